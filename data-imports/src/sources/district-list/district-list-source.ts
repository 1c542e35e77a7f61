import { districtKeyProblem, districtNameProblem } from '../../district-fields.ts';
import { PROVENANCE_SETTINGS } from '../../provenance.ts';
import { type CsvRow, readCsv } from '../../readers/csv-reader.ts';
import { withColumns } from '../../readers/header-rule.ts';
import { rejectCell } from '../../row-cells.ts';
import { WrongSetting, choiceSetting, neededSetting, textSetting } from '../../settings.ts';
import type { ByteChunks, District, DistrictSource, FileMeta, Rejection } from '../../source.ts';
import { DISTRICT_SETTINGS, placementOf } from '../district-settings.ts';

const SEPARATORS = { semicolon: ';', comma: ',', tab: '\t' } as const;

/** Districts without boundaries, from any table that has their keys. */
export const districtListSource: DistrictSource = {
  kind: 'districts',
  id: 'district-list',
  publisher: 'ohne Angabe',
  title: 'Gebietsverzeichnis',
  licence: 'ohne Angabe',
  licenceUrl: '',
  address: '',
  attribution: '',
  description: 'Districts without boundaries from a CSV file with a column of keys; the settings say what the columns mean.',
  settings: {
    ...DISTRICT_SETTINGS,
    keyColumn: 'column with the key (needed)',
    nameColumn: 'column with the name',
    namePrefix: 'where there is no column with names: the word before the key that makes a name, for example Planungsraum',
    separator: 'semicolon (default), comma or tab',
    encoding: 'utf-8 (default) or windows-1252',
    ...PROVENANCE_SETTINGS,
  },
  demo: false,
  // Any table could be one, so it has to be asked for by name.
  accepts: () => false,
  read,
};

async function* read(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<District | Rejection> {
  const { settings } = meta;
  const keyColumn = neededSetting(settings, 'keyColumn', 'id');
  const nameColumn = textSetting(settings, 'nameColumn');
  const namePrefix = textSetting(settings, 'namePrefix');
  if (nameColumn === undefined && namePrefix === undefined) throw new WrongSetting('nameColumn', 'Give "nameColumn" or "namePrefix".');
  const place = placementOf(settings);
  const separator = choiceSetting(settings, 'separator', ['semicolon', 'comma', 'tab']) ?? 'semicolon';
  const rows = readCsv(
    chunks,
    {
      encoding: choiceSetting(settings, 'encoding', ['utf-8', 'windows-1252']) ?? 'utf-8',
      delimiter: SEPARATORS[separator],
      header: withColumns(nameColumn === undefined ? [keyColumn] : [keyColumn, nameColumn]),
      endsWithLineEnd: false,
    },
    meta,
  );

  const lines = new Map<string, number>();
  for await (const row of rows) {
    if (row.kind === 'rejection') {
      yield row;
      continue;
    }
    const key = textOf(row, keyColumn);
    const name = nameColumn === undefined ? `${namePrefix} ${key}` : textOf(row, nameColumn);
    const placed = place(key);
    const earlier = lines.get(key);
    const keyProblem = districtKeyProblem(key) ?? (earlier === undefined ? undefined : `Its key stands already in line ${earlier}.`);
    const nameProblem = districtNameProblem(name);
    if (keyProblem !== undefined) yield rejectCell(row, keyColumn, keyProblem);
    else if (typeof placed === 'string') yield rejectCell(row, keyColumn, placed);
    else if (nameProblem !== undefined) yield rejectCell(row, nameColumn ?? keyColumn, nameProblem);
    else {
      lines.set(key, row.line);
      yield { kind: 'district', line: row.line, key, name, ...placed, geometry: null };
    }
  }
}

const textOf = (row: CsvRow, column: string): string => row.cells[column]?.trim() ?? '';
