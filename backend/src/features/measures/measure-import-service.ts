import { AppError } from '../../errors/app-error.ts';
import type { MeasureDraft } from './measure-content.ts';
import type { RowProblem, RowReason } from './measure-file-reason.ts';
import type { MeasureFileReadModel } from './measure-file-read-model.ts';
import { planOf, type CellChange, type CheckForm, type RowPlan } from './measure-import-plan.ts';
import { problemOf, readTable } from './measure-import-table.ts';
import type { MeasureDoing, MeasureService } from './measure-service.ts';

/** What became of a row. */
export interface ImportedRow {
  readonly row: number;
  /** As it stands in the file. */
  readonly givenCode: string | null;
  /** Of the measure, also of one that was added. */
  readonly code: string | null;
  readonly title: string;
  readonly result: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly changes: readonly CellChange[];
  readonly problems: readonly RowProblem[];
}

/** Takes files of measures over, each row under the rules of a single change. Whether it is kept is the caller's to say. */
export class MeasureImportService {
  readonly #measures: MeasureService;
  readonly #files: MeasureFileReadModel;
  readonly #checkForm: CheckForm;

  constructor(measures: MeasureService, files: MeasureFileReadModel, checkForm: CheckForm) {
    this.#measures = measures;
    this.#files = files;
    this.#checkForm = checkForm;
  }

  /** Throws `InvalidInput` where it is no file of measures. */
  async take(cells: readonly (readonly string[])[], doing: MeasureDoing): Promise<ImportedRow[]> {
    const plans = await this.#plans(cells);
    const rows = new Map<RowPlan, ImportedRow>();
    // New ones first, without what they depend on: that may stand further down in the file.
    for (const plan of plans) if (plan.current === undefined) rows.set(plan, await this.#add(plan, doing));
    for (const plan of plans)
      if (plan.current === undefined) rows.set(plan, await this.#depend(plan, rows.get(plan), doing));
      else rows.set(plan, await this.#change(plan, doing));
    return plans.flatMap((plan) => rows.get(plan) ?? []);
  }

  async #plans(cells: readonly (readonly string[])[]): Promise<RowPlan[]> {
    const names = await this.#files.names();
    const { columns, rows } = readTable(cells, names);
    const codes = rows.flatMap(({ code }) => code ?? []);
    const current = new Map((await this.#files.measures([...new Set(codes)])).map((measure) => [measure.code, measure]));
    const plans = rows.map((row) => planOf(row, current.get(row.code ?? ''), { columns, names, checkForm: this.#checkForm }));
    return withoutRepetitions(plans, await this.#files.titles());
  }

  async #add(plan: RowPlan, doing: MeasureDoing): Promise<ImportedRow> {
    const { dependsOn: _, ...draft } = plan.change;
    return outcome(plan, 'new', async () =>
      this.#measures.add(draft as MeasureDraft, { ...plan.beginning, code: plan.code ?? undefined }, doing),
    );
  }

  /** Of a measure that was just added. */
  async #depend(plan: RowPlan, added: ImportedRow | undefined, doing: MeasureDoing): Promise<ImportedRow> {
    const { dependsOn = [] } = plan.change;
    const code = added?.code;
    if (added === undefined || code == null || added.result === 'refused' || dependsOn.length === 0) return added ?? refused(plan, []);
    return outcome(plan, 'new', async () => {
      await this.#measures.change(code, { dependsOn }, 1, doing);
      return code;
    });
  }

  async #change(plan: RowPlan, doing: MeasureDoing): Promise<ImportedRow> {
    const { current, change, changes } = plan;
    if (current === undefined || changes.length === 0) return outcome(plan, 'unchanged', async () => plan.code);
    return outcome(plan, 'changed', async () => {
      await this.#measures.change(current.code, change, current.version, doing);
      return current.code;
    });
  }
}

/** Does what a row asks for, unless there are problems with it already. */
async function outcome(plan: RowPlan, result: 'new' | 'changed' | 'unchanged', work: () => Promise<string | null>): Promise<ImportedRow> {
  if (plan.problems.length > 0) return refused(plan, plan.problems);
  try {
    const code = await work();
    return { row: plan.row, givenCode: plan.code, code, title: plan.title, result, changes: plan.changes, problems: [] };
  } catch (error) {
    // With a cause it comes from the database, which takes nothing more in this transaction.
    if (!(error instanceof AppError) || error.cause !== undefined) throw error;
    return refused(plan, error.issues?.map(problemOf) ?? [{ column: null, path: null, reason: error.message, code: 'rule', params: {} }]);
  }
}

const refused = ({ row, code, title, changes }: RowPlan, problems: readonly RowProblem[]): ImportedRow => ({
  row,
  givenCode: code,
  code,
  title,
  result: 'refused',
  changes,
  problems,
});

type SameTitle = Extract<RowReason, { code: 'same-title' | 'same-title-in-file' }>;
type Titled = Pick<RowPlan, 'code' | 'title'> & { readonly leadOrganisation: string };

/**
 * A code stands in one row only. A row without a code would add its measure again each time that the file is read: what has title and
 * leading organisation of a measure that is there, or of a row further up, is refused.
 */
function withoutRepetitions(plans: readonly RowPlan[], known: readonly Titled[]): RowPlan[] {
  const codes = new Set<string>();
  const titles = new Map<string, SameTitle>(
    known.flatMap(({ code, title, leadOrganisation }) =>
      code === null ? [] : [[JSON.stringify([title, leadOrganisation]), { code: 'same-title', params: { measure: code } }]],
    ),
  );
  return plans.map((plan) => {
    const { code, row, title, current, change, problems } = plan;
    if (code !== null) {
      const twice = codes.has(code);
      codes.add(code);
      const reason = `"${code}" stands in a row further up.`;
      return twice
        ? { ...plan, problems: [...problems, { column: 'Kürzel', path: 'code', reason, code: 'code-twice', params: {} }] }
        : plan;
    }
    if (current !== undefined || problems.length > 0) return plan;
    const called = JSON.stringify([title, change.leadOrganisation]);
    const other = titles.get(called);
    titles.set(called, { code: 'same-title-in-file', params: { row } });
    if (other === undefined) return plan;
    const there = other.code === 'same-title' ? `measure "${other.params.measure}"` : `row ${other.params.row}`;
    const reason = `The ${there} has the same title and leading organisation. Enter its code, or another title.`;
    return { ...plan, problems: [{ column: 'Kürzel', path: 'code', reason, ...other }] };
  });
}
