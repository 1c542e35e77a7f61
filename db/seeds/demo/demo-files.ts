import { fileURLToPath } from 'node:url';
import { DEMO_VALUE_FILES } from './quarterly/value-files.ts';

/** A shipped file and how it is read. */
export interface DemoFile {
  readonly path: string;
  /** Id of the source that reads it. */
  readonly source: string;
  readonly settings: Readonly<Record<string, string>>;
}

const FOLDER = new URL('files/', import.meta.url);

const file = (source: string, path: string): DemoFile => ({ path: fileURLToPath(new URL(path, FOLDER)), source, settings: {} });

/** In the names of the population files the second number is a half-year: `2024-02` is the second of 2024. */
const HALF_YEARS = Array.from({ length: 10 }, (_, i) => [`${2015 + i}-01`, `${2015 + i}-02`]).flat();

/** The half-years for which all tables are shipped. */
const COMPLETE = ['2020-02', '2024-02'];

const populationFile = (source: string, halfYear: string, table: string): DemoFile =>
  file(source, `berlin-lor/${halfYear}/berlin-lor-population-${halfYear}-${table}.csv`);

const FOUR_LEVELS = ['city', 'districts', 'forecast-areas', 'planning-areas'];

const populationTables = (halfYear: string): string[] => [
  ...['t1-city', 't1-districts', 't1-district-regions'],
  ...(COMPLETE.includes(halfYear) ? ['t1-forecast-areas', 't1-planning-areas'] : []),
  ...(COMPLETE.includes(halfYear) ? ['t2', 't3'].flatMap((table) => FOUR_LEVELS.map((level) => `${table}-${level}`)) : []),
  ...(COMPLETE.includes(halfYear) ? ['t4-city'] : []),
  't4-districts',
];

const DAYCARE_MONTHS = ['2025-10', '2025-12', '2026-01'];
const FIVE_LEVELS = ['city', 'districts', 'forecast-areas', 'district-regions', 'planning-areas'];

/**
 * The places, each after those that it is part of. Boundaries are shipped for some levels only; the others are defined by the keys of a
 * table that has a row for every area.
 */
export const DEMO_DISTRICT_FILES: readonly DemoFile[] = [
  populationFile('berlin-lor-areas', '2024-02', 't1-city'),
  file('berlin-lor-areas', 'geo/berlin/berlin-lor-districts.geojson'),
  file('berlin-lor-areas', 'geo/berlin/berlin-lor-forecast-areas-until-2020.geojson'),
  file('berlin-lor-areas', 'geo/berlin/berlin-lor-forecast-areas-from-2021.geojson'),
  file('berlin-lor-areas', 'geo/berlin/berlin-lor-district-regions-until-2020.geojson'),
  populationFile('berlin-lor-areas', '2024-02', 't1-district-regions'),
  file('berlin-lor-areas', 'berlin-gssa/gssa_2022_planungsraeume.csv'),
  populationFile('berlin-lor-areas', '2024-02', 't1-planning-areas'),
];

/** The figures, older ones first. */
export const DEMO_FIGURE_FILES: readonly DemoFile[] = [
  ...HALF_YEARS.flatMap((halfYear) => populationTables(halfYear).map((table) => populationFile('berlin-lor', halfYear, table))),
  ...['bezirke', 'prognoseraeume', 'bezirksregionen', 'planungsraeume'].map((level) =>
    file('berlin-gssa', `berlin-gssa/gssa_2022_${level}.csv`),
  ),
  ...DAYCARE_MONTHS.flatMap((month) =>
    FIVE_LEVELS.map((level) => file('berlin-daycare', `berlin-daycare/berlin-daycare-centers-${month}-${level}.csv`)),
  ),
  ...DEMO_VALUE_FILES.map((name) => file('demo-observations', `demo-quarterly/${name}`)),
];

/** All files of the demo municipality in the order in which they are loaded. */
export const DEMO_FILES: readonly DemoFile[] = [...DEMO_DISTRICT_FILES, ...DEMO_FIGURE_FILES];
