import { type Period, parsePeriod } from '#contract/period.ts';
import { baseName } from '../../file-name.ts';
import type { BerlinLevel } from './berlin-area.ts';

/** What the name of a file tells about its content; parts that it does not tell are absent. */
export interface NamedContent {
  /** The number in the name as it stands, `2020-02`: a half-year in some files and a month in others. */
  readonly number?: string;
  readonly table?: string;
  readonly level?: BerlinLevel;
}

const LEVEL_BY_WORD: Readonly<Record<string, BerlinLevel>> = {
  city: 'land',
  districts: 'stadtbezirk',
  'forecast-areas': 'prognoseraum',
  'district-regions': 'bezirksregion',
  'planning-areas': 'planungsraum',
};

const NAME = /(?:^|-)(\d{4}-\d{2})(?:-(t\d))?(?:-(city|districts|forecast-areas|district-regions|planning-areas))?\.csv$/i;

/** Reads names like `berlin-lor-population-2020-02-t1-districts.csv`. */
export function contentOfName(fileName: string): NamedContent {
  const [, number, table, word] = NAME.exec(baseName(fileName).toLowerCase()) ?? [];
  const level = LEVEL_BY_WORD[word ?? ''];
  return {
    ...(number === undefined ? {} : { number }),
    ...(table === undefined ? {} : { table }),
    ...(level === undefined ? {} : { level }),
  };
}

/** The half-year of a population file or folder: `2024-02` is the second half-year (31 December), not February. */
export function periodOfBerlinFolder(number: string): Period | undefined {
  const match = /^(\d{4})-0([12])$/.exec(number);
  return match === null ? undefined : parsePeriod(`${match[1]}-H${match[2]}`);
}
