import { outcome, withCodesOnce, type ImportedRow } from '../../files/import-row.ts';
import { readTable } from '../../files/table.ts';
import type { OrganisationDraft } from './organisation-content.ts';
import { COLUMNS, type FileColumn } from './organisation-file-columns.ts';
import type { FileNames } from './organisation-file-names.ts';
import type { OrganisationFileReadModel } from './organisation-file-read-model.ts';
import { problemIn, type RowProblem } from './organisation-file-reason.ts';
import { compared, type ComparedPlan } from './organisation-import-likeness.ts';
import { planOf, type PlanParts } from './organisation-import-plan.ts';
import type { OrganisationLikenessReadModel } from './organisation-likeness-read-model.ts';
import type { OrganisationMergeStore } from './organisation-merge-store.ts';
import type { OrganisationDoing, OrganisationService } from './organisation-service.ts';

/** What became of a row. */
type ImportedOrganisation = ImportedRow<RowProblem>;

/** What taking a file needs inside of a transaction. */
interface OrganisationImportParts extends Pick<PlanParts, 'checkForm' | 'looksLikeHtml'> {
  readonly organisations: OrganisationService;
  readonly files: OrganisationFileReadModel;
  readonly likenesses: OrganisationLikenessReadModel;
  readonly pairs: Pick<OrganisationMergeStore, 'tellApart'>;
}

/** Takes files of organisations over, each row under the rules of a single change. Whether it is kept is the caller's to say. */
export class OrganisationImportService {
  readonly #parts: OrganisationImportParts;

  constructor(parts: OrganisationImportParts) {
    this.#parts = parts;
  }

  /** Throws `InvalidInput` where it is no file of organisations. */
  async take(cells: readonly (readonly string[])[], doing: OrganisationDoing): Promise<ImportedOrganisation[]> {
    const rows: ImportedOrganisation[] = [];
    // One after the other: a transaction has one connection, and a name that a row gives up is free for the next one.
    for (const plan of await this.#plans(cells)) rows.push(await this.#do(plan, rows, doing));
    return rows;
  }

  async #plans(cells: readonly (readonly string[])[]): Promise<ComparedPlan[]> {
    const { files, likenesses, checkForm, looksLikeHtml } = this.#parts;
    const names = await files.names();
    const { columns, rows } = readTable<FileColumn, FileNames, RowProblem>(cells, {
      columns: COLUMNS,
      naming: () => names,
      what: 'organisations',
    });
    const codes = rows.flatMap(({ code }) => code ?? []);
    const current = new Map((await files.organisations([...new Set(codes)])).map((organisation) => [organisation.code, organisation]));
    const plans = rows.map((row) => planOf(row, current.get(row.code ?? ''), { columns, names, checkForm, looksLikeHtml }));
    return compared(withCodesOnce(plans, 'Kürzel'), await likenesses.briefs());
  }

  #do(plan: ComparedPlan, above: readonly ImportedOrganisation[], doing: OrganisationDoing): Promise<ImportedOrganisation> {
    const { organisations } = this.#parts;
    const { current, change, changes, code } = plan;
    const result = current === undefined ? 'new' : changes.length === 0 ? 'unchanged' : 'changed';
    const work = async (): Promise<string | null> => {
      if (current === undefined) {
        const added = await organisations.add(change as OrganisationDraft, code ?? undefined, doing);
        await this.#tellApart(added, plan, above);
        return added;
      }
      if (changes.length > 0) await organisations.change(current.code, change, current.version, doing);
      return current.code;
    };
    return outcome(plan, result, work, (issue) => problemIn(COLUMNS, issue));
  }

  /** Somebody has said in the file that it is another one: nobody is asked again. */
  async #tellApart(code: string, { alike, isAnother }: ComparedPlan, above: readonly ImportedOrganisation[]): Promise<void> {
    if (!isAnother) return;
    const others = alike.map((each) => each.code ?? above.find(({ row }) => row === each.row)?.code ?? null);
    await this.#parts.pairs.tellApart(others.flatMap((other) => (other === null || other === code ? [] : [[code, other] as const])));
  }
}
