import type { Doing } from '../../audit/audit-log.ts';
import { AppError, type InputIssue } from '../../errors/app-error.ts';
import { refused, taken, type ImportedRow } from '../../files/import-row.ts';
import { problemOf, readTable } from '../../files/table.ts';
import type { SourceContent, SourceKind } from '../sources/source.ts';
import type { RecommendationDraft } from './recommendation-content.ts';
import { COLUMNS, type FileColumn } from './recommendation-file-columns.ts';
import type { FileNames, SourceNamed } from './recommendation-file-names.ts';
import type { RecommendationFileReadModel } from './recommendation-file-read-model.ts';
import type { RowProblem } from './recommendation-file-reason.ts';
import { namedBy, planOf, type CheckForm, type RecommendationPlan } from './recommendation-import-plan.ts';
import { withoutRepetitions } from './recommendation-import-repetitions.ts';
import { sourcesOf, type NewSource } from './recommendation-import-sources.ts';
import type { Kept, RecommendationService } from './recommendation-service.ts';

/** What became of a row. */
type ImportedRecommendation = ImportedRow<RowProblem>;

/** A source that came with the file; its code is the one that it got. */
interface AddedSource {
  readonly row: number;
  /** As it stands in the file. */
  readonly givenCode: string | null;
  readonly code: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly rows: number;
}

/** What became of a file. */
interface ImportedCatalogue {
  readonly rows: readonly ImportedRecommendation[];
  readonly newSources: readonly AddedSource[];
  /** Headings of columns with something in them that a file does not change. */
  readonly ignoredColumns: readonly string[];
}

type SourceDraft = Pick<SourceContent, 'kind' | 'title'> & { readonly [Field in keyof SourceContent]?: SourceContent[Field] | undefined };

/** Adds sources under their own rules. */
interface SourceAdding {
  add(draft: SourceDraft, given: { readonly code?: string | undefined }, doing: Doing): Promise<string>;
}

/** Checks the form of a new source. */
type CheckSourceForm = (given: object) => { readonly draft: SourceDraft } | { readonly issues: readonly InputIssue[] };

/** What an import checks the form with. */
export interface ImportForms {
  readonly checkForm: CheckForm;
  readonly checkSourceForm: CheckSourceForm;
  readonly looksLikeHtml: (text: string) => boolean;
}

/** The new sources as they were added, and those that could not be. */
interface SourcesAdded {
  readonly codes: ReadonlyMap<NewSource, string>;
  readonly failed: ReadonlySet<string>;
  readonly added: readonly AddedSource[];
  readonly named: ReadonlyMap<string, SourceNamed>;
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
}

/** Takes catalogues of recommendations over, each row under the rules of a single change. Whether it is kept is the caller's to say. */
export class RecommendationImportService {
  readonly #recommendations: RecommendationService;
  readonly #sources: SourceAdding;
  readonly #files: RecommendationFileReadModel;
  readonly #forms: ImportForms;

  constructor(recommendations: RecommendationService, sources: SourceAdding, files: RecommendationFileReadModel, forms: ImportForms) {
    this.#recommendations = recommendations;
    this.#sources = sources;
    this.#files = files;
    this.#forms = forms;
  }

  /** Throws `InvalidInput` where it is no file of recommendations. */
  async take(cells: readonly (readonly string[])[], doing: Doing): Promise<ImportedCatalogue> {
    const names = await this.#files.names();
    const { columns, rows } = readTable<FileColumn, FileNames, RowProblem>(cells, {
      columns: COLUMNS,
      // Recommendations that the file brings may be named in it.
      naming: (codes) => ({
        ...names,
        recommendations: new Map([...codes.map((code) => [code, code] as const), ...names.recommendations]),
      }),
      what: 'recommendations',
    });
    const codes = [...new Set(rows.flatMap(({ code }) => code ?? []))];
    const current = new Map((await this.#recommendations.lockAll(codes)).map((each) => [each.code, each]));
    const sources = sourcesOf(rows, names.sources);
    const adding = await this.#addSources(sources.added, doing);
    const by = namedBy(rows);
    const titles = new Map(rows.flatMap(({ code, values }) => (code === null ? [] : [[code, (values.get('title') as string) || code]])));
    const known: FileNames = {
      ...names,
      recommendations: new Map([...titles, ...names.recommendations]),
      sources: new Map([...names.sources, ...adding.named]),
    };
    const plans = rows.map((row) => {
      const named = sources.named.get(row.row);
      const problems = [...row.problems, ...(sources.problems.get(row.row) ?? []), ...(adding.problems.get(row.row) ?? [])];
      const source = typeof named === 'object' ? adding.codes.get(named) : named;
      return planOf({ ...row, problems, source, namedBy: by.get(row.code ?? '') ?? [] }, current.get(row.code ?? ''), {
        columns,
        names: known,
        ...this.#forms,
      });
    });
    const told = columns.flatMap(({ does, heading, path }) =>
      does === 'tells' && rows.some(({ values }) => values.get(path) !== null) ? heading : [],
    );
    const imported = await this.#carryOut(withoutRepetitions(plans, await this.#files.known()), adding.failed, doing);
    return { rows: imported, newSources: adding.added, ignoredColumns: told };
  }

  async #addSources(sources: readonly NewSource[], doing: Doing): Promise<SourcesAdded> {
    const codes = new Map<NewSource, string>();
    const failed = new Set<string>();
    const named = new Map<string, SourceNamed>();
    const problems = new Map<number, readonly RowProblem[]>();
    const added: AddedSource[] = [];
    // Those with a code first, so that nobody else among them gets it.
    const inOrder = sources.toSorted((one, other) => Number(one.code === null) - Number(other.code === null));
    for (const [index, source] of inOrder.entries()) {
      const { code: givenCode, title, publisher, published, rows } = source;
      const [row = 0] = rows;
      const tried = await this.#addSource(source, doing);
      const code = typeof tried === 'string' ? tried : `neu-${index}`;
      codes.set(source, code);
      named.set(code, { ...source, kind: (source.kind ?? 'study') as SourceKind, frameworkLevel: null, provisional: givenCode === null });
      if (typeof tried === 'string')
        added.push({ row, givenCode, code, kind: source.kind as SourceKind, title, publisher, published, rows: rows.length });
      else {
        failed.add(code);
        problems.set(row, tried);
      }
    }
    return { codes, failed, added: added.sort((one, other) => one.row - other.row), named, problems };
  }

  /** The code of the source, or what is wrong with it. Without a kind it is not tried: that is said already. */
  async #addSource({ code, rows: _, ...source }: NewSource, doing: Doing): Promise<string | RowProblem[]> {
    if (source.kind === null) return [];
    const html = (['title', 'publisher'] as const).filter((field) => this.#forms.looksLikeHtml(source[field] ?? ''));
    if (html.length > 0) return html.map((field) => htmlProblem(field, source[field] ?? ''));
    const form = this.#forms.checkSourceForm(source);
    if ('issues' in form) return form.issues.map(sourceProblem);
    try {
      return await this.#sources.add(form.draft, { code: code ?? undefined }, doing);
    } catch (error) {
      // With a cause it comes from the database, which takes nothing more in this transaction.
      if (!(error instanceof AppError) || error.cause !== undefined) throw error;
      return (error.issues ?? [{ path: 'title', message: error.message }]).map(sourceProblem);
    }
  }

  async #carryOut(plans: readonly RecommendationPlan[], failed: ReadonlySet<string>, doing: Doing): Promise<ImportedRecommendation[]> {
    const fine = plans.filter(({ problems, source }) => problems.length === 0 && !failed.has(source ?? ''));
    const kept = new Map<RecommendationPlan, Kept>();
    const added = fine.filter(({ current }) => current === undefined);
    const adding = added.map(({ code, change }) => ({ code: code ?? undefined, draft: change as RecommendationDraft }));
    for (const [index, each] of (await this.#recommendations.addAll(adding, doing)).entries())
      kept.set(added[index] as RecommendationPlan, each);
    const changed = fine.filter(({ current, changes }) => current !== undefined && changes.length > 0);
    const changing = changed.map(({ current, change }) => ({ code: current?.code ?? '', changed: change }));
    for (const [index, each] of (await this.#recommendations.changeAll(changing, doing)).entries())
      kept.set(changed[index] as RecommendationPlan, each);
    return plans.map((plan) => outcomeOf(plan, kept.get(plan)));
  }
}

/** What became of a row; one whose source could not be added would be what it says. */
function outcomeOf(plan: RecommendationPlan, kept: Kept | undefined): ImportedRecommendation {
  if (plan.problems.length > 0) return refused(plan, plan.problems);
  if (kept !== undefined && kept.issues.length > 0)
    return refused(
      plan,
      kept.issues.map((issue) => problemOf(issue, COLUMNS)),
    );
  const result = plan.current === undefined ? 'new' : plan.changes.length > 0 ? 'changed' : 'unchanged';
  return taken(plan, kept?.code ?? plan.code, result);
}

/** What a rule says about a new source, on the column that describes it. */
function sourceProblem({ path: field, message }: InputIssue): RowProblem {
  const path = field === 'title' ? 'source' : `source.${field}`;
  const column = COLUMNS.find((each) => each.path === path)?.heading ?? null;
  return { column, path: `source.${field}`, reason: message, code: 'rule', params: {} };
}

const htmlProblem = (field: string, given: string): RowProblem => ({
  ...sourceProblem({ path: field, message: 'Only plain text is kept here. Leave out what looks like HTML.' }),
  code: 'html',
  params: { given },
});
