import { readableChanges, type AuditWords } from '#contract/audit-text.ts';
import { stringify, type Options } from 'csv-stringify/sync';
import type { RecordedEvent } from './audit-event.ts';
import { GERMAN } from './audit-words.ts';

const COLUMNS: Readonly<Record<string, (event: RecordedEvent) => string>> = {
  Zeitpunkt: ({ at }) => TIME.format(new Date(at)).replace(',', ''),
  Person: ({ actor }) => actor,
  'Konto-Nr.': ({ accountId }) => accountId ?? '',
  Vorgang: ({ action }) => wordOf(GERMAN.action, action),
  Gegenstand: ({ objectType }) => wordOf(GERMAN.objectType, objectType),
  Bezeichnung: ({ objectLabel }) => objectLabel,
  Kennung: ({ objectId }) => objectId,
  Änderungen: (event) => changesOf(event),
  Netzwerkadresse: ({ remoteAddress }) => remoteAddress ?? '',
  Anfrage: ({ requestId }) => requestId ?? '',
};

/** In the time of Berlin, to the second. */
const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Berlin' });

/** A formula stays a text: a spreadsheet must not run what somebody entered as a name. */
const FORM: Options = { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true };

/** The events as a file for German spreadsheets: semicolons, and a mark at the beginning that says UTF-8. */
export async function auditFile(batches: AsyncIterable<readonly RecordedEvent[]>): Promise<string> {
  const lines = [stringify([Object.keys(COLUMNS)], { ...FORM, bom: true })];
  for await (const events of batches) lines.push(stringify(events.map(recordOf), FORM));
  return lines.join('');
}

const recordOf = (event: RecordedEvent): string[] => Object.values(COLUMNS).map((text) => text(event));

const changesOf = ({ changes }: RecordedEvent): string =>
  readableChanges(changes, WORDS, 'de-DE')
    .map(({ field, before, after }) => `${field}: ${before} → ${after}`)
    .join('\n');

/** What an export was narrowed down to are actions and types. */
const WORDS: AuditWords = { ...GERMAN, value: { ...GERMAN.value, action: GERMAN.action, objectType: GERMAN.objectType } };

const wordOf = (words: Readonly<Record<string, string>>, name: string): string => (Object.hasOwn(words, name) ? words[name] : name) ?? name;
