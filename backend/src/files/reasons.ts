import type { FileReason, RowProblem } from '#contract/table-file.ts';
import { InvalidInput, type InputIssue } from '../errors/app-error.ts';

/** Why a row of a file cannot be taken over, and where; kinds of files add reasons of their own. */
export interface Problem {
  readonly column: string | null;
  readonly path: string | null;
  readonly reason: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Which of some problems it is, with what a sentence about it needs. */
export type ReasonOf<Each extends Problem> = Each extends Problem ? Pick<Each, 'code' | 'params'> : never;

/** The reasons that there are in files of all kinds. */
export type RowReason = ReasonOf<RowProblem>;

/** What is written in a cell cannot be read. The message says what is expected. */
export class UnreadableCell extends Error {
  readonly why: Pick<Problem, 'code' | 'params'>;

  constructor(why: Pick<Problem, 'code' | 'params'>, message: string) {
    super(message);
    this.why = why;
  }
}

/** The same for the reasons that every kind of file has. */
export const unreadable = (why: RowReason, message: string): UnreadableCell => new UnreadableCell(why, message);

/** Says what is wrong with a file as a whole. */
export const fileIssue = ({ code, params }: FileReason, message: string): InputIssue => ({ path: 'file', message, code, params });

/** The file cannot be read at all. */
export const unreadableFile = (code: 'not-utf8' | 'too-large' | 'unreadable', message: string, cause?: unknown): InvalidInput =>
  new InvalidInput(message, { cause, issues: [fileIssue({ code, params: {} }, message)] });

/** What the rules of a single object tell apart. */
export function reasonOf({ code, params }: InputIssue): RowReason {
  if (code === 'unknown' && typeof params?.['given'] === 'string') return { code, params: { given: params['given'] } };
  return code === 'missing' ? { code, params: {} } : { code: 'rule', params: {} };
}
