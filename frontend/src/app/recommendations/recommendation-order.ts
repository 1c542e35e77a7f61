import type { RecommendationRow } from '#contract/recommendation.ts';
import { STATES } from './recommendation-words';

/** How the list is ordered: in groups by the first three, in one run by the others. */
export const ORDERS = ['source', 'field', 'state', 'code', 'progress', 'measures'] as const;
export type Order = (typeof ORDERS)[number];

/** The order that an address names; by source without one. */
export const orderOf = (text: string | undefined): Order => ORDERS.find((order) => order === text) ?? 'source';

/** Recommendations that belong together; without a name they are all. */
export interface RecommendationGroup {
  readonly key: string;
  readonly name: string | undefined;
  readonly rows: readonly RecommendationRow[];
}

/** What groups are called, and where a field of action stands. */
export interface GroupNames {
  field(code: string): string;
  fieldPosition(code: string): number;
  state(state: RecommendationRow['state']): string;
}

/** Puts recommendations in an order. What has no progress comes first there, because that is what has to be looked at. */
export function groupsOf(rows: readonly RecommendationRow[], order: Order, names: GroupNames): readonly RecommendationGroup[] {
  const byNumber = [...rows].sort(byNumberThenCode);
  switch (order) {
    case 'source':
      return grouped(byNumber, ({ source }) => ({ key: source.code, name: source.title })).sort((a, b) => compare(a.key, b.key));
    case 'field':
      return grouped([...rows].sort(byCode), ({ fieldOfAction }) => ({ key: fieldOfAction, name: names.field(fieldOfAction) })).sort(
        (a, b) => names.fieldPosition(a.key) - names.fieldPosition(b.key) || compare(a.key, b.key),
      );
    case 'state':
      return grouped([...rows].sort(byCode), ({ state }) => ({ key: state, name: names.state(state) })).sort(
        (a, b) => positionOf(a.key) - positionOf(b.key),
      );
    case 'progress':
      return whole(rows, (a, b) => (a.progress.value ?? -1) - (b.progress.value ?? -1));
    case 'measures':
      return whole(rows, (a, b) => a.measures.length - b.measures.length);
    case 'code':
      return whole(rows, () => 0);
  }
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'de', { numeric: true });
const byCode = (a: RecommendationRow, b: RecommendationRow): number => compare(a.code, b.code);
const byNumberThenCode = (a: RecommendationRow, b: RecommendationRow): number =>
  compare(a.number ?? '\uffff', b.number ?? '\uffff') || byCode(a, b);
const positionOf = (state: string): number => STATES.findIndex((each) => each === state);

const whole = (rows: readonly RecommendationRow[], by: (a: RecommendationRow, b: RecommendationRow) => number): RecommendationGroup[] => [
  { key: 'all', name: undefined, rows: [...rows].sort((a, b) => by(a, b) || byCode(a, b)) },
];

function grouped(
  rows: readonly RecommendationRow[],
  groupOf: (row: RecommendationRow) => { readonly key: string; readonly name: string },
): RecommendationGroup[] {
  const groups = new Map<string, { key: string; name: string; rows: RecommendationRow[] }>();
  for (const row of rows) {
    const { key, name } = groupOf(row);
    const group = groups.get(key) ?? { key, name, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
