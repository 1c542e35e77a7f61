import { outcome as outcomeOf, refused, withCodesOnce, type ImportedRow } from '../../files/import-row.ts';
import { problemOf, readTable } from '../../files/table.ts';
import type { MeasureDraft } from './measure-content.ts';
import { COLUMNS, type FileColumn } from './measure-file-columns.ts';
import type { FileNames } from './measure-file-names.ts';
import type { RowProblem, RowReason } from './measure-file-reason.ts';
import type { MeasureFileReadModel } from './measure-file-read-model.ts';
import { planOf, type CheckForm, type MeasurePlan } from './measure-import-plan.ts';
import type { MeasureDoing, MeasureService } from './measure-service.ts';

/** What became of a row. */
export type ImportedMeasure = ImportedRow<RowProblem>;

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
  async take(cells: readonly (readonly string[])[], doing: MeasureDoing): Promise<ImportedMeasure[]> {
    const plans = await this.#plans(cells);
    const rows = new Map<MeasurePlan, ImportedMeasure>();
    // New ones first, without what they depend on: that may stand further down in the file.
    for (const plan of plans) if (plan.current === undefined) rows.set(plan, await this.#add(plan, doing));
    for (const plan of plans)
      if (plan.current === undefined) rows.set(plan, await this.#depend(plan, rows.get(plan), doing));
      else rows.set(plan, await this.#change(plan, doing));
    return plans.flatMap((plan) => rows.get(plan) ?? []);
  }

  async #plans(cells: readonly (readonly string[])[]): Promise<MeasurePlan[]> {
    const names = await this.#files.names();
    const { columns, rows } = readTable<FileColumn, FileNames, RowProblem>(cells, {
      columns: COLUMNS,
      // Measures that the file brings may be named in it.
      naming: (codes) => ({ ...names, measures: new Map([...names.measures, ...codes.map((code) => [code, code] as const)]) }),
      what: 'measures',
    });
    const codes = rows.flatMap(({ code }) => code ?? []);
    const current = new Map((await this.#files.measures([...new Set(codes)])).map((measure) => [measure.code, measure]));
    const plans = rows.map((row) => planOf(row, current.get(row.code ?? ''), { columns, names, checkForm: this.#checkForm }));
    return withoutRepetitions(plans, await this.#files.titles());
  }

  async #add(plan: MeasurePlan, doing: MeasureDoing): Promise<ImportedMeasure> {
    const { dependsOn: _, ...draft } = plan.change;
    return outcome(plan, 'new', async () =>
      this.#measures.add(draft as MeasureDraft, { ...plan.beginning, code: plan.code ?? undefined }, doing),
    );
  }

  /** Of a measure that was just added. */
  async #depend(plan: MeasurePlan, added: ImportedMeasure | undefined, doing: MeasureDoing): Promise<ImportedMeasure> {
    const { dependsOn = [] } = plan.change;
    const code = added?.code;
    if (added === undefined || code == null || added.result === 'refused' || dependsOn.length === 0) return added ?? refused(plan, []);
    return outcome(plan, 'new', async () => {
      await this.#measures.change(code, { dependsOn }, 1, doing);
      return code;
    });
  }

  async #change(plan: MeasurePlan, doing: MeasureDoing): Promise<ImportedMeasure> {
    const { current, change, changes } = plan;
    if (current === undefined || changes.length === 0) return outcome(plan, 'unchanged', async () => plan.code);
    return outcome(plan, 'changed', async () => {
      await this.#measures.change(current.code, change, current.version, doing);
      return current.code;
    });
  }
}

type SameTitle = Extract<RowReason, { code: 'same-title' | 'same-title-in-file' }>;
type Titled = Pick<MeasurePlan, 'code' | 'title'> & { readonly leadOrganisation: string };

const outcome = (
  plan: MeasurePlan,
  result: 'new' | 'changed' | 'unchanged',
  work: () => Promise<string | null>,
): Promise<ImportedMeasure> => outcomeOf(plan, result, work, (issue) => problemOf(issue, COLUMNS));

/**
 * A code stands in one row only. A row without a code would add its measure again each time that the file is read: what has title and
 * leading organisation of a measure that is there, or of a row further up, is refused.
 */
function withoutRepetitions(plans: readonly MeasurePlan[], known: readonly Titled[]): MeasurePlan[] {
  const titles = new Map<string, SameTitle>(
    known.flatMap(({ code, title, leadOrganisation }) =>
      code === null ? [] : [[JSON.stringify([title, leadOrganisation]), { code: 'same-title', params: { measure: code } }]],
    ),
  );
  return withCodesOnce(plans, 'Kürzel').map((plan) => {
    const { code, row, title, current, change, problems } = plan;
    if (code !== null) return plan;
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
