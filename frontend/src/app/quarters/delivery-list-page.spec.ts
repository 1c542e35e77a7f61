import type { Permission } from '#contract/account.ts';
import type { Delivery } from '#contract/delivery.ts';
import { expectNoViolations } from '../../../testing/axe';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { aDelivery, aDeliveryPage, aValueDelivery } from '../../../testing/quarters';
import { readable } from '../../../testing/render';
import { DeliveryListPage } from './delivery-list-page';

const READ: readonly Permission[] = ['public', 'own-account', 'quarters.read'];
const ENTER: readonly Permission[] = [...READ, 'values.enter'];
const RUN: readonly Permission[] = [...ENTER, 'quarters.run'];
const COUNTS = { due: 14, submitted: 2, returned: 1, approved: 8, late: 6 };

const SUBMITTED = [
  aDelivery(),
  aValueDelivery({
    state: 'submitted',
    late: false,
    value: { value: 44, numerator: null, denominator: null, flag: 'provisional', comment: 'Ohne die Sommerkurse.' },
    submitted: { by: 'Bela Beispiel', at: '2026-10-14T08:00:00.000Z' },
  }),
];

describe('the page of the deliveries', () => {
  const open = (address: string, items: readonly Delivery[], permissions: readonly Permission[] = RUN) =>
    openPage({
      routes: [{ path: 'quartal/:quartal/lieferungen', component: DeliveryListPage }],
      address: `/quartal/2026-Q3/lieferungen${address}`,
      permissions,
      answer: (path) => {
        if (path.includes('/deliveries')) return aDeliveryPage(items, COUNTS);
        return path.startsWith('/organisations') ? pageOf([{ code: 'jugendamt', name: 'Jugendamt (Demo)' }]) : undefined;
      },
    });
  const rowsOf = (element: HTMLElement) =>
    Array.from(element.querySelectorAll<HTMLElement>('tr[gb-delivery-row]'), (row) => readable(row.innerText));

  it('says what is missing and what waits, and counts each tab', async () => {
    const { text, element, asked } = await open('', [aValueDelivery()]);
    expect(text()).toContain(
      'Zum 3. Quartal 2026 fehlen noch 15 Lieferungen. 6 davon sind überfällig. 1 ist zur Überarbeitung zurückgegeben. 2 warten auf die Freigabe.',
    );
    expect(Array.from(element.querySelectorAll<HTMLElement>('gb-view-tabs a'), (tab) => readable(tab.innerText))).toEqual([
      'Fällig 14',
      'Eingereicht 2',
      'Zurückgegeben 1',
      'Freigegeben 8',
    ]);
    expect(asked).toContain('GET /api/v1/quarters/2026-Q3/deliveries?state=draft&limit=100');
    // Those of the filter; nothing that is due can be chosen.
    expect(element.querySelectorAll('tbody input[type=checkbox]').length).toBe(0);
    await expectNoViolations(element);
  });

  it('shows of each what was reported beside what was there before', async () => {
    const { element } = await open('?state=submitted', SUBMITTED);
    const [report = '', value = ''] = rowsOf(element);
    expect(report).toContain('Statusmeldung · M-012 Sprachmittlung im Amt Mitte');
    expect(report).toContain('60 % gefährdet Zwei Stellen sind nicht besetzt.');
    // 44 days where there were 41.
    expect(value).toContain('44 Tage (+3 Tage) vorläufig 2. Quartal 2026: 41 Tage Ohne die Sommerkurse.');
    expect(value).toContain('eingereicht am 14. Oktober 2026 von Bela Beispiel');
  });

  it('says of what nobody has handed in for how long it is late', async () => {
    const { element } = await open('', [aValueDelivery()]);
    expect(rowsOf(element)[0]).toMatch(/noch nichts .* überfällig seit \d+ Jahren/);
  });

  it('narrows by what stands in the address, the place among it', async () => {
    const { asked, text } = await open('?state=approved&kind=value&organisation=jugendamt&late=true&district=stadtbezirk:01', []);
    expect(asked).toContain(
      'GET /api/v1/quarters/2026-Q3/deliveries?kind=value&organisation=jugendamt&late=true&state=approved&district=stadtbezirk:01&limit=100',
    );
    expect(text()).toContain('Keine Lieferung passt zu dieser Auswahl.');
    expect(text()).toContain('Organisation: Jugendamt (Demo)');
  });

  it('approves all that are shown at once', async () => {
    const page = await open('?state=submitted', SUBMITTED);
    page.element.querySelector<HTMLElement>('.all input')?.click();
    await page.settle();
    expect(page.text()).toContain('2 Lieferungen gewählt');
    await expectNoViolations(page.element);
    const [request] = await page.press('Freigeben');
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/quarters/2026-Q3/deliveries/approvals',
      {
        deliveries: [
          { id: '1', version: 4 },
          { id: '2', version: 1 },
        ],
      },
    ]);
    request?.flush({ changed: 2 });
    await page.settle();
    expect(page.text()).toContain('2 Lieferungen sind freigegeben.');
    expect(document.activeElement).toBe(page.element.querySelector('.done'));
  });

  it('returns with a note, which has to be written', async () => {
    const page = await open('?state=submitted', SUBMITTED);
    page.element.querySelector<HTMLElement>('[data-id="1"] input')?.click();
    await page.settle();
    await page.press('Mit Hinweis zurückgeben');
    expect(document.activeElement).toBe(page.field('Was soll überarbeitet werden?'));
    expect(await page.press('Zurückgeben', 'gb-return-form')).toEqual([]);
    page.type('Was soll überarbeitet werden?', 'Bitte nennen Sie den Grund.');
    await expectNoViolations(page.element);
    const [request] = await page.press('Zurückgeben', 'gb-return-form');
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/quarters/2026-Q3/deliveries/returns',
      { deliveries: [{ id: '1', version: 4 }], note: 'Bitte nennen Sie den Grund.' },
    ]);
    request?.flush({ changed: 1 });
    await page.settle();
    expect(page.text()).toContain('1 Lieferung ist zurückgegeben.');
  });

  it('names which ones somebody else was faster with, and keeps the others chosen', async () => {
    const page = await open('?state=submitted', SUBMITTED);
    page.element.querySelector<HTMLElement>('.all input')?.click();
    await page.settle();
    const [request] = await page.press('Freigeben');
    const issues = [{ path: 'deliveries.1', message: 'Changed meanwhile.', params: { id: '2' } }];
    request?.flush({ type: 'https://x/conflict', issues }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.text()).toContain(
      'Nichts wurde gespeichert, denn eine Lieferung hat sich inzwischen geändert: Wartezeit auf einen Sprachkurs, Mitte.',
    );
    expect(page.text()).toContain('1 Lieferung gewählt');
  });

  const FIGURE = { numerator: null, denominator: null, flag: 'final', comment: null } as const;
  /** 2,900 days where 290 are usual; and 44, which take the place of 43 from a file. */
  const LOOK_AT = [
    aValueDelivery({
      id: '3',
      state: 'submitted',
      late: false,
      value: { ...FIGURE, value: 2900 },
      conspicuous: { kind: 'above-usual', value: 2900, lower: 238, upper: 342 },
    }),
    aValueDelivery({
      id: '4',
      state: 'submitted',
      late: false,
      districts: [{ ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } }],
      value: { ...FIGURE, value: 44 },
      inForce: {
        ...{ id: '77', value: 43, numerator: null, denominator: null, flag: 'final', from: 'file' },
        ...{ source: 'Kursstatistik', at: '2026-11-03T09:00:00.000Z' },
      },
    }),
  ];

  it('marks an implausible value, with the reason in words', async () => {
    const { element } = await open('?state=submitted', [...LOOK_AT, ...SUBMITTED]);
    const [wild = '', replacing = '', report = ''] = rowsOf(element);
    expect(wild).toContain('Auffällig: Über dem üblichen Bereich: 2.900 Tage; üblich sind 238 bis 342 Tage.');
    expect(replacing).toContain('Die Freigabe ersetzt 43 Tage aus einer eingelesenen Datei (Kursstatistik, 3. November 2026).');
    expect(report).not.toContain('Auffällig');
    await expectNoViolations(element);
  });

  it('shows only conspicuous values when that is asked for', async () => {
    const { asked } = await open('?state=submitted&conspicuous=true', []);
    expect(asked).toContain('GET /api/v1/quarters/2026-Q3/deliveries?conspicuous=true&state=submitted&limit=100');
  });

  it('asks before conspicuous values are approved, and names them', async () => {
    const page = await open('?state=submitted', [...LOOK_AT, ...SUBMITTED]);
    page.element.querySelector<HTMLElement>('.all input')?.click();
    await page.settle();
    expect(page.text()).toContain('4 Lieferungen gewählt davon 1 auffällig');
    expect(await page.press('Freigeben')).toEqual([]);
    expect(page.text()).toContain('Von 4 gewählten Lieferungen ist 1 auffällig. 1 ersetzt eine Zahl, die inzwischen aus einer Datei kam.');
    expect(readable(page.element.querySelector<HTMLElement>('gb-approve-question li')?.innerText ?? '')).toContain(
      'Wartezeit auf einen Sprachkurs, Mitte: 2.900 Tage. Über dem üblichen Bereich',
    );
    expect(document.activeElement).toBe(page.element.querySelector('gb-approve-question .now'));
    await expectNoViolations(page.element);
    await page.press('Noch nicht');
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Freigeben');
    await page.press('Freigeben');
    const [others] = await page.press('Nur die 2 anderen freigeben');
    expect(others?.request.body).toEqual({
      deliveries: [
        { id: '1', version: 4 },
        { id: '2', version: 1 },
      ],
    });
    others?.flush({ changed: 2 });
    await page.settle();
    // What was not approved is still chosen.
    expect(page.text()).toContain('2 Lieferungen gewählt');
    await page.press('Freigeben');
    const [all] = await page.press('Trotzdem alle 2 freigeben');
    expect(all?.request.body).toEqual({
      deliveries: [
        { id: '3', version: 1 },
        { id: '4', version: 1, replaces: '77' },
      ],
    });
  });

  it('leads with the keyboard from row to row, and from a chosen row to the decision', async () => {
    const page = await open('?state=submitted', SUBMITTED);
    const boxes = Array.from(page.element.querySelectorAll<HTMLInputElement>('td input[type=checkbox]'));
    boxes[0]?.focus();
    boxes[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(boxes[1] ?? null);
    boxes[1]?.click();
    await page.settle();
    await page.press('Zur Entscheidung über die gewählten');
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Freigeben');
  });

  it('names what is returned with its value, and says that an approved value holds on', async () => {
    const approved = LOOK_AT.map((each) => ({ ...each, state: 'approved' as const }));
    const page = await open('?state=approved', approved);
    expect(rowsOf(page.element)[1]).toContain('Inzwischen gilt 43 Tage aus einer eingelesenen Datei');
    page.element.querySelector<HTMLElement>('[data-id="3"] input')?.click();
    await page.settle();
    await page.press('Freigabe zurücknehmen und zurückgeben');
    const form = readable(page.element.querySelector<HTMLElement>('gb-return-form')?.innerText ?? '');
    expect(form).toContain('Wartezeit auf einen Sprachkurs, Mitte: 2.900 Tage');
    expect(form).toContain('Der freigegebene Wert gilt in allen Übersichten weiter, bis ein berichtigter freigegeben ist.');
  });

  it('keeps the focus at the decision when the server refuses it', async () => {
    const page = await open('?state=submitted', SUBMITTED);
    page.element.querySelector<HTMLElement>('[data-id="1"] input')?.click();
    await page.settle();
    const [request] = await page.press('Freigeben');
    request?.flush({ type: 'https://x/rule-violation' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(document.activeElement).toBe(page.element.querySelector('.decide'));
  });

  it('shows who hands in the own ones first, with the way to hand them in', async () => {
    const own = [aValueDelivery({ mayDeliver: true }), aDelivery({ state: 'returned', mayDeliver: true, note: 'Bitte den Grund nennen.' })];
    const page = await open('', own, ENTER);
    expect(page.asked).toContain('GET /api/v1/quarters/2026-Q3/deliveries?mine=true&state=draft&limit=100');
    expect(page.text()).toContain('Zum 3. Quartal 2026 fehlen von Ihnen noch 15 Lieferungen. 6 davon sind überfällig.');
    const ways = Array.from(page.element.querySelectorAll('td .gb-button'), (way) => [readable(way.textContent), way.getAttribute('href')]);
    expect(ways).toEqual([
      ['Eintragen: Wartezeit auf einen Sprachkurs, Mitte', '/quartal/2026-Q3/erfassung/A05?period=2026-Q3'],
      ['Überarbeiten: Sprachmittlung im Amt', '/massnahmen/M-012?quarter=2026-Q3#gb-measure-reports'],
    ]);
    expect(page.text()).toContain('Bitte den Grund nennen.');
    page.field('Auch die anderer zeigen').click();
    await page.settle();
    expect(page.asked).toContain('GET /api/v1/quarters/2026-Q3/deliveries?state=draft&limit=100');
    await expectNoViolations(page.element);
  });
});
