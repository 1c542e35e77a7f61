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
      '15 Lieferungen fehlen noch. 6 davon sind überfällig. 1 ist zur Überarbeitung zurückgegeben. 2 warten auf die Freigabe.',
    );
    expect(Array.from(element.querySelectorAll<HTMLElement>('gb-view-tabs a'), (tab) => readable(tab.innerText))).toEqual([
      'Fällig 14',
      'Eingereicht 2',
      'Zurückgegeben 1',
      'Freigegeben 8',
    ]);
    expect(asked).toContain('GET /api/v1/quarters/2026-Q3/deliveries?state=draft&limit=100');
    expect(element.querySelectorAll('input[type=checkbox]').length).toBe(1);
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

  it('shows who hands in the own ones first, with the way to hand them in', async () => {
    const own = [aValueDelivery({ mayDeliver: true }), aDelivery({ state: 'returned', mayDeliver: true, note: 'Bitte den Grund nennen.' })];
    const page = await open('', own, ENTER);
    expect(page.asked).toContain('GET /api/v1/quarters/2026-Q3/deliveries?mine=true&state=draft&limit=100');
    expect(page.text()).toContain('Von Ihnen fehlen noch 15 Lieferungen. 6 davon sind überfällig.');
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
