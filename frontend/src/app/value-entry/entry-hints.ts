import type { EntryGrid } from '#contract/value-entry.ts';
import { unusualValue, type UnusualValue } from '#contract/unusual-value.ts';
import { valueOf, type EntryColumn } from './entry-column';
import { blockedColumns } from './entry-problems';
import { isFilled, isWithheld, type EntryState } from './entry-state';

/** Something about a figure that may be right and should be looked at. Figures are in the unit of the indicator. */
export type Hint =
  | (UnusualValue & { readonly column: EntryColumn })
  | { readonly kind: 'doubtful'; readonly column: EntryColumn; readonly value: number }
  | { readonly kind: 'withheld-with-value'; readonly column: EntryColumn }
  | { readonly kind: 'withheld-without-comment'; readonly column: EntryColumn };

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
  const unusual = unusualValue(indicator.kind, value, stored.usual, stored.earlier[0]);
  return unusual === undefined ? hints : [...hints, { ...unusual, column }];
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
