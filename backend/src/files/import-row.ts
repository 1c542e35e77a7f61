import type { ImportRow } from '#contract/table-file.ts';
import { AppError, type InputIssue } from '../errors/app-error.ts';
import type { Problem, RowReason } from './reasons.ts';

/** What differs in a column, as its cells are written. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What a row would do. */
export interface RowPlan<Each extends Problem> {
  readonly row: number;
  /** As it stands in the file. */
  readonly code: string | null;
  readonly title: string;
  readonly changes: readonly CellChange[];
  readonly problems: readonly Each[];
}

/** What became of a row. */
export interface ImportedRow<Each extends Problem> extends RowPlan<Each> {
  readonly givenCode: string | null;
  /** Of the object, also of one that was added. */
  readonly code: string | null;
  readonly result: ImportRow<Each>['result'];
}

type Located = { readonly column: string | null; readonly path: string | null; readonly reason: string } & RowReason;

/**
 * Does what a row asks for, unless there are problems with it already; `work` answers the code of the object. What a rule refuses is a problem
 * of the row, as `problemOf` says.
 */
export async function outcome<Each extends Problem>(
  plan: RowPlan<Each>,
  result: 'new' | 'changed' | 'unchanged',
  work: () => Promise<string | null>,
  problemOf: (issue: InputIssue) => Each | Located,
): Promise<ImportedRow<Each | Located>> {
  if (plan.problems.length > 0) return refused(plan, plan.problems);
  try {
    const code = await work();
    return taken(plan, code, result);
  } catch (error) {
    // With a cause it comes from the database, which takes nothing more in this transaction.
    if (!(error instanceof AppError) || error.cause !== undefined) throw error;
    const whole: Located = { column: null, path: null, reason: error.message, code: 'rule', params: {} };
    return refused(plan, error.issues?.map(problemOf) ?? [whole]);
  }
}

/** A row that is taken over, with the code of its object. */
export const taken = <Each extends Problem>(
  plan: RowPlan<Each>,
  code: string | null,
  result: 'new' | 'changed' | 'unchanged',
): ImportedRow<Each> => ({
  ...done(plan),
  code,
  result,
});

/** A row that is not taken over, and why. */
export const refused = <Each extends Problem>(plan: Omit<RowPlan<Problem>, 'problems'>, problems: readonly Each[]): ImportedRow<Each> => ({
  ...done({ ...plan, problems }),
  result: 'refused',
});

const done = <Each extends Problem>({ row, code, title, changes, problems }: RowPlan<Each>) => ({
  row,
  givenCode: code,
  code,
  title,
  changes,
  problems,
});

/** A code stands in one row only. */
export function withCodesOnce<Plan extends RowPlan<Problem>>(plans: readonly Plan[], heading: string): Plan[] {
  const codes = new Set<string>();
  return plans.map((plan) => {
    const { code } = plan;
    if (code === null) return plan;
    const twice = codes.has(code);
    codes.add(code);
    if (!twice) return plan;
    const reason = `"${code}" stands in a row further up.`;
    return { ...plan, problems: [...plan.problems, { column: heading, path: 'code', reason, code: 'code-twice', params: {} }] };
  });
}

/** Whether anything of a file is refused, and with it all of it. */
export const isRefused = (rows: readonly { readonly result: string }[]): boolean => rows.some(({ result }) => result === 'refused');

/** The rows as the answer tells them; a code that was not there before is told once the rows are taken over. */
export function importedResponse<Each extends Problem>(rows: readonly ImportedRow<Each>[], imported: boolean) {
  const count = (wanted: ImportedRow<Each>['result']) => rows.filter(({ result }) => result === wanted).length;
  return {
    rows: rows.map(({ givenCode, code, changes, problems, ...row }) => ({
      ...row,
      code: imported ? code : givenCode,
      changes: [...changes],
      problems: [...problems],
    })),
    counts: { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') },
    imported,
  };
}
