export const INDICATOR_KINDS = ['count', 'share', 'rate', 'mean', 'index'] as const;
/** How an indicator's value comes about, and with it how it may be compared and added up. */
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const DIRECTIONS = ['higher_is_better', 'lower_is_better', 'neutral'] as const;
/** What a rise means. `neutral` describes a place without a judgement. */
export type Direction = (typeof DIRECTIONS)[number];

export const FLAGS = ['final', 'provisional', 'estimated', 'revised', 'confidential', 'not_available', 'unreliable'] as const;
/** What the publisher says about a figure. */
export type Flag = (typeof FLAGS)[number];

/** One figure: the value in the indicator's unit (a share in percent, 0-100; unrounded) and the two numbers behind it where they are known. */
export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flag: Flag;
}

/** How a value follows from its numerator and denominator. `per` is the base of a rate (100, 1,000 ...); none means 1, a plain ratio. */
export interface Calculation {
  readonly kind: IndicatorKind;
  readonly per: number | null;
}

/**
 * The value in the indicator's unit: a count is its numerator, a share is in percent, a rate is per `per`, a mean is the sum of what
 * was measured over the number measured. `null` when a part is missing, when nobody stands below the line, and for an index, which
 * somebody else computed and which has no parts.
 */
export function valueOf({ kind, per }: Calculation, numerator: number | null, denominator: number | null): number | null {
  if (kind === 'index' || numerator === null) return null;
  if (kind === 'count') return numerator;
  if (denominator === null || denominator === 0) return null;
  // Multiplied before dividing: whole numbers stay exact up to the one division.
  return (numerator * factorOf({ kind, per })) / denominator;
}

function factorOf({ kind, per }: Calculation): number {
  if (kind === 'share') return 100;
  return kind === 'rate' ? (per ?? 1) : 1;
}

/** A figure from what a source gave: a given value stands, a missing one is computed from its parts. */
export function figureOf(calculation: Calculation, given: Partial<Figure>): Figure {
  const { numerator = null, denominator = null, flag = 'final' } = given;
  return { value: given.value ?? valueOf(calculation, numerator, denominator), numerator, denominator, flag };
}

/** Whether the publisher keeps the figure back or has none. What stands in such a figure is not to be used. */
export const isWithheld = ({ flag }: Figure): boolean => flag === 'confidential' || flag === 'not_available';

/** The value when a judgement may rest on it; `null` when it is missing, withheld or unreliable. Zero is a value. */
export const soundValue = (figure: Figure): number | null => (isWithheld(figure) || figure.flag === 'unreliable' ? null : figure.value);
