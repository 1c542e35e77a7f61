import { outputBinding } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { aTarget, anIndicator, anObservation } from '../../../testing/observations';
import { readable, render } from '../../../testing/render';
import { aView } from '../../../testing/view';
import { readChoices } from './indicator-choices';
import { FigureTable } from './indicator-figures';
import { IndicatorSeries } from './indicator-series';
import type { ChangedChoices, IndicatorView } from './indicator-view';

describe('IndicatorSeries', () => {
  const show = async (change: Partial<IndicatorView> = {}) => {
    const chosen: ChangedChoices[] = [];
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
    const rendered = await render(
      IndicatorSeries,
      { view: aView(change) },
      { bindings: [outputBinding('choose', (choice: ChangedChoices) => chosen.push(choice))] },
    );
    return { ...rendered, chosen };
  };
  const cells = (element: HTMLElement) =>
    Array.from(element.querySelectorAll('tr'), (row) => Array.from(row.children, (cell) => readable(cell.textContent)));

  it('says in its title what has happened since the series began', async () => {
    const { find, element } = await show();
    expect(readable(find('h3').textContent)).toBe('Berlin: seit dem Beginn der Reihe (2. Halbjahr 2023) um 1,4 Prozentpunkte gestiegen');
    await expectNoViolations(element);
  });

  it('shows all named lines as a table, the newest period first', async () => {
    const { element } = await show({ choices: readChoices({ tables: 'series', compare: 'stadtbezirk:01' }) });
    expect(cells(element)).toEqual([
      ['Zeitraum', 'Berlin', 'Mitte'],
      ['2. Halbjahr 2024', '41,1', '58,4'],
      ['2. Halbjahr 2023', '39,7', '57,4'],
    ]);
    await expectNoViolations(element);
  });

  it('compares figures since a break with none from before it', async () => {
    const figures = ['2023-H1', '2023-H2', '2024-H1', '2024-H2'].map((period, i) =>
      anObservation({ level: 'land', district: '11', period, value: [10, 11, 40, 42][i] ?? null }),
    );
    const indicator = anIndicator({ seriesBreaks: [{ date: '2024-01-01', note: { de: 'Neues Recht.', en: 'New law.' } }] });
    const { find } = await show({ table: new FigureTable(figures), districts: [], indicator });
    expect(readable(find('h3').textContent)).toBe('Berlin: seit dem Bruch der Reihe (1. Halbjahr 2024) um 2,0 Prozentpunkte gestiegen');
  });

  it('draws no sum of which parts are missing, and says so', async () => {
    const figures = ['2023-H2', '2024-H1', '2024-H2'].map((period, i) =>
      anObservation({ level: 'land', district: '11', period, value: [40, 42, 12][i] ?? null, incomplete: period === '2024-H2' }),
    );
    const { find, text } = await show({ table: new FigureTable(figures), districts: [] });
    expect(readable(find('h3').textContent)).toContain('um 2,0 Prozentpunkte gestiegen');
    expect(text()).toContain('Nicht gezeichnet, weil Werte von Teilgebieten fehlen: Berlin (2. Halbjahr 2024).');
  });

  it('puts a district beside the place and takes it away again', async () => {
    const { element, find, chosen } = await show({ choices: readChoices({ compare: 'stadtbezirk:01' }) });
    const select = find('select') as HTMLSelectElement;
    expect(Array.from(select.options, (option) => option.text)).toEqual(['Gebiet hinzufügen', 'Neukölln', 'Treptow-Köpenick']);
    select.value = 'stadtbezirk:08';
    select.dispatchEvent(new Event('change'));
    element.querySelector<HTMLElement>('[aria-label="Mitte nicht mehr vergleichen"]')?.click();
    expect(chosen).toEqual([{ compare: 'stadtbezirk:01,stadtbezirk:08' }, { compare: null }]);
  });

  it('says where the vertical axis begins when that is not zero', async () => {
    const figures = ['2023-H2', '2024-H2'].map((period, i) => anObservation({ level: 'land', district: '11', period, value: 40 + i }));
    const { text } = await show({ table: new FigureTable(figures), districts: [] });
    expect(text()).toContain('Die senkrechte Achse beginnt bei 40,0 %, nicht bei null.');
  });

  it('says nothing of an axis that begins at zero', async () => {
    expect((await show()).text()).not.toContain('senkrechte Achse');
  });

  it('numbers breaks of the series and explains them, but only those that are in the picture', async () => {
    const seriesBreaks = [
      { date: '2024-06-27', note: { de: 'Neues Recht.', en: 'New law.' } },
      { date: '2019-01-01', note: { de: 'Früher.', en: 'Earlier.' } },
    ];
    const { text } = await show({ indicator: anIndicator({ seriesBreaks }) });
    expect(text()).toContain('Bruch 1 (27. Juni 2024): Neues Recht.');
    expect(text()).not.toContain('Früher.');
  });

  it('numbers events, and shows them in the table after the period to which they belong', async () => {
    const event = {
      id: '1',
      indicator: 'D03',
      kind: 'event' as const,
      date: '2024-03-01',
      district: null,
      districtName: null,
      text: { de: 'Neues Gesetz.', en: null },
      writtenBy: 'Demo Koordination',
      writtenAt: '2026-11-20T09:12:00.000Z',
      demo: true,
      version: 1,
    };
    expect((await show({ annotations: [event, { ...event, date: '2030-01-01' }] })).text()).toContain(
      'Ereignis 1 (1. März 2024): Neues Gesetz.',
    );
    TestBed.resetTestingModule();
    const { element } = await show({ annotations: [event], choices: readChoices({ tables: 'series' }) });
    expect(cells(element).slice(1)).toEqual([
      ['2. Halbjahr 2024', '41,1'],
      ['Ereignis 1 (1. März 2024): Neues Gesetz.'],
      ['2. Halbjahr 2023', '39,7'],
    ]);
    await expectNoViolations(element);
  });

  it('draws no line through a single point in time, and says so', async () => {
    const { text } = await show({ table: new FigureTable([anObservation({ level: 'land', district: '11' })]), targets: [aTarget()] });
    expect(text()).toContain('Berlin: noch keine Entwicklung zu sehen');
    expect(text()).toContain('Es gibt erst einen Zeitpunkt (2. Halbjahr 2024).');
  });

  it('says when only the parts have figures', async () => {
    const { text } = await show({ table: new FigureTable([anObservation(), anObservation({ period: '2023-H2' })]) });
    expect(text()).toContain('Berlin selbst hat keine Werte; wählen Sie Gebiete zum Vergleichen');
  });
});
