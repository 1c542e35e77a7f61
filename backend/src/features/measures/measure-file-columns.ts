import { lines, readDate, readList, readNumber, writeDate, writeList, writeNumber } from '../../files/cell-text.ts';
import { readReference, writeReference, type NamesByKey } from '../../files/references.ts';
import type { TableColumn } from '../../files/table.ts';
import { readWord } from '../../files/words.ts';
import type { Measure } from './measure.ts';
import type { FileNames } from './measure-file-names.ts';
import { readCostLine, readLink, readMilestone, writeCostLine, writeLink, writeMilestone } from './measure-file-text.ts';
import { DUTY_WORDS, GROUP_WORDS, STATUS_WORDS } from './measure-file-words.ts';

/** A column of the file of measures. */
export interface FileColumn extends TableColumn<FileNames> {
  /** Whether only people see it whose role needs to know of people. */
  readonly confidential: boolean;
  readonly write: (measure: Measure, names: FileNames) => string;
}

const column = (heading: string, path: string, rest: Pick<FileColumn, 'write' | 'read'> & Partial<FileColumn>): FileColumn => ({
  heading,
  path,
  kind: 'text',
  confidential: false,
  ...rest,
});

type TextField = 'summary' | 'description' | 'rationale' | 'contact' | 'notes';
const text = (heading: string, field: TextField, rest: Partial<FileColumn> = {}): FileColumn =>
  column(heading, field, { write: (measure) => lines(measure[field] ?? ''), read: (written) => lines(written).trim() || null, ...rest });

const day = (heading: string, field: 'startsOn' | 'endsOn'): FileColumn =>
  column(heading, field, { kind: 'date', write: (measure) => writeDate(measure[field]), read: readDate });

type ReferenceField = 'fieldOfAction' | 'leadOrganisation' | 'responsibleAccount' | 'deputyAccount';
const reference = (heading: string, field: ReferenceField, named: (names: FileNames) => NamesByKey): FileColumn =>
  column(heading, field, {
    write: (measure, names) => {
      const key = measure[field];
      return key === null ? '' : writeReference(key, named(names));
    },
    read: (written, names) => (written.trim() === '' ? null : readReference(written, named(names))),
  });

type ReferencesField = 'partners' | 'districts' | 'targetGroups' | 'indicators' | 'dependsOn';
const references = (heading: string, field: ReferencesField, named: (names: FileNames) => NamesByKey): FileColumn =>
  column(heading, field, {
    write: (measure, names) => writeList(measure[field].map((key) => writeReference(key, named(names)))),
    read: (written, names) => readList(written).map((item) => readReference(item, named(names))),
  });

/** Sorted, so that the order in which people wrote them down is no difference. */
const sorted = (items: readonly string[]): string[] => [...items].sort((a, b) => (a < b ? -1 : 1));

/** The columns of the file, in their order. */
export const COLUMNS: readonly FileColumn[] = [
  column('Kürzel', 'code', { write: ({ code }) => code, read: (written) => written.trim() || null }),
  column('Fassung', 'version', { kind: 'number', write: ({ version }) => String(version), read: readNumber }),
  column('Titel', 'title', { write: ({ title }) => title, read: (written) => written.trim() }),
  text('Kurzfassung', 'summary'),
  text('Was getan wird', 'description'),
  text('Warum', 'rationale'),
  reference('Handlungsfeld', 'fieldOfAction', ({ fields }) => fields),
  column('Aufgabenart', 'duty', { write: ({ duty }) => DUTY_WORDS[duty], read: (written) => readWord(written, DUTY_WORDS) }),
  column('Status', 'status', {
    write: ({ status }) => STATUS_WORDS[status],
    read: (written) => (written.trim() === '' ? null : readWord(written, STATUS_WORDS)),
  }),
  column('Status seit', 'statusSince', { kind: 'date', write: ({ statusSince }) => writeDate(statusSince), read: readDate }),
  reference('Federführende Organisation', 'leadOrganisation', ({ organisations }) => organisations),
  references('Partner', 'partners', ({ organisations }) => organisations),
  reference('Verantwortlich', 'responsibleAccount', ({ people }) => people),
  reference('Vertretung', 'deputyAccount', ({ people }) => people),
  references('Gebiete', 'districts', ({ districts }) => districts),
  references('Zielgruppen', 'targetGroups', ({ targetGroups }) => targetGroups),
  references('Indikatoren', 'indicators', ({ indicators }) => indicators),
  day('Beginn', 'startsOn'),
  day('Ende', 'endsOn'),
  column('Plätze je Quartal', 'places', { kind: 'number', write: ({ places }) => writeNumber(places), read: readNumber }),
  column('Meilensteine', 'milestones', {
    write: ({ milestones }) =>
      writeList(sorted(milestones.map((each) => `${each.dueOn}${writeMilestone(each)}`)).map((it) => it.slice(10))),
    read: (written) => readList(written).map(readMilestone),
  }),
  references('Setzt voraus', 'dependsOn', ({ measures }) => measures),
  column('Links und Vorlagen', 'links', {
    write: ({ links }) => writeList(links.map(writeLink)),
    read: (written) => readList(written).map(readLink),
  }),
  column('Schlagworte', 'tags', { write: ({ tags }) => writeList(tags), read: readList }),
  column('Adresse', 'location.address', { write: ({ location }) => location?.address ?? '', read: (written) => written.trim() || null }),
  column('Breitengrad', 'location.latitude', {
    kind: 'number',
    write: ({ location }) => writeNumber(location?.latitude ?? null),
    read: readNumber,
  }),
  column('Längengrad', 'location.longitude', {
    kind: 'number',
    write: ({ location }) => writeNumber(location?.longitude ?? null),
    read: readNumber,
  }),
  text('Kontakt', 'contact', { confidential: true }),
  text('Notizen', 'notes'),
  column('Kosten', 'costLines', {
    write: ({ costLines }) => writeList(sorted(costLines.map(writeCostLine))),
    read: (written) => readList(written).map(readCostLine),
  }),
  column('Freigegeben', 'released', {
    write: ({ released }) => writeList(released.map((group) => GROUP_WORDS[group])),
    read: (written) => readList(written).map((word) => readWord(word, GROUP_WORDS)),
  }),
];
