import type { MeasureFileFormat, MeasureImportRow } from '#contract/measure-file.ts';
import type { Refusal } from '../shell/refusal';
import { MOST_BYTES } from './measure-file-api';
import { pathKey } from './refused-words';

/** A sentence of the translation files, with what is put into it. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

const say = (key: string, params: Readonly<Record<string, string>> = {}): Sentence => ({ key: `measureImport.${key}`, params });

/** As the end of its name says, because browsers do not know the type of every file. */
export function formatOf(name: string): MeasureFileFormat | undefined {
  const end = name.toLowerCase().split('.').at(-1);
  return end === 'csv' || end === 'xlsx' ? end : undefined;
}

/** Why a file does not even need to be sent. */
export function fileProblem({ name, size }: Pick<File, 'name' | 'size'>): Sentence | undefined {
  if (formatOf(name) === undefined) return say('file.kind', { name });
  if (size === 0) return say('file.empty', { name });
  return size > MOST_BYTES ? say('file.size', { name }) : undefined;
}

/** What the server says of a file as a whole, by a part of its words that names the case; the groups are named like the parameters. */
const OF_FILES: readonly (readonly [RegExp, key: string])[] = [
  [/has the heading "\s*"/, 'file.blankColumn'],
  [/^The heading "(?<column>.*)" is there twice/s, 'file.columnTwice'],
  [/has neither a column/, 'file.noKey'],
  [/^The file has \d+ rows; at most/, 'file.rows'],
  [/UTF-8/, 'file.encoding'],
  [/workbook is too large/, 'file.size'],
];
const UNKNOWN = /has the heading "(.*)", which is not known/s;

/** Why a file was not read, in one sentence. */
export function fileSentence({ kind, status, issues }: Refusal, name: string): Sentence {
  if (kind === 'offline') return say('offline');
  if (status === 413) return say('file.size', { name });
  if (status === 415) return say('file.kind', { name });
  if (status === 403) return { key: 'measure.refused.forbidden', params: {} };
  if (status !== 400) return say('other');
  const messages = issues.map(({ message }) => message);
  const unknown = messages.flatMap((message) => UNKNOWN.exec(message)?.[1] ?? []);
  // All headings in one cell: they were meant to be apart.
  if (unknown.some((heading) => /[,\t].*[,\t]/s.test(heading))) return say('file.separator', { name });
  for (const [pattern, key] of OF_FILES)
    for (const message of messages) {
      const found = pattern.exec(message);
      if (found !== null) return say(key, { name, ...found.groups });
    }
  if (unknown.length === 0) return say('file.unreadable', { name });
  const columns = unknown.map((heading) => `„${heading}“`).join(', ');
  return say(unknown.length === 1 ? 'file.unknownColumn' : 'file.unknownColumns', { columns });
}

/** The same for what the server says of a cell or a row. */
const OF_ROWS: readonly (readonly [RegExp, key: string])[] = [
  [/^"(?<given>.*)" is not a day like/s, 'row.day'],
  [/^"(?<given>.*)" is not a number like/s, 'row.number'],
  [/^"\s*" is none of (?<words>.*)\.$/s, 'row.missingOf'],
  [/^"(?<given>.*)" is none of (?<words>.*)\.$/s, 'row.noneOf'],
  [/^There are several called "(?<given>.*)"\. Write behind it which one: (?<words>.*)\.$/s, 'row.several'],
  [/^There is (?:nothing called|no [a-z ]+) "(?<given>.*)"\.$/s, 'row.unknown'],
  [/^"(?<given>.*)" is not a milestone like/s, 'row.milestone'],
  [/^"(?<given>.*)" is not a line of costs like/s, 'row.costLine'],
  [/: amounts of .* are given in/s, 'row.costUnit'],
  [/^"(?<given>.*)" is not a link like/s, 'row.link'],
  [/stands in a row further up/, 'row.codeTwice'],
  [/^The measure "(?<other>.*)" has the same title/s, 'row.sameTitle'],
  [/^The row (?<other>\d+) has the same title/, 'row.sameTitleInFile'],
  [/^The row has \d+ cells, the heading \d+/, 'row.cells'],
  [/was merged, split or replaced on/, 'row.superseded'],
  [/received (?:null|undefined)/, 'row.missing'],
];

/** Fields that a rule of files guards. */
const OF_FIELDS: ReadonlySet<string | null> = new Set(['version', 'status', 'statusSince']);

/** Why a row is refused, in one sentence. */
export function rowSentence({ path, reason }: Pick<MeasureImportRow['problems'][number], 'path' | 'reason'>): Sentence {
  for (const [pattern, key] of OF_ROWS) {
    const found = pattern.exec(reason);
    if (found !== null) return say(key, { ...found.groups });
  }
  if (OF_FIELDS.has(path)) return say(`row.${path}`);
  return path === null ? say('row.other') : { key: pathKey(path), params: {} };
}
