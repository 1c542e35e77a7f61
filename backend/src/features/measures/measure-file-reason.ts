import type { MeasureImportProblem } from '#contract/measure-file.ts';
import { UnreadableCell, type ReasonOf } from '../../files/reasons.ts';

/** Why a row of a file cannot be taken over, and where. */
export type RowProblem = Readonly<MeasureImportProblem>;

/** Which reason it is, with what a sentence about it needs. */
export type RowReason = ReasonOf<RowProblem>;

/** What is written in a cell of a file of measures cannot be read. The message says what is expected. */
export const unreadable = (why: RowReason, message: string): UnreadableCell => new UnreadableCell(why, message);
