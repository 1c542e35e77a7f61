import { readChoices } from '../src/app/indicators/indicator-choices';
import { FigureTable } from '../src/app/indicators/indicator-figures';
import type { IndicatorView } from '../src/app/indicators/indicator-view';
import { anInstallation } from './builders';
import { anIndicator, anObservation } from './observations';

const [land, stadtbezirk, bezirksregion] = anInstallation().levels;

/** What the pictures of an indicator are drawn from: three Bezirke and Berlin at the end of 2023 and of 2024. */
export function aView(change: Partial<IndicatorView> = {}): IndicatorView {
  const level = stadtbezirk ?? land;
  if (level === undefined || bezirksregion === undefined) throw new Error('The installation of the specs has three levels.');
  const figures = [
    ['land', '11', 39.7, 41.1],
    ['stadtbezirk', '01', 57.4, 58.4],
    ['stadtbezirk', '08', 50.9, 51.4],
    ['stadtbezirk', '09', 25.0, 25.8],
  ] as const;
  const indicator = change.indicator ?? anIndicator();
  return {
    indicator,
    name: indicator.name.de,
    measure: indicator,
    place: { ref: 'land:11', name: 'Berlin' },
    whole: { ref: 'land:11', name: 'Berlin' },
    levels: [level, bezirksregion],
    level,
    districts: [
      { ref: 'stadtbezirk:01', name: 'Mitte' },
      { ref: 'stadtbezirk:08', name: 'Neukölln' },
      { ref: 'stadtbezirk:09', name: 'Treptow-Köpenick' },
    ],
    table: new FigureTable(
      figures.flatMap(([of, district, before, now]) => [
        anObservation({ level: of, district, period: '2023-H2', value: before }),
        anObservation({ level: of, district, period: '2024-H2', value: now }),
      ]),
    ),
    periods: ['2023-H2', '2024-H2'],
    period: '2024-H2',
    targets: [],
    annotations: [],
    choices: readChoices({}),
    source: 'Quelle: Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE',
    ...change,
  };
}
