import type { OrganisationImportProblem } from '#contract/organisation-file.ts';
import type { InputIssue } from '../../errors/app-error.ts';
import { UnreadableCell, type ReasonOf } from '../../files/reasons.ts';
import { problemOf, type TableColumn } from '../../files/table.ts';

/** Why a row of a file cannot be taken over, and where. */
export type RowProblem = Readonly<OrganisationImportProblem>;

/** Which reason it is, with what a sentence about it needs. */
export type RowReason = ReasonOf<RowProblem>;

/** What is written in a cell of a file of organisations cannot be read. The message says what is expected. */
export const unreadable = (why: RowReason, message: string): UnreadableCell => new UnreadableCell(why, message);

/** Reasons that the rules of an organisation tell apart besides those of all files. */
const OWN = new Set(['point-outside', 'point-swapped', 'membership-after', 'merged']);

/** What a rule says about a field, on its column. */
export function problemIn(columns: readonly TableColumn<never>[], issue: InputIssue): RowProblem {
  const problem = problemOf(issue, columns);
  // A code of its own comes with what the contract says of it.
  return issue.code !== undefined && OWN.has(issue.code)
    ? ({ ...problem, code: issue.code, params: issue.params ?? {} } as RowProblem)
    : problem;
}
