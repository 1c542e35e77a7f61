import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { outputBinding } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { anIndicator, anObservation, aTarget } from '../../../testing/observations';
import { readable, render } from '../../../testing/render';
import { aView } from '../../../testing/view';
import { readChoices } from './indicator-choices';
import { FigureTable } from './indicator-figures';
import { IndicatorRanking } from './indicator-ranking';
import type { ChangedChoices, IndicatorView, WantedFigures } from './indicator-view';

describe('IndicatorRanking', () => {
  const show = async (change: Partial<IndicatorView> = {}) => {
    const chosen: ChangedChoices[] = [];
    const wanted: WantedFigures[] = [];
    const rendered = await render(
      IndicatorRanking,
      { view: aView(change) },
      {
        providers: [provideHttpClient(), provideHttpClientTesting()],
        bindings: [
          outputBinding('choose', (choice: ChangedChoices) => chosen.push(choice)),
          outputBinding('csv', (figures: WantedFigures) => wanted.push(figures)),
        ],
      },
    );
    const labels = () =>
      Array.from(rendered.element.querySelectorAll('[role=option]'), (option) => readable(option.getAttribute('aria-label') ?? ''));
    const press = async (name: string): Promise<void> => {
      Array.from(rendered.element.querySelectorAll('button'))
        .find((button) => button.textContent.includes(name))
        ?.click();
      await rendered.fixture.whenStable();
    };
    return { ...rendered, chosen, wanted, labels, press };
  };

  it('orders the districts by value and counts those above the whole', async () => {
    const { element, find, labels, text } = await show();
    expect(readable(find('h3').textContent)).toBe('Bezirke über dem Wert von Berlin (41,1 %): 2 von 3');
    expect(labels()).toEqual(['Mitte: 58,4 %', 'Neukölln: 51,4 %', 'Treptow-Köpenick: 25,8 %']);
    expect(text()).toContain('Berlin 41,1 %');
    await expectNoViolations(element);
  });

  it('orders by name on request', async () => {
    const { press, chosen } = await show();
    await press('Nach Name');
    expect(chosen).toEqual([{ order: 'name' }]);
  });

  it('draws the target that holds for all', async () => {
    expect((await show({ targets: [aTarget()] })).text()).toContain('Ziel 45,0 % (2027)');
  });

  it('compares counts with each other, not with their sum', async () => {
    const { text } = await show({ indicator: anIndicator({ kind: 'count', unit: 'persons', decimals: 0 }) });
    expect(text()).toContain('Am höchsten: Mitte mit 58 Personen');
    expect(text()).not.toContain('Berlin 41');
  });

  it('shortens a long list to both ends until all are wanted', async () => {
    const districts = Array.from({ length: 40 }, (_, i) => ({ ref: `stadtbezirk:${i}`, name: `Gebiet ${i}` }));
    const table = new FigureTable(districts.map((_, i) => anObservation({ district: String(i), value: i })));
    const { labels, press, text } = await show({ districts, table });
    expect(labels().length).toBe(20);
    expect(text()).toContain('20 Gebiete aus der Mitte sind nicht gezeigt.');
    await press('Alle 40 zeigen');
    expect(labels().length).toBe(40);
  });

  it('shows numerator, denominator, distance and origin of each figure as a table', async () => {
    const figures = [
      anObservation({ value: 58.4, numerator: 235000, denominator: 402180 }),
      anObservation({ level: 'land', district: '11', value: 41.1 }),
    ];
    const { element } = await show({ table: new FigureTable(figures), choices: readChoices({ tables: 'ranking' }) });
    const [first, second] = Array.from(element.querySelectorAll('tbody tr'), (row) =>
      Array.from(row.children, (cell) => readable(cell.textContent)),
    );
    expect(first?.slice(0, 5)).toEqual(['Mitte', '58,4', '+17,3 Prozentpunkte', '235.000', '402.180']);
    expect(second?.slice(0, 5)).toEqual(['Neukölln', 'keine Angabe', '–', '–', '–']);
    expect(element.querySelectorAll('gb-figure-provenance').length).toBe(1);
    await expectNoViolations(element);
  });

  it('hands on exactly the figures that are shown', async () => {
    const { press, wanted } = await show();
    await press('CSV');
    expect(wanted[0]?.file).toBe('D03-gebiete-2024-H2');
    expect(wanted[0]?.figures.map(({ district }) => district)).toEqual(['01', '08', '09']);
  });
});
