import type { RecommendationImportProblem } from '#contract/recommendation-file.ts';
import { UnreadableCell, type ReasonOf } from '../../files/reasons.ts';

/** Why a row of a file cannot be taken over, and where. */
export type RowProblem = Readonly<RecommendationImportProblem>;

/** Which reason it is, with what a sentence about it needs. */
export type RowReason = ReasonOf<RowProblem>;

/** What is written in a cell of a file of recommendations cannot be read. The message says what is expected. */
export const unreadable = (why: RowReason, message: string): UnreadableCell => new UnreadableCell(why, message);
