import type { InputIssue } from '../../errors/app-error.ts';
import type { CellChange, RowPlan } from '../../files/import-row.ts';
import { problemOf, type ReadRow } from '../../files/table.ts';
import type { Recommendation } from './recommendation.ts';
import {
  emptyRecommendation,
  withRecommendationChanges,
  type RecommendationChanged,
  type RecommendationDraft,
} from './recommendation-content.ts';
import { COLUMNS, type FileColumn } from './recommendation-file-columns.ts';
import type { FileNames } from './recommendation-file-names.ts';
import type { RowProblem } from './recommendation-file-reason.ts';
import { looksLikeDay } from './recommendation-file-text.ts';

/** Checks the form of what is given for a recommendation, and answers it as it is kept. */
export type CheckForm = (
  given: Readonly<Record<string, unknown>>,
  isNew: boolean,
) => { readonly content: RecommendationChanged } | { readonly issues: readonly InputIssue[] };

/** What a row would do. */
export interface RecommendationPlan extends RowPlan<RowProblem> {
  /** The recommendation that is there; `undefined` for a new one. */
  readonly current: Recommendation | undefined;
  /** Code of the source, also of one that the file brings; `undefined` where the row says none. */
  readonly source: string | undefined;
  /** Only what differs; all of it for a new one. */
  readonly change: RecommendationChanged;
}

/** What the rows of a file are compared with. */
export interface PlanParts {
  readonly columns: readonly FileColumn[];
  readonly names: FileNames;
  readonly checkForm: CheckForm;
  readonly looksLikeHtml: (text: string) => boolean;
}

/** What a row says, together with what other rows say about it. */
interface RowSaid extends ReadRow<RowProblem> {
  readonly source: string | undefined;
  /** Codes of the rows that name this one as corresponding: what corresponds, does so in both directions. */
  readonly namedBy: readonly string[];
}

/** What a row of a file would do to the recommendation of its code, or as a new one. */
export function planOf(said: RowSaid, current: Recommendation | undefined, parts: PlanParts): RecommendationPlan {
  const { row, code, values, problems, source } = said;
  const title = (values.get('title') as string | undefined) ?? current?.title ?? '';
  const plan = { row, code, title, current, source: source ?? current?.source, change: {}, changes: [] };
  if (problems.length > 0) return { ...plan, problems };

  const given = givenBy(said, current);
  const form = parts.checkForm(current === undefined && code !== null ? { code, ...given } : given, current === undefined);
  if ('issues' in form) return { ...plan, problems: form.issues.map((issue) => problemOf(issue, COLUMNS)) };

  const { content } = form;
  const after = afterwards(content, current, code);
  const changes = changesIn(parts, current, after);
  const changed = new Set(parts.columns.filter(({ heading }) => changes.some(({ column }) => column === heading)).map(({ path }) => path));
  const change = Object.fromEntries(Object.entries(content).filter(([field]) => current === undefined || changed.has(field)));
  const found = changes.length === 0 ? [] : [...staleProblems(values, current), ...textProblems(change, parts)];
  return { ...plan, change, changes, problems: found };
}

/** The fields of a recommendation that the row says. */
function givenBy({ values, source, namedBy }: RowSaid, current: Recommendation | undefined): Record<string, unknown> {
  const told = new Map(COLUMNS.map(({ path, does }) => [path, does]));
  const given = Object.fromEntries([...values].filter(([path]) => told.get(path) === 'changes'));
  if (values.has('source')) given['source'] = source ?? null;
  const named = values.get('correspondences') as readonly string[] | undefined;
  if (named === undefined) return given;
  // What was said about those that stay is kept.
  const why = new Map(current?.correspondences.map((link) => [link.code, link.why]));
  const codes = [...named, ...namedBy.filter((each) => !named.includes(each))];
  return { ...given, correspondences: codes.map((code) => ({ code, why: why.get(code) ?? null })) };
}

/** The recommendation as it would be. */
function afterwards(content: RecommendationChanged, current: Recommendation | undefined, code: string | null): Recommendation {
  if (current !== undefined) return { ...current, ...withRecommendationChanges(current, content) };
  const draft = content as RecommendationDraft;
  return { code: code ?? '', demo: false, version: 1, ...withRecommendationChanges(emptyRecommendation(draft), draft) };
}

function changesIn({ columns, names }: PlanParts, current: Recommendation | undefined, after: Recommendation): CellChange[] {
  return columns.flatMap(({ heading, does, write }): CellChange[] => {
    if (does !== 'changes') return [];
    const [before, now] = [current === undefined ? '' : write(current, names), write(after, names)];
    return before === now ? [] : [{ column: heading, before, after: now }];
  });
}

/** Why a recommendation that is there cannot be changed by this file, whatever the change. */
function staleProblems(values: RowSaid['values'], current: Recommendation | undefined): RowProblem[] {
  const seen = values.get('version') as number | null | undefined;
  if (current === undefined || seen == null || seen === current.version) return [];
  const reason = `The recommendation was changed since the file was made (version ${current.version}, not ${seen}). Take a new file.`;
  return [{ column: 'Fassung', path: 'version', reason, code: 'stale', params: {} }];
}

/** What is wrong with texts that are new: what is there already is not asked again. */
function textProblems(change: RecommendationChanged, { looksLikeHtml }: PlanParts): RowProblem[] {
  const texts = {
    number: [change.number ?? ''],
    title: [change.title ?? ''],
    wording: [change.wording ?? ''],
    points: change.points ?? [],
  };
  const html = Object.entries(texts).flatMap(([path, all]): RowProblem[] => {
    const found = all.find(looksLikeHtml);
    if (found === undefined) return [];
    const reason = 'Only plain text is kept here. Leave out what looks like HTML.';
    return [{ column: headingOf(path), path, reason, code: 'html', params: { given: shortened(found) } }];
  });
  if (change.number == null || !looksLikeDay(change.number)) return html;
  const reason = `A spreadsheet has made a day of a number: "${change.number}". Make the column one of text and enter the number again.`;
  return [...html, { column: 'Nummer', path: 'number', reason, code: 'number-is-day', params: { given: change.number } }];
}

const headingOf = (path: string): string | null => COLUMNS.find((each) => each.path === path)?.heading ?? null;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)} …` : text);

/** The codes of the rows that name each code as corresponding. */
export function namedBy(rows: readonly ReadRow<RowProblem>[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const { code, values } of rows) {
    if (code === null) continue;
    for (const named of (values.get('correspondences') as readonly string[] | undefined) ?? [])
      if (named !== code) by.set(named, [...(by.get(named) ?? []), code]);
  }
  return by;
}
