import type { Source } from '../source.ts';
import { berlinDaycareSource } from './berlin-daycare/berlin-daycare-source.ts';
import { berlinGssaSource } from './berlin-gssa/berlin-gssa-source.ts';
import { berlinLorSource } from './berlin-lor/berlin-lor-source.ts';
import { berlinLorAreasSource } from './berlin-lor-areas/berlin-lor-areas-source.ts';
import { districtGeojsonSource } from './district-geojson/district-geojson-source.ts';
import { districtListSource } from './district-list/district-list-source.ts';
import { measuresCsvSource } from './measures-csv/measures-csv-source.ts';
import { demoObservationsSource, observationsCsvSource } from './observations-csv/observations-csv-source.ts';

/** Every source, the particular ones before those that take any file of their kind. */
export const ALL_SOURCES: readonly Source[] = [
  berlinLorSource,
  berlinGssaSource,
  berlinDaycareSource,
  berlinLorAreasSource,
  demoObservationsSource,
  districtListSource,
  districtGeojsonSource,
  measuresCsvSource,
  observationsCsvSource,
];

/** The source of the name, or else the first that accepts a file of this name; `undefined` when there is none. */
export function sourceFor(fileName: string, name?: string): Source | undefined {
  return ALL_SOURCES.find((source) => (name === undefined ? source.accepts(fileName) : source.id === name));
}
