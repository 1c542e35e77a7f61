import { baseName } from '../../file-name.ts';
import { type Settings, dateSetting } from '../../settings.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { type BerlinArea, FIRST_DAY_OF_NEW_AREAS, LAST_DAY_OF_OLD_AREAS } from '../berlin/berlin-area.ts';

/** From and to which day (inclusive) areas are delimited as in a file; `null` is open. */
export interface AreaValidity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const BEFORE_REFORM: AreaValidity = { validFrom: null, validTo: LAST_DAY_OF_OLD_AREAS };
const SINCE_REFORM: AreaValidity = { validFrom: FIRST_DAY_OF_NEW_AREAS, validTo: null };
/** The reform of 2021 left the Land and its Bezirke as they were. */
const UNTOUCHED: AreaValidity = { validFrom: null, validTo: null };

/** When the areas of a file are valid: as the settings say, else as the file name tells. */
export function validityIn(fileName: string, settings: Settings): (area: BerlinArea) => AreaValidity {
  const validFrom = dateSetting(settings, 'validFrom') ?? null;
  const validTo = dateSetting(settings, 'validTo') ?? null;
  if (validFrom !== null || validTo !== null) return () => ({ validFrom, validTo });
  const named = validityOfName(baseName(fileName).toLowerCase());
  return ({ level }) => {
    if (level === 'land' || level === 'stadtbezirk') return UNTOUCHED;
    if (named !== undefined) return named;
    throw new UnreadableFile(
      `The file name does not tell whether these areas are those until 2020 or from 2021. Add --set validTo=${LAST_DAY_OF_OLD_AREAS} or --set validFrom=${FIRST_DAY_OF_NEW_AREAS}.`,
    );
  };
}

function validityOfName(name: string): AreaValidity | undefined {
  if (name.includes('until-2020') || name.startsWith('gssa_2022_')) return BEFORE_REFORM;
  if (name.includes('from-2021')) return SINCE_REFORM;
  const year = /-(\d{4})-\d{2}-/.exec(name)?.[1];
  if (year === undefined) return undefined;
  return Number(year) <= 2020 ? BEFORE_REFORM : SINCE_REFORM;
}
