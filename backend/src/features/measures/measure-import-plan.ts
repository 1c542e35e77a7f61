import type { InputIssue } from '../../errors/app-error.ts';
import type { Measure, MeasureStatus } from './measure.ts';
import type { BeginningGiven } from './measure-beginning.ts';
import { contentOf, withChanges, type Changed, type MeasureDraft } from './measure-content.ts';
import type { CellChange, RowPlan } from '../../files/import-row.ts';
import { problemOf, type ReadRow } from '../../files/table.ts';
import { COLUMNS, type FileColumn } from './measure-file-columns.ts';
import type { FileNames } from './measure-file-names.ts';
import type { RowProblem } from './measure-file-reason.ts';
import { writeCostLine, writeMilestone } from './measure-file-text.ts';
import { STATUS_WORDS } from './measure-file-words.ts';
import { needsReason } from './measure-status.ts';

/** Checks the form of what is given for a measure, and answers it as it is kept. */
export type CheckForm = (
  given: Readonly<Record<string, unknown>>,
  isNew: boolean,
) => { readonly content: Changed } | { readonly issues: readonly InputIssue[] };

/** What a row would do. */
export interface MeasurePlan extends RowPlan<RowProblem> {
  /** The measure that is there; `undefined` for a new one. */
  readonly current: Measure | undefined;
  /** How a new one begins. */
  readonly beginning: BeginningGiven;
  /** Only what differs. */
  readonly change: Changed;
}

type Values = ReadRow<RowProblem>['values'];

/** What a file cannot change: it is compared at most. With its status a new measure begins. */
const FIXED = new Set(['code', 'version', 'status', 'statusSince']);

/** What a row of a file would do to the measure of its code, or as a new one. */
export function planOf(
  { row, code, values, problems }: ReadRow<RowProblem>,
  current: Measure | undefined,
  { columns, names, checkForm }: { readonly columns: readonly FileColumn[]; readonly names: FileNames; readonly checkForm: CheckForm },
): MeasurePlan {
  const title = (values.get('title') as string | undefined) ?? current?.title ?? '';
  const plan = { row, code, title, current, beginning: current === undefined ? beginningIn(values) : {} };
  const found = [...problems, ...fixedProblems(values, current)];
  if (found.length > 0) return { ...plan, change: {}, changes: [], problems: found };

  const form = checkForm(
    { ...(current === undefined && code !== null ? { code } : {}), ...givenIn(values, current) },
    current === undefined,
  );
  if ('issues' in form) return { ...plan, change: {}, changes: [], problems: form.issues.map((issue) => problemOf(issue, COLUMNS)) };

  const given = withIds(form.content, current);
  const after = afterwards(given, current);
  const changes = columns.flatMap(({ heading, path, write }): CellChange[] => {
    if (FIXED.has(path)) return [];
    const [before, now] = [current === undefined ? '' : write(current, names), write(after, names)];
    return before === now ? [] : [{ column: heading, before, after: now }];
  });
  const changedFields = new Set(columns.filter((each) => changes.some(({ column }) => column === each.heading)).map(fieldOf));
  const change = Object.fromEntries(Object.entries(given).filter(([field]) => current === undefined || changedFields.has(field)));
  const stale = changes.length > 0 ? currentProblems(values, current) : [];
  return { ...plan, change, changes, problems: stale };
}

const fieldOf = ({ path }: FileColumn): string => path.split('.')[0] ?? path;

/** The fields of a measure that the row says. */
function givenIn(values: Values, current: Measure | undefined): Record<string, unknown> {
  const given = Object.fromEntries([...values].filter(([path]) => !FIXED.has(path) && !path.startsWith('location.')));
  if (![...values.keys()].some((path) => path.startsWith('location.'))) return given;
  const part = (name: 'address' | 'latitude' | 'longitude') =>
    values.has(`location.${name}`) ? values.get(`location.${name}`) : (current?.location?.[name] ?? null);
  const location = { address: part('address'), latitude: part('latitude'), longitude: part('longitude') };
  return { ...given, location: Object.values(location).every((value) => value === null) ? null : location };
}

/** The status of a new measure, and since when. */
const beginningIn = (values: Values): BeginningGiven => ({
  status: (values.get('status') as MeasureStatus | null | undefined) ?? undefined,
  statusSince: (values.get('statusSince') as string | null | undefined) ?? undefined,
});

function fixedProblems(values: Values, current: Measure | undefined): RowProblem[] {
  const { status, statusSince } = beginningIn(values);
  if (current === undefined) {
    if (status === undefined || !needsReason(status)) return [];
    const reason = `"${STATUS_WORDS[status]}" needs a reason, which a file does not have. Take it over as "${STATUS_WORDS.running}" and change it then.`;
    return [{ column: 'Status', path: 'status', reason, code: 'status-needs-reason', params: {} }];
  }
  if (status !== undefined && status !== current.status) {
    const reason = `The measure is "${STATUS_WORDS[current.status]}". A file does not take it into another status.`;
    return [{ column: 'Status', path: 'status', reason, code: 'status-fixed', params: {} }];
  }
  if (statusSince === undefined || statusSince === current.statusSince) return [];
  const reason = `The measure has this status since ${current.statusSince}. A file does not change that.`;
  return [{ column: 'Status seit', path: 'statusSince', reason, code: 'status-since-fixed', params: {} }];
}

/** Why a measure that is there cannot be changed by this file, whatever the change. */
function currentProblems(values: Values, current: Measure | undefined): RowProblem[] {
  if (current !== undefined && current.supersededOn !== null) {
    const reason = `It was merged, split or replaced on ${current.supersededOn}. Its successors go on.`;
    return [{ column: null, path: null, reason, code: 'superseded', params: {} }];
  }
  const seen = values.get('version') as number | null | undefined;
  if (current === undefined || seen == null || seen === current.version) return [];
  const reason = `The measure was changed since the file was made (version ${current.version}, not ${seen}). Take a new file.`;
  return [{ column: 'Fassung', path: 'version', reason, code: 'stale', params: {} }];
}

/** The measure as it would be. What a new one has not got yet is not written into any column that is compared. */
function afterwards(given: Changed, current: Measure | undefined): Measure {
  if (current !== undefined) return { ...current, ...withChanges(current, given) };
  const draft = given as MeasureDraft;
  const state = { status: 'proposed', statusSince: '', supersededOn: null, demo: false, version: 1, code: '' } as const;
  return { ...state, ...withChanges(contentOf(draft), draft) };
}

/** Milestones and cost lines that are there already keep their ids: those that are the same, then those that are most like it. */
function withIds(given: Changed, current: Measure | undefined): Changed {
  if (current === undefined) return given;
  const { milestones, costLines } = given;
  return {
    ...given,
    ...(milestones === undefined ? {} : { milestones: matched(milestones, current.milestones, writeMilestone, ({ title }) => title) }),
    ...(costLines === undefined
      ? {}
      : {
          costLines: matched(costLines, current.costLines, writeCostLine, ({ year, kind, source, programme }) =>
            JSON.stringify([year, kind, source, programme ?? null]),
          ),
        }),
  };
}

function matched<Given extends object>(
  given: readonly Given[],
  kept: readonly (Given & { readonly id: string | null })[],
  ...likeness: readonly ((item: Given) => string)[]
): (Given & { id: string | null })[] {
  const free = new Set(kept);
  const ids = new Map<Given, string | null>();
  for (const like of likeness)
    for (const item of given) {
      if (ids.has(item)) continue;
      const match = [...free].find((each) => like(each) === like(item));
      if (match === undefined) continue;
      free.delete(match);
      ids.set(item, match.id);
    }
  return given.map((item) => ({ ...item, id: ids.get(item) ?? null }));
}
