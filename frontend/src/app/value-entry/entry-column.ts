import type { DeliveredValue } from '#contract/delivery.ts';
import type { EntryGrid } from '#contract/value-entry.ts';

/** What is typed as a number. */
export type FigureColumn = 'value' | 'numerator' | 'denominator';
/** A column of the grid; `computed` is the value that follows from numerator and denominator. */
export type EntryColumn = FigureColumn | 'computed' | 'flag' | 'comment';

const WHOLE_VALUES: readonly EntryColumn[] = ['value', 'flag', 'comment'];
const PARTS: readonly EntryColumn[] = ['numerator', 'denominator', 'computed', 'flag', 'comment'];

/**
 * Shares and rates are asked for with numerator and denominator, so that they can be summed up; the value follows. Where only values were
 * delivered so far, a value is asked for.
 */
export function columnsOf({ indicator, rows }: EntryGrid): readonly EntryColumn[] {
  if ((indicator.kind !== 'share' && indicator.kind !== 'rate') || indicator.denominator === null) return WHOLE_VALUES;
  const before = rows.flatMap(({ earlier, typed }) => [...earlier, typed]).filter(({ value }) => value !== null);
  return before.length === 0 || before.some(({ numerator }) => numerator !== null) ? PARTS : WHOLE_VALUES;
}

export const isFigure = (column: EntryColumn): column is FigureColumn =>
  column === 'value' || column === 'numerator' || column === 'denominator';

/** The value in the indicator's unit: of numerator and denominator where both are there, else the one that was typed; null where neither is. */
export function valueOf(
  { kind, per }: Pick<EntryGrid['indicator'], 'kind' | 'per'>,
  figure: Pick<DeliveredValue, FigureColumn>,
): number | null {
  const { value, numerator, denominator } = figure;
  if ((kind !== 'share' && kind !== 'rate') || numerator === null || denominator === null || denominator === 0) return value;
  // Multiplied before dividing: whole numbers stay exact up to the one division.
  return (numerator * (kind === 'share' ? 100 : (per ?? 1))) / denominator;
}
