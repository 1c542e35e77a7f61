import { sum } from 'simple-statistics';
import { isWithheld, valueOf, type Calculation, type Figure, type Flag } from './indicator.ts';

/** The figure of one part of a district. A part that was itself put together may be incomplete. */
export interface Part extends Figure {
  readonly incomplete?: boolean;
}

/** A figure of a district as a whole. */
export interface WholeFigure extends Figure {
  /** Whether a part is missing; the figure then covers the parts that are known. */
  readonly incomplete: boolean;
  readonly origin: 'reported' | 'computed';
}

/**
 * The figure of a district from those of its parts: counts add up; shares, rates and means are the sum of the numerators over the sum
 * of the denominators, never the mean of the parts' values. `parts` has one entry for each part of the district, `null` where there is
 * no figure. A part without people (0 of 0) is known and adds nothing. Answers `null` for an index, which cannot be put together.
 */
export function aggregate(calculation: Calculation, parts: readonly (Part | null)[]): WholeFigure | null {
  if (calculation.kind === 'index') return null;
  const known = parts.flatMap((part) => summandOf(calculation, part) ?? []);
  const incomplete = known.length < parts.length || parts.some((part) => part?.incomplete === true);
  if (known.length === 0)
    return { value: null, numerator: null, denominator: null, flag: 'not_available', incomplete: true, origin: 'computed' };
  const numerator = sum(known.map((part) => part.numerator));
  const denominator = calculation.kind === 'count' ? null : sum(known.map((part) => part.denominator));
  const flag = weakest(known.map((part) => part.flag));
  return { value: valueOf(calculation, numerator, denominator), numerator, denominator, flag, incomplete, origin: 'computed' };
}

/** The official figure of a district where there is one, even a confidential one; otherwise that of its parts. */
export function wholeFigure(calculation: Calculation, official: Figure | null, parts: readonly (Part | null)[]): WholeFigure | null {
  const published = official !== null && (official.flag === 'confidential' || isKnown(official));
  return published ? { ...official, incomplete: false, origin: 'reported' } : aggregate(calculation, parts);
}

const isKnown = (figure: Figure): boolean =>
  !isWithheld(figure) && (figure.value !== null || (figure.numerator !== null && figure.denominator !== null));

interface Summand {
  readonly numerator: number;
  readonly denominator: number;
  readonly flag: Flag;
}

/** What a part adds to the two sums; `undefined` when that is not known. A share without the numbers behind it adds nothing. */
function summandOf({ kind }: Calculation, part: Part | null): Summand | undefined {
  if (part === null || isWithheld(part)) return undefined;
  const { value, numerator, denominator, flag } = part;
  if (kind === 'count') {
    const count = value ?? numerator;
    return count === null ? undefined : { numerator: count, denominator: 0, flag };
  }
  if (denominator === null) return undefined;
  if (numerator !== null) return { numerator, denominator, flag };
  // A mean may come with its weight alone.
  return kind === 'mean' && value !== null ? { numerator: value * denominator, denominator, flag } : undefined;
}

/** A whole is no firmer than its least firm part. */
const FIRMNESS: readonly Flag[] = ['final', 'revised', 'provisional', 'estimated', 'unreliable'];
const weakest = (flags: readonly Flag[]): Flag => FIRMNESS.findLast((flag) => flags.includes(flag)) ?? 'final';
