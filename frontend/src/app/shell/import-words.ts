import type { FileReason, RowProblem } from '#contract/table-file.ts';
import type de from '../../i18n/de.json';
import { formatOf, MOST_BYTES } from '../ui/file-formats';
import type { Refusal } from './refusal';

/** A sentence of the translation files, with what is put into it. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

const say = (key: string, params: Readonly<Record<string, string>> = {}): Sentence => ({ key: `fileImport.${key}`, params });

/** Why a file does not even need to be sent. */
export function fileProblem({ name, size }: Pick<File, 'name' | 'size'>): Sentence | undefined {
  if (formatOf(name) === undefined) return say('file.kind', { name });
  if (size === 0) return say('file.empty', { name });
  return size > MOST_BYTES ? say('file.size', { name }) : undefined;
}

/** Names of sentences, which the translation file has to have. */
type FileWords = keyof typeof de.fileImport.file;
type RowWords = keyof typeof de.fileImport.row;

/** What is said of a file as a whole. */
const OF_FILES: Readonly<Record<FileReason['code'], FileWords>> = {
  'heading-unknown': 'unknownColumn',
  'heading-twice': 'columnTwice',
  'heading-blank': 'blankColumn',
  'no-key': 'noKey',
  'too-many-rows': 'rows',
  'not-utf8': 'encoding',
  'too-large': 'size',
  unreadable: 'unreadable',
};

type Issue = Refusal['issues'][number];
const isFileReason = (issue: Issue): issue is Issue & FileReason => issue.code !== undefined && issue.code in OF_FILES;

/** Why a file was not read, in one sentence. */
export function fileSentence({ kind, status, issues }: Refusal, name: string): Sentence {
  if (kind === 'offline') return say('offline');
  if (status === 413) return say('file.size', { name });
  if (status === 415) return say('file.kind', { name });
  if (status === 403) return { key: 'shell.refused.forbidden', params: {} };
  if (status !== 400) return say('other');
  const reasons = issues.filter(isFileReason);
  const unknown = reasons.flatMap(({ code, params }) => (code === 'heading-unknown' ? params.heading : []));
  // All headings in one cell: they were meant to be apart.
  if (unknown.some((heading) => /[,\t].*[,\t]/s.test(heading))) return say('file.separator', { name });
  const other = reasons.find(({ code }) => code !== 'heading-unknown');
  if (other !== undefined) return say(`file.${OF_FILES[other.code]}`, { name, ...textsOf(other.params) });
  if (unknown.length === 0) return say('file.unreadable', { name });
  const columns = unknown.map((heading) => `„${heading}“`).join(', ');
  return say(unknown.length === 1 ? 'file.unknownColumn' : 'file.unknownColumns', { columns });
}

/** What is said of a cell or a row; a rule of the object has the sentence of the form for its field. */
const OF_ROWS: Readonly<Record<Exclude<RowProblem['code'], 'rule' | 'stale'>, RowWords>> = {
  'not-a-day': 'day',
  'not-a-number': 'number',
  unknown: 'unknown',
  'none-of': 'noneOf',
  ambiguous: 'several',
  cells: 'cells',
  missing: 'missing',
  'code-twice': 'codeTwice',
};

const isGeneral = (code: string): code is keyof typeof OF_ROWS => code in OF_ROWS;

/** A problem of a row, of whatever kind of file. */
export interface ProblemShown {
  readonly column: string | null;
  readonly path: string | null;
  readonly code: string;
  readonly params: object;
}

/** The words of a kind of file. */
export interface ImportWords {
  /** What the keys of its sentences begin with, with the dot; those of rows are `<at>row.<word>`. */
  readonly at: string;
  /** The word for each reason that is its own. */
  readonly own: Readonly<Record<string, string>>;
  /** Key of the sentence for a rule of the object at a path. */
  readonly ruleAt: (path: string) => string;
  /** Key of the sentence for what is missing at a path, where it is named; "Diese Angabe fehlt." otherwise. */
  readonly missingAt?: (path: string) => string | undefined;
}

/** Why a row is refused, in one sentence. */
export function rowSentence({ at, own, ruleAt, missingAt }: ImportWords, { code, path, params }: ProblemShown): Sentence {
  if (code === 'rule') return path === null ? say('row.other') : { key: ruleAt(path), params: {} };
  const missing = code === 'missing' && path !== null ? missingAt?.(path) : undefined;
  if (missing !== undefined) return { key: missing, params: {} };
  const texts = textsOf(params);
  if (code === 'none-of' && texts['given']?.trim() === '') return say('row.missingOf', texts);
  if (isGeneral(code)) return say(`row.${OF_ROWS[code]}`, texts);
  const word = own[code];
  return word === undefined ? say('row.other') : { key: `${at}row.${word}`, params: texts };
}

const textsOf = (params: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, string | number | string[]]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
