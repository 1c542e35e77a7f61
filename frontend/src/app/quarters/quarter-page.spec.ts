import type { Permission } from '#contract/account.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aBodyRow } from '../../../testing/bodies';
import { pageOf } from '../../../testing/measure-page';
import { aMeeting, aMeetingRow } from '../../../testing/meetings';
import { openPage } from '../../../testing/open-page';
import { aDeliveryPage, aQuarter, someCounts } from '../../../testing/quarters';
import { readable } from '../../../testing/render';
import { QuarterPage } from './quarter-page';
import { QuarterStartPage } from './quarter-start-page';

const READ: readonly Permission[] = ['public', 'own-account', 'quarters.read', 'network.read'];
const RUN: readonly Permission[] = [...READ, 'quarters.run'];

const ROUTES = [
  { path: 'quartal', pathMatch: 'full' as const, component: QuarterStartPage },
  { path: 'quartal/:quartal', component: QuarterPage },
];

/** All of the reports; what the quarter has more are values. */
const REPORTS = { due: 4, submitted: 20, returned: 1, approved: 8, late: 2 };

const open = (quarter: QuarterDetail, permissions: readonly Permission[] = RUN) =>
  openPage({
    routes: ROUTES,
    address: `/quartal/${quarter.quarter}`,
    permissions,
    answer: (path) => {
      if (path === '/quarters') return { items: [quarter, aQuarter({ quarter: '2026-Q2', state: 'published' })] };
      if (path.includes('mine=true')) return aDeliveryPage([], { due: 2, returned: 1 });
      if (path.includes('/deliveries')) return aDeliveryPage([], REPORTS);
      if (path.startsWith('/quarters/')) return quarter;
      if (path.startsWith('/bodies')) return pageOf([aBodyRow({ code: 'G-002' })]);
      if (path.startsWith('/meetings/')) return aMeeting();
      return path.startsWith('/meetings')
        ? pageOf([aMeetingRow(), aMeetingRow({ id: '8', heldOn: '2091-01-14', body: { code: 'G-009', name: 'Beirat' } })])
        : undefined;
    },
  });

const toReview = (change: object = {}): QuarterDetail['next'][number] => ({
  to: 'in_review',
  reopens: false,
  needsReason: false,
  hindrance: null,
  ...change,
});

describe('the page of a quarter', () => {
  it('says where the quarter stands, shows its way, and leads to the deliveries by kind and state', async () => {
    const { text, element } = await open(aQuarter());
    expect(text()).toContain(
      'Die Erhebung zum 3. Quartal 2026 läuft bis zum 31. Oktober 2090. 38 von 54 Lieferungen sind da, 6 sind überfällig.',
    );
    expect(readable(element.querySelector<HTMLElement>('gb-cycle-line [aria-current]')?.innerText ?? '')).toBe(
      'Erhebung hier steht das Quartal jetzt seit 1. Oktober 2026 bis 31. Oktober 2090',
    );
    // 54 deliveries, 33 of them reports: 30 submitted of which 20 are reports.
    const rows = Array.from(element.querySelectorAll<HTMLElement>('gb-delivery-counts tr'), (row) => readable(row.innerText));
    expect(rows).toContain('eingereicht 20 10 30');
    expect(rows).toContain('insgesamt 33 21 54');
    const link = element.querySelector('gb-delivery-counts tr:nth-child(2) td:nth-child(3) a');
    expect(link?.getAttribute('href')).toBe('/quartal/2026-Q3/lieferungen?state=submitted&kind=value');
    await expectNoViolations(element);
  });

  it('asks before the review begins, with what is missing, what happens next and who sees what', async () => {
    const page = await open(aQuarter({ next: [toReview()] }));
    expect(await page.press('Durchsicht beginnen')).toEqual([]);
    expect(Array.from(page.element.querySelectorAll('gb-step-question li'), (it) => readable(it.textContent))).toEqual([
      '16 Lieferungen fehlen noch.',
      'Die Erhebung endet. Angenommen wird danach nur noch, was Sie zurückgeben oder selbst nachtragen.',
      'Wer noch liefern wollte, sieht, dass die Erhebung beendet ist. Veröffentlicht wird damit nichts.',
    ]);
    await expectNoViolations(page.element);
    const [request] = await page.press('Ja, Durchsicht beginnen');
    expect([request?.request.url, request?.request.body]).toEqual(['/api/v1/quarters/2026-Q3/steps', { version: 3, to: 'in_review' }]);
    request?.flush(aQuarter({ state: 'in_review', version: 4 }));
    await page.settle();
    expect(page.text()).toContain('Das 3. Quartal 2026 ist in Durchsicht, vorgesehen bis zum 10. Dezember 2090.');
  });

  it('asks before it publishes, and leaves everything as it is for who does not want to', async () => {
    const publish = toReview({ to: 'published' });
    const page = await open(aQuarter({ state: 'adopted', reviewMeeting: '7', next: [publish] }));
    expect(await page.press('Quartal veröffentlichen')).toEqual([]);
    expect(page.text()).toContain('Die Sitzung der Durchsicht ist erst am 3. Dezember 2090.');
    expect(await page.press('Noch nicht')).toEqual([]);
    expect(page.element.querySelector('gb-step-question')).toBeNull();
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Quartal veröffentlichen');
  });

  it('says in words what keeps a step back, and leads there', async () => {
    const waits = (reason: 'earlier-quarter' | 'no-deadline') =>
      open(aQuarter({ state: 'open', steps: [], next: [toReview({ to: 'collecting', hindrance: { reason, other: '2026-Q2' } })] }));
    const page = await waits('earlier-quarter');
    expect(page.text()).toContain('Noch nicht möglich: Das 2. Quartal 2026 wird noch erhoben. Beginnen Sie zuerst dessen Durchsicht.');
    const links = Array.from(page.element.querySelectorAll('gb-next-step a'), (link) => link.getAttribute('href'));
    expect(links).toEqual(['/quartal/2026-Q2']);
    await expectNoViolations(page.element);
  });

  it('opens the dates where the day for handing in is missing', async () => {
    const step = toReview({ to: 'collecting', hindrance: { reason: 'no-deadline', other: null } });
    const page = await open(aQuarter({ state: 'open', deliverUntil: null, steps: [], next: [step] }));
    await page.press('Termine setzen');
    expect(document.activeElement).toBe(page.field('Lieferungen bis'));
  });

  it('lists what is not approved before it asks for the reason of the adoption', async () => {
    const adopt = toReview({ to: 'adopted', needsReason: true });
    const page = await open(aQuarter({ state: 'in_review', next: [adopt] }));
    expect(await page.press('Quartal feststellen')).toEqual([]);
    const links = Array.from(page.element.querySelectorAll('gb-reason-form a'), (link) => [
      readable(link.textContent),
      link.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['14 Lieferungen, die fehlen', '/quartal/2026-Q3/lieferungen?state=draft'],
      ['30 eingereichte Lieferungen', '/quartal/2026-Q3/lieferungen?state=submitted'],
      ['2 zurückgegebene Lieferungen', '/quartal/2026-Q3/lieferungen?state=returned'],
    ]);
    await expectNoViolations(page.element);
    expect(await page.press('Quartal feststellen', 'gb-reason-form')).toEqual([]);
    expect(page.text()).toContain('Bitte füllen Sie dieses Feld aus.');
    page.type('Warum?', 'Die Sitzung ist morgen.');
    const [request] = await page.press('Quartal feststellen', 'gb-reason-form');
    expect(request?.request.body).toEqual({ version: 3, to: 'adopted', reason: 'Die Sitzung ist morgen.' });
  });

  it('follows an adoption until it is done', async () => {
    let quarter = aQuarter({ state: 'in_review', adoption: { state: 'running', progress: 0.4, note: null } });
    const page = await openPage({
      routes: ROUTES,
      address: '/quartal/2026-Q3',
      permissions: RUN,
      answer: (path) => {
        if (path.includes('/deliveries')) return aDeliveryPage([], REPORTS);
        return path.startsWith('/quarters/') ? quarter : undefined;
      },
    });
    expect(page.text()).toContain('Das 3. Quartal 2026 wird gerade festgestellt.');
    expect(page.text()).toContain('40 %');
    quarter = aQuarter({
      state: 'adopted',
      steps: [{ from: 'in_review', to: 'adopted', reason: null, by: 'Kim', at: '2026-12-10T16:00:00.000Z' }],
    });
    await new Promise((done) => setTimeout(done, 1700));
    await page.settle();
    expect(page.text()).toContain('Das 3. Quartal 2026 ist seit dem 10. Dezember 2026 festgestellt.');
  });

  it('tells whoever was slower that somebody else has changed the quarter', async () => {
    const page = await open(aQuarter({ next: [toReview()] }));
    await page.press('Durchsicht beginnen');
    const [request] = await page.press('Ja, Durchsicht beginnen');
    request?.flush({ type: 'https://x/conflict', issues: [] }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.text()).toContain('Jemand anderes hat das Quartal inzwischen geändert.');
    await page.press('Neuen Stand laden');
    expect(page.text()).not.toContain('inzwischen geändert');
  });

  it('sets days that follow each other, and a meeting of the steering group', async () => {
    const page = await open(aQuarter());
    await page.press('Termine ändern');
    const meetings = Array.from(page.field('Sitzung der Durchsicht').querySelectorAll('option'), (it) => readable(it.textContent));
    expect(meetings).toEqual(['noch keine Sitzung gewählt', '3. Dezember 2090, Steuerungsgruppe Integration (Demo)']);
    await expectNoViolations(page.element);
    page.type('Durchsicht bis', '2090-10-30');
    expect(await page.press('Speichern')).toEqual([]);
    expect(page.text()).toContain('Dieser Tag liegt vor dem Beginn des Quartals oder vor dem Termin des Schritts davor.');
    page.type('Durchsicht bis', '2090-11-20');
    page.type('Sitzung der Durchsicht', '7');
    const [request] = await page.press('Speichern');
    expect([request?.request.method, request?.request.body]).toEqual([
      'PATCH',
      { version: 3, deliverUntil: '2090-10-31', reviewUntil: '2090-11-20', publishUntil: null, reviewMeeting: '7' },
    ]);
    request?.flush(aQuarter({ reviewUntil: '2090-11-20', reviewMeeting: '7', version: 4 }));
    await page.settle();
    expect(page.text()).toContain('Durchsicht in der Sitzung: 3. Dezember 2090, Steuerungsgruppe Integration (Demo)');
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Termine ändern');
  });

  it('tells who hands in what is missing from them, and offers no steps', async () => {
    const { text, element } = await open(aQuarter(), [...READ, 'values.enter']);
    expect(text()).toContain('Von Ihnen fehlen für dieses Quartal noch 3 Lieferungen.');
    expect(element.querySelectorAll('button').length).toBe(0);
  });

  it('keeps who did what and why, the last step first, and leads to the other quarters', async () => {
    const { element, text } = await open(
      aQuarter({
        deliveries: someCounts(),
        steps: [
          { from: 'open', to: 'collecting', reason: null, by: 'Kim Koordination', at: '2026-10-01T08:00:00.000Z' },
          { from: 'collecting', to: 'open', reason: 'Zu früh begonnen.', by: 'Kim Koordination', at: '2026-10-02T08:00:00.000Z' },
        ],
      }),
      READ,
    );
    expect(Array.from(element.querySelectorAll<HTMLElement>('gb-step-history li strong'), (it) => readable(it.innerText))).toEqual([
      'Zurück auf offen gesetzt',
      'Erhebung begonnen',
    ]);
    expect(text()).toContain('Zu früh begonnen.');
    expect(element.querySelector('nav.ways a')?.getAttribute('href')).toBe('/quartal/2026-Q2');
    expect(text()).toContain('Die nächsten Schritte macht die Koordination.');
    await expectNoViolations(element);
  });
});

describe('the way into the quarter', () => {
  it('leads to the one that people work on', async () => {
    const page = await openPage({
      routes: ROUTES,
      address: '/quartal',
      permissions: READ,
      answer: (path) => {
        if (path === '/quarters') return { items: [aQuarter({ quarter: '2026-Q4', state: 'open' }), aQuarter()] };
        if (path.includes('/deliveries')) return aDeliveryPage([]);
        return path.startsWith('/quarters/2026-Q3') ? aQuarter() : undefined;
      },
    });
    expect(page.asked).toContain('GET /api/v1/quarters/2026-Q3');
  });
});
