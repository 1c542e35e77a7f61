import type { InputIssue } from '../../errors/app-error.ts';
import type { CellChange, RowPlan } from '../../files/import-row.ts';
import type { ReadRow } from '../../files/table.ts';
import type { Organisation } from './organisation.ts';
import { contentIn, contentOf, withChanges, type Changed, type OrganisationDraft } from './organisation-content.ts';
import { COLUMNS, type FileColumn } from './organisation-file-columns.ts';
import type { FileNames } from './organisation-file-names.ts';
import { problemIn, type RowProblem } from './organisation-file-reason.ts';

/** Checks the form of what is given for an organisation, and answers it as it is kept. */
export type CheckForm = (
  given: Readonly<Record<string, unknown>>,
  isNew: boolean,
) => { readonly content: Changed } | { readonly issues: readonly InputIssue[] };

/** What a row would do. */
export interface OrganisationPlan extends RowPlan<RowProblem> {
  /** The organisation that is there; `undefined` for a new one. */
  readonly current: Organisation | undefined;
  /** Only what differs; all of it for a new one. */
  readonly change: Changed;
  /** Whether somebody has said that it is another one than those with a similar name. */
  readonly isAnother: boolean;
}

/** What the rows of a file are compared with. */
export interface PlanParts {
  readonly columns: readonly FileColumn[];
  readonly names: FileNames;
  readonly checkForm: CheckForm;
  readonly looksLikeHtml: (text: string) => boolean;
}

type Values = ReadRow<RowProblem>['values'];

/** What a row of a file would do to the organisation of its code, or as a new one. */
export function planOf(read: ReadRow<RowProblem>, current: Organisation | undefined, parts: PlanParts): OrganisationPlan {
  const { row, code, values } = read;
  const title = (values.get('name') as string | null | undefined) ?? current?.name ?? '';
  const plan = { row, code, title, current, change: {}, changes: [], isAnother: values.get('isNew') === true };
  const problems = [...read.problems, ...pointProblems(read, current)];
  if (problems.length > 0) return { ...plan, problems };

  const given = givenIn(values, current);
  const form = parts.checkForm(current === undefined && code !== null ? { code, ...given } : given, current === undefined);
  if ('issues' in form) return { ...plan, problems: form.issues.map((issue) => problemIn(COLUMNS, issue)) };

  const changes = changesIn(parts, current, afterwards(form.content, current));
  const changed = new Set(parts.columns.filter(({ heading }) => changes.some((each) => each.column === heading)).map(fieldOf));
  const change = Object.fromEntries(Object.entries(form.content).filter(([field]) => current === undefined || changed.has(field)));
  const found = changes.length === 0 ? [] : [...currentProblems(values, current, parts.names), ...htmlProblems(change, parts)];
  return { ...plan, change, changes, problems: found };
}

const fieldOf = ({ path }: FileColumn): string => path.split('.')[0] ?? path;

/** Latitude and longitude of the row; what it does not say is as it was. */
function pointIn(values: Values, current: Organisation | undefined): { latitude: unknown; longitude: unknown } {
  const part = (name: 'latitude' | 'longitude'): unknown =>
    values.has(`point.${name}`) ? values.get(`point.${name}`) : (current?.point?.[name] ?? null);
  return { latitude: part('latitude'), longitude: part('longitude') };
}

function pointProblems({ values, problems }: ReadRow<RowProblem>, current: Organisation | undefined): RowProblem[] {
  // What cannot be read is not missing.
  if (problems.some(({ path }) => path?.startsWith('point.'))) return [];
  const { latitude, longitude } = pointIn(values, current);
  if ((latitude === null) === (longitude === null)) return [];
  const column = latitude === null ? 'Breitengrad' : 'Längengrad';
  return [{ column, path: 'point', reason: 'A point needs both coordinates.', code: 'half-a-point', params: {} }];
}

/** The fields of an organisation that the row says. */
function givenIn(values: Values, current: Organisation | undefined): Record<string, unknown> {
  const fields = COLUMNS.filter(({ path, does }) => does === 'changes' && !path.includes('.') && values.has(path));
  const given = Object.fromEntries(fields.map(({ path }) => [path, values.get(path)]));
  if (!values.has('point.latitude') && !values.has('point.longitude')) return given;
  const point = pointIn(values, current);
  return { ...given, point: point.latitude === null ? null : point };
}

/** The organisation as it would be. */
function afterwards(content: Changed, current: Organisation | undefined): Organisation {
  if (current !== undefined) return { ...current, ...withChanges(contentIn(current), content) };
  const draft = content as OrganisationDraft;
  return { code: '', mergedInto: null, version: 1, ...withChanges(contentOf(draft), draft) };
}

function changesIn({ columns, names }: PlanParts, current: Organisation | undefined, after: Organisation): CellChange[] {
  return columns.flatMap(({ heading, does, write }): CellChange[] => {
    if (does !== 'changes') return [];
    const [before, now] = [current === undefined ? '' : write(current, names), write(after, names)];
    return before === now ? [] : [{ column: heading, before, after: now }];
  });
}

/** Why an organisation that is there cannot be changed by this file, whatever the change. */
function currentProblems(values: Values, current: Organisation | undefined, { organisations }: FileNames): RowProblem[] {
  if (current === undefined) return [];
  if (current.mergedInto !== null) {
    const name = organisations.get(current.mergedInto) ?? current.mergedInto;
    const reason = `It was merged into "${name}". Change that one.`;
    return [{ column: null, path: 'code', reason, code: 'merged', params: { organisation: current.mergedInto, name } }];
  }
  const seen = values.get('version') as number | null | undefined;
  if (seen == null || seen === current.version) return [];
  const reason = `The organisation was changed since the file was made (version ${current.version}, not ${seen}). Take a new file.`;
  return [{ column: 'Fassung', path: 'version', reason, code: 'stale', params: {} }];
}

/** What comes from elsewhere is plain text; what is there already is not asked again. */
function htmlProblems(change: Changed, { looksLikeHtml }: PlanParts): RowProblem[] {
  return COLUMNS.flatMap(({ heading, path }): RowProblem[] => {
    const given: unknown = (change as Readonly<Record<string, unknown>>)[path];
    if (typeof given !== 'string' || !looksLikeHtml(given)) return [];
    const reason = 'Only plain text is kept here. Leave out what looks like HTML.';
    return [{ column: heading, path, reason, code: 'html', params: { given: given.length > 60 ? `${given.slice(0, 60)} …` : given } }];
  });
}
