import type { EntryGrid } from '#contract/value-entry.ts';
import { valueOf, type EntryColumn } from './entry-column';
import { blockedColumns } from './entry-problems';
import { isFilled, isWithheld, type EntryState } from './entry-state';

/** Something about a figure that may be right and should be looked at. Figures are in the unit of the indicator. */
export type Hint =
  | {
      readonly kind: 'above-usual' | 'below-usual';
      readonly column: EntryColumn;
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
    }
  /** `change` is the share of the earlier value, 0.5 for half as much again. */
  | {
      readonly kind: 'jump';
      readonly column: EntryColumn;
      readonly value: number;
      readonly before: number;
      readonly period: string;
      readonly change: number;
    }
  | { readonly kind: 'doubtful'; readonly column: EntryColumn; readonly value: number }
  | { readonly kind: 'withheld-with-value' | 'withheld-without-comment'; readonly column: EntryColumn };

/** From which share of the earlier value a change is called large. */
export const LARGE_CHANGE = 0.5;
/** Below this a large share of a small number is not worth a word: ten people, or one in the unit of the indicator. */
const SMALLEST = { count: 10, other: 1 } as const;

/** What should be looked at in a row. None of it hinders. */
export function hintsOf(state: EntryState, indicator: EntryGrid['indicator']): readonly Hint[] {
  const { typed, stored, texts } = state;
  const column = typed.numerator !== null && typed.denominator !== null ? 'numerator' : 'value';
  const hints: Hint[] = state.doubtful
    .filter((of) => texts[of] === undefined)
    .map((of) => ({ kind: 'doubtful', column: of, value: typed[of] ?? 0 }));
  const hasFigure = typed.value !== null || typed.numerator !== null || typed.denominator !== null;
  if (isWithheld(typed) && hasFigure) hints.push({ kind: 'withheld-with-value', column: 'flag' });
  if (isWithheld(typed) && typed.comment === null) hints.push({ kind: 'withheld-without-comment', column: 'comment' });
  const value = valueOf(indicator, typed);
  // What cannot be true need not be unusual, too.
  if (value === null || !isFilled(state) || isWithheld(typed) || blockedColumns(state, indicator).length > 0) return hints;
  return [...hints, ...unusual(stored, indicator, column, value)];
}

function unusual({ usual, earlier }: EntryState['stored'], { kind }: EntryGrid['indicator'], column: EntryColumn, value: number): Hint[] {
  if (usual !== null && value > usual.upper) return [{ kind: 'above-usual', column, value, ...usual }];
  if (usual !== null && value < usual.lower) return [{ kind: 'below-usual', column, value, ...usual }];
  const [last] = earlier;
  if (last?.value == null || last.value === 0) return [];
  const difference = value - last.value;
  const change = difference / Math.abs(last.value);
  const isLarge = Math.abs(change) >= LARGE_CHANGE && Math.abs(difference) >= (kind === 'count' ? SMALLEST.count : SMALLEST.other);
  return isLarge ? [{ kind: 'jump', column, value, before: last.value, period: last.period, change }] : [];
}

/** That the districts do not make up the whole. `part` is what was summed up. */
export interface SumHint {
  readonly part: 'value' | 'numerator' | 'denominator';
  readonly sum: number;
  readonly whole: number;
  /** Whether some are still missing: then only too much is worth a word. */
  readonly complete: boolean;
}

/**
 * Compares the sum of the districts with the official figure of the whole: of counts the values, of shares and rates numerators and denominators,
 * never the shares. Less than one is rounding.
 */
export function sumHints(states: readonly EntryState[], { indicator, whole }: Pick<EntryGrid, 'indicator' | 'whole'>): readonly SumHint[] {
  if (whole === null || states.length === 0) return [];
  const parts =
    indicator.kind === 'count'
      ? (['value'] as const)
      : indicator.kind === 'share' || indicator.kind === 'rate'
        ? (['numerator', 'denominator'] as const)
        : [];
  return parts.flatMap((part) => {
    const total = whole[part];
    const given = states.map(({ typed }) => (isWithheld(typed) ? null : typed[part])).filter((figure) => figure !== null);
    if (total === null || given.length === 0) return [];
    const sum = given.reduce((before, figure) => before + figure, 0);
    const complete = given.length === states.length;
    const differs = complete ? Math.abs(sum - total) >= 1 : sum - total >= 1;
    return differs ? [{ part, sum, whole: total, complete }] : [];
  });
}
