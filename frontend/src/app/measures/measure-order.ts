import type { MeasureSummary } from '#contract/measure.ts';
import { OUTLOOKS, STATUSES } from './measure-words';

/** By what measures can be ordered. */
export const SORT_KEYS = ['title', 'status', 'field', 'lead', 'districts', 'progress', 'milestone', 'end', 'attention'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Reads an order from an address: `end` ascending, `-end` descending. */
export function sortingOf(text: string | undefined): Sorting | undefined {
  const key = SORT_KEYS.find((each) => each === text?.replace(/^-/, ''));
  return key === undefined ? undefined : { key, descending: text?.startsWith('-') === true };
}

/** What a press on a head leads to: ascending, descending, back to the order of the codes. */
export function nextSorting(now: Sorting | undefined, key: SortKey): string | null {
  if (now?.key !== key) return key;
  return now.descending ? null : `-${key}`;
}

/** Names in the language of the page that measures are ordered by. */
export interface OrderNames {
  /** Position of a field of action in the order of the installation. */
  fieldPosition(code: string): number;
  districts(measure: MeasureSummary): string;
}

/** Orders measures; those without the value come last either way, equal ones by code. Without an order they stand by code. */
export function sortMeasures(measures: readonly MeasureSummary[], sorting: Sorting | undefined, names: OrderNames): MeasureSummary[] {
  const byCode = [...measures].sort((a, b) => a.code.localeCompare(b.code, 'de', { numeric: true }));
  if (sorting === undefined) return byCode;
  const sign = sorting.descending ? -1 : 1;
  const keyed = byCode.map((measure) => ({ measure, value: valueOf(sorting.key, measure, names) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1;
    return sign * compare(a.value, b.value);
  });
  return keyed.map(({ measure }) => measure);
}

type Value = string | number | null;

const collator = new Intl.Collator('de', { numeric: true });
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

function valueOf(key: SortKey, measure: MeasureSummary, names: OrderNames): Value {
  switch (key) {
    case 'title':
      return measure.title;
    case 'status':
      return STATUSES.indexOf(measure.statusInQuarter);
    case 'field':
      return names.fieldPosition(measure.fieldOfAction);
    case 'lead':
      return measure.leadOrganisationName;
    case 'districts':
      return names.districts(measure) || null;
    case 'progress':
      return measure.report?.percent ?? null;
    case 'milestone':
      return measure.nextMilestone?.dueOn ?? null;
    case 'end':
      return measure.endsOn;
    // What is most pressing first: an outlook that is late, then many warnings, then many hints.
    case 'attention':
      return attention(measure) || null;
  }
}

function attention({ report, warnings, hints }: MeasureSummary): number {
  const outlook = report === null ? 0 : OUTLOOKS.indexOf(report.outlook);
  return -(outlook * 10_000 + warnings.length * 100 + hints.length);
}
