import { LANGUAGES } from '#contract/languages.ts';
import { lines, readDate, readList, readNumber, writeDate, writeList, writeNumber } from '../../files/cell-text.ts';
import { readReference, writeReference, type NamesByKey } from '../../files/references.ts';
import type { TableColumn } from '../../files/table.ts';
import { readWord } from '../../files/words.ts';
import type { Organisation } from './organisation.ts';
import type { FileNames } from './organisation-file-names.ts';
import { unreadable } from './organisation-file-reason.ts';
import { SECTOR_WORDS, SECTOR_WORDS_EN, YES_WORDS, YES_WORDS_EN } from './organisation-file-words.ts';

/** A column of the file of organisations. Written in German, found by its English name, too. */
export interface FileColumn extends TableColumn<FileNames> {
  /** What a cell of it does: `changes` the organisation, `compares` with what is there, `decides` about the row, `tells` only those who read the file. */
  readonly does: 'changes' | 'compares' | 'decides' | 'tells';
  readonly write: (organisation: Organisation, names: FileNames) => string;
}

const column = (
  heading: string,
  alias: string,
  path: string,
  rest: Pick<FileColumn, 'write' | 'read'> & Partial<FileColumn>,
): FileColumn => ({ heading, alias, path, kind: 'text', does: 'changes', ...rest });

type TextField = 'shortName' | 'description' | 'website' | 'email' | 'phone' | 'street' | 'postalCode' | 'town';
const text = (heading: string, alias: string, field: TextField): FileColumn =>
  column(heading, alias, field, { write: (it) => lines(it[field] ?? ''), read: (written) => lines(written).trim() || null });

const degrees = (heading: string, alias: string, part: 'latitude' | 'longitude'): FileColumn =>
  column(heading, alias, `point.${part}`, { kind: 'number', write: ({ point }) => writeNumber(point?.[part] ?? null), read: readDegrees });

/** Degrees with a comma or, as maps give them, with a point. */
function readDegrees(written: string): number | null {
  const trimmed = written.trim();
  if (trimmed === '') return null;
  if (!/^-?\d{1,3}([.,]\d+)?$/.test(trimmed))
    throw unreadable({ code: 'not-a-coordinate', params: { given: written } }, `"${written}" is not a coordinate like 52,5200.`);
  return Number(trimmed.replace(',', '.'));
}

const references = (
  heading: string,
  alias: string,
  field: 'targetGroups' | 'fieldsOfAction' | 'districts',
  named: (names: FileNames) => readonly [NamesByKey, NamesByKey],
): FileColumn =>
  column(heading, alias, field, {
    write: (organisation, names) => writeList(organisation[field].map((key) => writeReference(key, named(names)[0]))),
    read: (written, names) => readList(written).map((item) => readReference(item, ...named(names))),
  });

const languageNames = (locale: 'de' | 'en'): NamesByKey => {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return new Map(LANGUAGES.map((code) => [code, names.of(code) ?? code]));
};
const SPOKEN = [languageNames('de'), languageNames('en')] as const;

/** A language by its name or its code; a code in brackets has to be one as well. */
function readLanguage(written: string): string {
  const code = readReference(written, ...SPOKEN);
  if (!SPOKEN[0].has(code)) throw unreadable({ code: 'unknown', params: { given: code } }, `There is no language "${code}".`);
  return code;
}

/** The columns of the file, in their order. */
export const COLUMNS: readonly FileColumn[] = [
  column('Kürzel', 'Code', 'code', { does: 'compares', write: ({ code }) => code, read: (written) => written.trim() || null }),
  column('Fassung', 'Version', 'version', {
    does: 'compares',
    kind: 'number',
    write: ({ version }) => String(version),
    read: readNumber,
  }),
  column('Name', 'Name', 'name', { write: ({ name }) => name, read: (written) => written.trim() || null }),
  text('Kurzname', 'Short name', 'shortName'),
  column('Bereich', 'Sector', 'sector', {
    write: ({ sector }) => SECTOR_WORDS[sector],
    read: (written) => readWord(written, SECTOR_WORDS, SECTOR_WORDS_EN),
  }),
  text('Beschreibung', 'Description', 'description'),
  text('Internetseite', 'Website', 'website'),
  text('E-Mail-Adresse', 'E-mail address', 'email'),
  text('Telefon', 'Phone', 'phone'),
  text('Straße und Hausnummer', 'Street and number', 'street'),
  text('Postleitzahl', 'Postal code', 'postalCode'),
  text('Ort', 'Town', 'town'),
  degrees('Breitengrad', 'Latitude', 'latitude'),
  degrees('Längengrad', 'Longitude', 'longitude'),
  references('Gebiete', 'Districts', 'districts', ({ districts, districtsEn }) => [districts, districtsEn]),
  references('Zielgruppen', 'Target groups', 'targetGroups', ({ targetGroups, targetGroupsEn }) => [targetGroups, targetGroupsEn]),
  references('Handlungsfelder', 'Fields of action', 'fieldsOfAction', ({ fields, fieldsEn }) => [fields, fieldsEn]),
  column('Sprachen', 'Languages', 'languages', {
    write: ({ languages }) => writeList(languages.map((code) => writeReference(code, SPOKEN[0]))),
    read: (written) => readList(written).map(readLanguage),
  }),
  column('Geschlossen am', 'Closed on', 'closedOn', { kind: 'date', write: ({ closedOn }) => writeDate(closedOn), read: readDate }),
  column('Zusammengelegt mit', 'Merged with', 'mergedInto', {
    does: 'tells',
    write: ({ mergedInto }, { organisations }) => (mergedInto === null ? '' : writeReference(mergedInto, organisations)),
    read: (written) => written,
  }),
  column('Trotz Ähnlichkeit neu', 'New although similar', 'isNew', {
    does: 'decides',
    write: () => '',
    read: (written) => written.trim() !== '' && readWord(written, YES_WORDS, YES_WORDS_EN) === 'yes',
  }),
];
