import type { AuditChange } from './audit.ts';

/** What is called how in one language. Whatever is missing is shown as it is stored. */
export interface AuditWords {
  readonly field: Readonly<Record<string, string>>;
  /** Values of the fields that have a list of them, by field. */
  readonly value: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly yes: string;
  readonly no: string;
  /** For a field that has no value. */
  readonly nothing: string;
}

/** A language as browsers and Node know it. */
export type AuditLocale = 'de-DE' | 'en-GB';

/** One difference for people. */
interface ReadableChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The differences in words. What has parts (a name in two languages, a group of settings) gets a line for each part that differs. */
export const readableChanges = (changes: readonly AuditChange[], words: AuditWords, locale: AuditLocale): ReadableChange[] =>
  changes.flatMap((change) => parts(change)).map((change) => readable(change, words, locale));

interface Part {
  /** From the outside in: `name`, `de`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

function parts({ field, before, after }: AuditChange, above: readonly string[] = []): Part[] {
  const path = [...above, field];
  if (!(isRecord(before) && isRecord(after)) && !(isRecord(before) && after === null) && !(before === null && isRecord(after)))
    return [{ path, before, after }];
  const [old, now] = [before ?? {}, after ?? {}];
  return [...new Set([...Object.keys(now), ...Object.keys(old)])]
    .map((name) => ({ field: name, before: old[name] ?? null, after: now[name] ?? null }))
    .filter((change) => JSON.stringify(nothing(change.before)) !== JSON.stringify(nothing(change.after)))
    .flatMap((change) => parts(change, path));
}

/** A text that was left empty reads like one that was never there. */
const nothing = (value: unknown): unknown => (value === '' ? null : value);

function readable({ path, before, after }: Part, words: AuditWords, locale: AuditLocale): ReadableChange {
  const text = (value: unknown): string => valueText(path.at(-1) ?? '', value, words, locale);
  return { field: path.map((name) => own(words.field, name) ?? name).join(' › '), before: text(before), after: text(after) };
}

function valueText(field: string, value: unknown, words: AuditWords, locale: AuditLocale): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value);
  if (typeof value === 'string') return own(own(words.value, field) ?? {}, value) ?? timeText(value, locale) ?? value;
  const inside = (part: unknown): string => valueText(field, part, words, locale);
  if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.map(inside).join(', ');
  if (isRecord(value)) {
    const entries = Object.entries(value);
    return entries.map(([name, part]) => `${own(words.field, name) ?? name}: ${valueText(name, part, words, locale)}`).join(', ');
  }
  return JSON.stringify(value);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** Days and moments are written as people write them; moments in the time of Berlin. */
function timeText(text: string, locale: AuditLocale): string | undefined {
  if (Number.isNaN(Date.parse(text))) return undefined;
  if (DAY.test(text)) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(text));
  if (!MOMENT.test(text)) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(new Date(text));
}

/** A name in a table may be that of something every object has. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
