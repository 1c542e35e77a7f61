import type { FieldOfActionResponse } from '#contract/indicator.ts';
import type { AssessmentStatus, OverviewRow } from '#contract/indicator-overview.ts';

/** By what the rows can be ordered besides the fields of action. */
export const SORT_KEYS = ['name', 'trend', 'spread', 'assessment', 'age'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** An order of the rows; ascending puts first what asks for attention: worst state, worst trend; else the smallest. */
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Rows under their field of action, or all together (`field` is `undefined`) when they are ordered otherwise. */
export interface RowGroup {
  readonly field: FieldOfActionResponse | undefined;
  readonly rows: readonly OverviewRow[];
}

/** Reads an order from an address: `age` ascending, `-age` descending. */
export function sortingOf(text: string | undefined): Sorting | undefined {
  const key = SORT_KEYS.find((each) => each === text?.replace(/^-/, ''));
  return key === undefined ? undefined : { key, descending: text?.startsWith('-') === true };
}

/** What a press on the head of a column leads to: ascending, descending, back to the fields of action. */
export function nextSorting(now: Sorting | undefined, key: SortKey): string | undefined {
  if (now?.key !== key) return key;
  return now.descending ? undefined : `-${key}`;
}

/** Puts rows under their fields of action in the order of the installation; what has no known field comes last. */
export function byField(rows: readonly OverviewRow[], fields: readonly FieldOfActionResponse[]): RowGroup[] {
  const known = new Set(fields.map(({ code }) => code));
  const groups: RowGroup[] = fields.map((field) => ({ field, rows: rows.filter(({ fieldOfAction }) => fieldOfAction === field.code) }));
  const others: RowGroup = { field: undefined, rows: rows.filter(({ fieldOfAction }) => !known.has(fieldOfAction)) };
  return [...groups, others].filter((group) => group.rows.length > 0);
}

/** Orders rows; those without the figure come last either way, equal ones stay as they were. */
export function sortRows(rows: readonly OverviewRow[], { key, descending }: Sorting, nameOf: (row: OverviewRow) => string): OverviewRow[] {
  const sign = descending ? -1 : 1;
  if (key === 'name') return [...rows].sort((a, b) => sign * nameOf(a).localeCompare(nameOf(b), 'de'));
  const amount = AMOUNTS[key];
  return [...rows].sort((a, b) => {
    const [x, y] = [amount(a), amount(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  });
}

const URGENCY: Readonly<Record<AssessmentStatus, number | null>> = {
  off_track: 0,
  watch: 1,
  on_track: 2,
  no_data: null,
  not_assessed: null,
};

const AMOUNTS: Readonly<Record<Exclude<SortKey, 'name'>, (row: OverviewRow) => number | null>> = {
  assessment: ({ assessment }) => URGENCY[assessment.status],
  trend: ({ trend }) => {
    if (trend.trend === 'worsening') return 0;
    if (trend.trend === 'stable') return 2;
    if (trend.trend === 'improving') return 3;
    return trend.movement === 'unknown' ? null : 1;
  },
  spread: ({ spread }) => spread.coefficientOfVariation,
  age: ({ ageInMonths }) => ageInMonths,
};
