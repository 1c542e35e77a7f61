import type { MeasureFileFormat, MeasureFileReason, MeasureImportProblem } from '#contract/measure-file.ts';
import type de from '../../i18n/de.json';
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

/** Names of sentences, which the translation file has to have. */
type FileWords = keyof typeof de.measureImport.file;
type RowWords = keyof typeof de.measureImport.row;

/** What is said of a file as a whole. */
const OF_FILES: Readonly<Record<MeasureFileReason['code'], FileWords>> = {
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
const isFileReason = (issue: Issue): issue is Issue & MeasureFileReason => issue.code !== undefined && issue.code in OF_FILES;

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

/** What is said of a cell or a row; a rule of measures has the sentence of the form for its field. */
const OF_ROWS: Readonly<Record<Exclude<MeasureImportProblem['code'], 'rule'>, RowWords>> = {
  'not-a-day': 'day',
  'not-a-number': 'number',
  'not-a-milestone': 'milestone',
  'not-a-cost-line': 'costLine',
  'not-a-link': 'link',
  unknown: 'unknown',
  'none-of': 'noneOf',
  ambiguous: 'several',
  'same-title': 'sameTitle',
  'same-title-in-file': 'sameTitleInFile',
  'cost-unit': 'costUnit',
  cells: 'cells',
  missing: 'missing',
  'code-twice': 'codeTwice',
  'status-fixed': 'status',
  'status-since-fixed': 'statusSince',
  'status-needs-reason': 'statusReason',
  stale: 'version',
  superseded: 'superseded',
};

/** Why a row is refused, in one sentence. */
export function rowSentence(problem: MeasureImportProblem): Sentence {
  if (problem.code === 'rule') return problem.path === null ? say('row.other') : { key: pathKey(problem.path), params: {} };
  const isBlank = problem.code === 'none-of' && problem.params.given.trim() === '';
  return say(`row.${isBlank ? 'missingOf' : OF_ROWS[problem.code]}`, textsOf(problem.params));
}

const textsOf = (params: MeasureImportProblem['params'] | MeasureFileReason['params']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, string | number | string[]]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
