import { outputBinding } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { anIndicator, anObservation } from '../../../testing/observations';
import { readable, render } from '../../../testing/render';
import { aView } from '../../../testing/view';
import { IndicatorBreakdown } from './indicator-breakdown';
import { readChoices } from './indicator-choices';
import { FigureTable } from './indicator-figures';
import type { ChangedChoices, IndicatorView } from './indicator-view';

const available = { dimensions: ['age', 'sex'], levels: ['land'], from: '2024-H1', to: '2024-H2' };
const residents = anIndicator({ kind: 'count', unit: 'persons', decimals: 0, available });
const ofBerlin = { level: 'land', district: '11' };
const total = new FigureTable([anObservation({ ...ofBerlin, value: 1000 })]);
const ages = [
  anObservation({ ...ofBerlin, breakdown: { age: '65+' }, value: 300 }),
  anObservation({ ...ofBerlin, breakdown: { age: '0-5' }, value: 700 }),
];

describe('IndicatorBreakdown', () => {
  const show = async (change: Partial<IndicatorView> = {}, state: Record<string, unknown> = {}) => {
    const chosen: ChangedChoices[] = [];
    const rendered = await render(
      IndicatorBreakdown,
      {
        view: aView({ indicator: residents, table: total, ...change }),
        dimension: 'age',
        state: { figures: ages, loading: false, error: undefined, ...state },
        quarter: '2026-Q3',
      },
      { bindings: [outputBinding('choose', (choice: ChangedChoices) => chosen.push(choice))] },
    );
    return { ...rendered, chosen };
  };

  it('shows the members in their order with their part of the total', async () => {
    const { element, find } = await show();
    expect(readable(find('h3').textContent)).toBe('Berlin: größte Gruppe ist „unter 6 Jahre“ mit 70,0 %');
    const texts = Array.from(element.querySelectorAll('gb-breakdown-bars text'), (text) => readable(text.textContent));
    expect(texts).toEqual(['unter 6 Jahre', '65 Jahre und älter', '700 (70,0 %)', '300 (30,0 %)']);
    await expectNoViolations(element);
  });

  it('says when groups overlap or are missing', async () => {
    const { text } = await show({}, { figures: ages.slice(0, 1) });
    expect(text()).toContain('Gruppen der Quelle überschneiden sich oder fehlen');
  });

  it('says nothing of the sort when the members make up the whole', async () => {
    expect((await show()).text()).not.toContain('überschneiden sich');
  });

  it('compares shares with the place as a whole', async () => {
    const shares = anIndicator({ available });
    const { text, find } = await show(
      { indicator: shares, table: new FigureTable([anObservation({ ...ofBerlin, value: 41.1 })]) },
      {
        figures: [
          anObservation({ ...ofBerlin, breakdown: { age: '0-5' }, value: 55 }),
          anObservation({ ...ofBerlin, breakdown: { age: '65+' }, value: 20 }),
        ],
      },
    );
    expect(readable(find('h3').textContent)).toBe(
      'Berlin: am höchsten bei „unter 6 Jahre“ (55,0 %), am niedrigsten bei „65 Jahre und älter“ (20,0 %)',
    );
    expect(text()).toContain('Berlin insgesamt 41,1 %');
  });

  it('leads to another dimension', async () => {
    const { element, chosen } = await show();
    Array.from(element.querySelectorAll('button'))
      .find((button) => readable(button.textContent) === 'Geschlecht')
      ?.click();
    expect(chosen).toEqual([{ dimension: 'sex' }]);
  });

  it('says for which period the breakdown exists when it is another one', async () => {
    const { text } = await show({}, { figures: ages.map((figure) => ({ ...figure, period: '2024-H1' })) });
    expect(text()).toContain('Die Gliederung liegt für 1. Halbjahr 2024 vor, nicht für 2. Halbjahr 2024.');
  });

  it('says when there is none for the place', async () => {
    expect((await show({}, { figures: [] })).text()).toContain('Für Berlin gibt es keine Gliederung nach Alter.');
  });

  it('shows figures and shares as a table', async () => {
    const { element } = await show({ choices: readChoices({ tables: 'breakdown' }) });
    const cells = Array.from(element.querySelectorAll('tbody tr'), (row) => Array.from(row.children, (cell) => readable(cell.textContent)));
    expect(cells).toEqual([
      ['unter 6 Jahre', '700', '70,0 %', '–', '–'],
      ['65 Jahre und älter', '300', '30,0 %', '–', '–'],
    ]);
    await expectNoViolations(element);
  });
});
