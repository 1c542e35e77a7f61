import { outputBinding } from '@angular/core';
import type { DistrictCollection } from '#contract/district.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aTarget, anIndicator, anObservation } from '../../../testing/observations';
import { readable, render } from '../../../testing/render';
import { aView } from '../../../testing/view';
import { readChoices } from './indicator-choices';
import { FigureTable } from './indicator-figures';
import { IndicatorMap } from './indicator-map';
import type { ChangedChoices, IndicatorView } from './indicator-view';

const feature = (key: string, west: number): DistrictCollection['features'][number] => ({
  type: 'Feature',
  id: `stadtbezirk:${key}`,
  properties: { key, name: { de: key, en: key } },
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, 52.4],
          [west + 0.2, 52.4],
          [west + 0.2, 52.6],
          [west, 52.4],
        ],
      ],
    ],
  },
});
const boundaries = (...keys: string[]): DistrictCollection => ({
  type: 'FeatureCollection',
  level: 'stadtbezirk',
  date: '2024-12-31',
  attribution: ['Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE'],
  features: keys.map((key, i) => feature(key, 13 + i * 0.2)),
});

describe('IndicatorMap', () => {
  const show = async (
    change: Partial<IndicatorView> = {},
    state: { value: DistrictCollection | undefined; error: unknown } = { value: boundaries('01', '08', '09'), error: undefined },
  ) => {
    const chosen: ChangedChoices[] = [];
    const picked: string[] = [];
    const rendered = await render(
      IndicatorMap,
      { view: aView(change), boundaries: state },
      {
        bindings: [
          outputBinding('choose', (choice: ChangedChoices) => chosen.push(choice)),
          outputBinding('pick', (ref: string) => picked.push(ref)),
        ],
      },
    );
    const select = (selector: string, value: string): void => {
      const field = rendered.find(selector) as HTMLSelectElement | HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('change'));
    };
    return { ...rendered, chosen, picked, select };
  };

  it('says who is highest and who lowest, and shows map, legend and list of the same districts', async () => {
    const { element, find, text } = await show();
    expect(readable(find('h3').textContent)).toBe('Am höchsten in Mitte (58,4 %), am niedrigsten in Treptow-Köpenick (25,8 %)');
    expect(element.querySelectorAll('gb-choropleth [role=option]').length).toBe(3);
    expect(Array.from(element.querySelectorAll('gb-area-list .name'), (name) => name.textContent)).toEqual([
      'Mitte',
      'Neukölln',
      'Treptow-Köpenick',
    ]);
    expect(text()).toContain('Grenzen: Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE');
    await expectNoViolations(element);
  });

  it('hands on a district that is chosen on the map or in the list', async () => {
    const { element, find, picked } = await show();
    element.querySelector('gb-choropleth [aria-label^=Neukölln]')?.dispatchEvent(new MouseEvent('click'));
    find('gb-area-list li').click();
    expect(picked).toEqual(['stadtbezirk:08', 'stadtbezirk:01']);
  });

  it('says that a level has no boundaries on the day and leads to larger districts', async () => {
    const view = aView();
    const [, bezirksregion] = view.levels;
    const { element, text, find, chosen } = await show(bezirksregion === undefined ? {} : { level: bezirksregion }, {
      value: boundaries(),
      error: undefined,
    });
    expect(text()).toContain(
      'Für die Bezirksregionen in ihrem Zuschnitt vom 31. Dezember 2024 gibt es in den mitgelieferten Dateien keine Grenzen.',
    );
    find('.undrawable button').click();
    expect(chosen).toEqual([{ level: 'stadtbezirk', compare: null }]);
    expect(element.querySelectorAll('gb-area-list li').length).toBe(3);
    await expectNoViolations(element);
  });

  it('says how many districts stand in the list only', async () => {
    const { text } = await show({}, { value: boundaries('01', '08'), error: undefined });
    expect(text()).toContain('1 Gebiet hat keine Grenzen');
  });

  it('keeps list and legend when the boundaries cannot be had', async () => {
    const { element, text } = await show({}, { value: undefined, error: new Error('gone') });
    expect(text()).toContain('Diese Seite konnte nicht vollständig geladen werden.');
    expect(element.querySelectorAll('gb-area-list li').length).toBe(3);
  });

  it('offers methods, number of classes and limits of one’s own', async () => {
    const { chosen, select } = await show();
    select('[id$=-method]', 'quantile');
    select('[id$=-count]', '3');
    select('[id$=-method]', 'own');
    expect(chosen).toEqual([{ method: 'quantile', limits: null }, { classes: '3' }, { method: 'own', limits: '30,35,40,45,50,55' }]);
  });

  it('takes limits as people write them and refuses what is no number', async () => {
    const { chosen, select, find } = await show({ choices: readChoices({ method: 'own', limits: '30,50' }) });
    expect((find('[id$=-limits]') as HTMLInputElement).value).toBe('30,0; 50,0');
    select('[id$=-limits]', '25,5; 40');
    select('[id$=-limits]', 'viel');
    expect(chosen).toEqual([{ limits: '25.5,40' }]);
    expect((find('[id$=-limits]') as HTMLInputElement).validationMessage).toContain('Bitte ein bis sechs Zahlen angeben');
  });

  it('puts the target between the two sides where there is one', async () => {
    const indicator = anIndicator({ direction: 'higher_is_better' });
    expect((await show({ indicator, targets: [aTarget()] })).text()).toContain('Ziel: 45,0 %');
  });

  it('says once that all figures are provisional', async () => {
    const table = new FigureTable(['01', '08', '09'].map((district) => anObservation({ district, flag: 'provisional' })));
    const { text } = await show({ table, periods: ['2024-H2'] });
    expect(text()).toContain('Alle gezeigten Werte dieses Zeitraums: vorläufig.');
    expect(text()).not.toContain('(vorläufig)');
  });

  it('shows value and class of each district as a table', async () => {
    const { element } = await show({ choices: readChoices({ tables: 'map', method: 'own', limits: '50' }) });
    const cells = Array.from(element.querySelectorAll('tbody tr'), (row) => Array.from(row.children, (cell) => readable(cell.textContent)));
    expect(cells).toEqual([
      ['Mitte', '58,4', '50,0 und mehr'],
      ['Neukölln', '51,4', '50,0 und mehr'],
      ['Treptow-Köpenick', '25,8', 'unter 50,0'],
    ]);
    await expectNoViolations(element);
  });
});
