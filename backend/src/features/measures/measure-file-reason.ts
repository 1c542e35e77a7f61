import type { MeasureFileReason, MeasureImportProblem } from '#contract/measure-file.ts';
import { InvalidInput, type InputIssue } from '../../errors/app-error.ts';

/** Why a row of a file cannot be taken over, and where. */
export type RowProblem = Readonly<MeasureImportProblem>;

type ReasonOf<Problem> = Problem extends RowProblem ? Pick<Problem, 'code' | 'params'> : never;
/** Which reason it is, with what a sentence about it needs. */
export type RowReason = ReasonOf<RowProblem>;

/** What is written in a cell cannot be read. The message says what is expected. */
export class UnreadableCell extends Error {
  readonly why: RowReason;

  constructor(why: RowReason, message: string) {
    super(message);
    this.why = why;
  }
}

/** Says what is wrong with a file as a whole. */
export const fileIssue = ({ code, params }: MeasureFileReason, message: string): InputIssue => ({ path: 'file', message, code, params });

/** The file cannot be read at all. */
export const unreadableFile = (code: 'not-utf8' | 'too-large' | 'unreadable', message: string, cause?: unknown): InvalidInput =>
  new InvalidInput(message, { cause, issues: [fileIssue({ code, params: {} }, message)] });

/** What the rules of a single measure tell apart. */
export function reasonOf({ code, params }: InputIssue): RowReason {
  if (code === 'unknown' && typeof params?.['given'] === 'string') return { code, params: { given: params['given'] } };
  return code === 'missing' ? { code, params: {} } : { code: 'rule', params: {} };
}
