import type { Permission } from '#contract/account.ts';
import type { Decision } from '#contract/decision.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aBodyRow } from '../../../testing/bodies';
import { aDecision, aTask } from '../../../testing/decisions';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { DecisionListPage } from './decision-list-page';

const READ: readonly Permission[] = ['public', 'own-account', 'network.read'];

/** Two late ones, one that is far off, and one that is done; all days lie so that the day on which the spec runs does not matter. */
const FOUR = [
  aDecision({ code: 'B-2020-001', dueOn: '2020-05-01', overdue: true, responsible: null }),
  aDecision({
    code: 'B-2020-002',
    kind: 'agreement',
    dueOn: '2020-06-01',
    overdue: true,
    tasks: [aTask(), aTask({ id: '42', state: 'done' })],
    measures: [{ code: 'M-012', title: 'Sprachmittlung', status: 'proposed' }],
  }),
  aDecision({ code: 'B-2020-003', dueOn: '2099-01-01' }),
  aDecision({ code: 'B-2020-004', state: 'done', settledOn: '2020-07-01' }),
];

describe('the page of all decisions', () => {
  const open = (rows: readonly Decision[] = FOUR, address = '/beschluesse') =>
    openPage({
      routes: [{ path: 'beschluesse', component: DecisionListPage }],
      address,
      permissions: READ,
      answer: (path) => {
        if (path.startsWith('/bodies')) return pageOf([aBodyRow()]);
        if (!path.startsWith('/decisions')) return undefined;
        const due = new URLSearchParams(path.split('?')[1]).get('due');
        return pageOf(rows.filter((row) => due === null || row.overdue));
      },
    });
  const rowsOf = (element: HTMLElement) =>
    Array.from(element.querySelectorAll<HTMLElement>('tr[gb-decision-row]'), (row) => readable(row.innerText));

  it('says in sentences what is late, and groups by what has to be done', async () => {
    const { text, element } = await open();
    expect(text()).toContain('2 Beschlüsse sind überfällig. Insgesamt sind 3 von 4 Beschlüssen und Verabredungen offen.');
    expect(Array.from(element.querySelectorAll('.group h2'), ({ textContent }) => readable(textContent))).toEqual([
      'Überfällig',
      'Offen',
      'Abgeschlossen',
    ]);
    await expectNoViolations(element);
  });

  it('shows of each who sees to it, until when, and what came of it, with the state in words', async () => {
    const { element } = await open();
    const [late = '', agreed = '', , done = ''] = rowsOf(element);
    expect(late).toMatch(/niemand benannt überfällig seit \d+ Jahren/);
    expect(agreed).toContain('B-2020-002 · Verabredung · Demo');
    expect(agreed).toContain('1 Maßnahme daraus · 1 von 2 Aufgaben abgeschlossen');
    expect(done).toContain('erledigt am 1. Juli 2020');
    expect(element.querySelector('tr[gb-decision-row] a')?.getAttribute('href')).toBe('/beschluesse/B-2020-001');
  });

  it('asks for the filters of the address, and takes one away', async () => {
    const page = await open(FOUR, '/beschluesse?body=G-002&due=overdue');
    expect(page.asked).toContain('GET /api/v1/decisions?body=G-002&due=overdue&limit=500');
    expect(page.text()).toContain('Gremium: Steuerungsgruppe Integration (Demo)');
    expect(rowsOf(page.element).length).toBe(2);
    await page.press('Alle zeigen');
    expect(rowsOf(page.element).length).toBe(4);
  });

  it('folds what was settled long ago', async () => {
    const many = Array.from({ length: 25 }, (_, at) => aDecision({ code: `B-2020-${at + 100}`, state: 'done', settledOn: '2020-07-01' }));
    const page = await open(many);
    expect(page.text()).toContain('Alle 25 Beschlüsse und Verabredungen sind abgeschlossen.');
    expect(rowsOf(page.element).length).toBe(20);
    await page.press('Alle 25 abgeschlossenen zeigen');
    expect(rowsOf(page.element).length).toBe(25);
  });

  it('teaches where decisions come from when there are none', async () => {
    const { text, element } = await open([]);
    expect(text()).toContain('Beschlüsse und Verabredungen entstehen bei den Tagesordnungspunkten einer Sitzung.');
    await expectNoViolations(element);
  });
});
