import { districtNameProblem } from '../../district-fields.ts';
import { readCsv } from '../../readers/csv-reader.ts';
import type { HeaderRule } from '../../readers/header-rule.ts';
import { MEGABYTE } from '../../readers/limit-bytes.ts';
import { rejectCell } from '../../row-cells.ts';
import type { ByteChunks, District, FileMeta, Rejection, Remark } from '../../source.ts';
import { AreaCheck } from '../berlin/area-check.ts';
import { type BerlinLevel, LAST_DAY_OF_OLD_AREAS, parentOf } from '../berlin/berlin-area.ts';
import { type AreaValidity, validityIn } from './area-validity.ts';

/** The columns with keys in the tables about Berlin, and beside them the one with names, where a table has it. */
const NAME_COLUMNS: Readonly<Record<string, string | null>> = {
  id: null,
  bezID: 'bezNAME',
  pgrID: 'pgrNAME',
  bzrID: 'bzrNAME',
  plrID: 'plrNAME',
};

/** The areas since 2021 have no names in any table but those of the Bezirke and Prognoseräume. */
const NAME_OF_UNNAMED: Readonly<Record<BerlinLevel, (key: string) => string>> = {
  land: () => 'Berlin',
  stadtbezirk: (key) => `Bezirk ${key}`,
  prognoseraum: (key) => `Prognoseraum ${key}`,
  bezirksregion: (key) => `Bezirksregion ${key}`,
  planungsraum: (key) => `Planungsraum ${key}`,
};

const header: HeaderRule = (found) => {
  const [first = ''] = found;
  const name = Object.hasOwn(NAME_COLUMNS, first) ? NAME_COLUMNS[first] : undefined;
  if (name === undefined)
    return { ok: false, column: first, reason: `The first column must be one of ${Object.keys(NAME_COLUMNS).join(', ')}.` };
  if (name !== null && found[1] !== name) return { ok: false, column: name, reason: `Column "${name}" (position 2) is missing.` };
  return { ok: true, layout: first };
};

/** Areas without boundaries from any table about Berlin that has a row for each of them. */
export async function* readAreaTable(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<District | Rejection | Remark> {
  const validity = validityIn(meta.fileName, meta.settings);
  const areas = new AreaCheck(undefined);
  const format = { encoding: 'utf-8', delimiter: ',', header, endsWithLineEnd: true, maximumBytes: 50 * MEGABYTE } as const;
  let valid: AreaValidity | undefined;
  for await (const row of readCsv(chunks, format, meta)) {
    if (row.kind === 'rejection') {
      yield row;
      continue;
    }
    const area = areas.next(row, row.layout);
    if ('kind' in area) {
      yield area;
      continue;
    }
    const nameColumn = NAME_COLUMNS[row.layout] ?? null;
    const name = nameColumn === null ? NAME_OF_UNNAMED[area.level](area.key) : (row.cells[nameColumn]?.trim() ?? '');
    const problem = districtNameProblem(name);
    if (problem !== undefined) {
      yield rejectCell(row, nameColumn ?? row.layout, problem);
      continue;
    }
    valid = validity(area);
    yield { kind: 'district', line: row.line, ...area, name, parent: parentOf(area), ...valid, geometry: null };
  }
  // Any day will do where the areas never changed.
  if (valid !== undefined) yield* areas.remarks(valid.validTo ?? valid.validFrom ?? LAST_DAY_OF_OLD_AREAS);
}
