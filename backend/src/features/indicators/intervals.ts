import { gammaln } from 'simple-statistics';

/**
 * 95 % intervals for shares, differences of shares and counts. For a full count such as a register there is no sampling error; the
 * interval then describes the random variation around an underlying level.
 */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959964;
/** What a 95 % interval leaves out on each side. */
const TAIL = 0.025;

/** Below this count the approximation of Byar is replaced by exact limits. */
const SMALL_COUNT = 10;

/** Whether two intervals have a point in common; touching counts. */
export const overlap = (a: Interval, b: Interval): boolean => a.lower <= b.upper && b.lower <= a.upper;

/** Whether the two numbers are a part and its whole, so that a proportion can be formed. */
export const isProportion = (part: number, whole: number): boolean => whole > 0 && part >= 0 && part <= whole;

/**
 * Score interval of a proportion (Wilson 1927), as a fraction 0..1.
 * Throws a `RangeError` when the numbers are no part and whole.
 */
export function wilsonInterval(part: number, whole: number): Interval {
  if (!isProportion(part, whole)) throw new RangeError(`${part} of ${whole} is not a proportion.`);
  const middle = 2 * part + Z * Z;
  const reach = Z * Math.sqrt(Z * Z + (4 * part * (whole - part)) / whole);
  const scale = 2 * (whole + Z * Z);
  return { lower: Math.max(0, (middle - reach) / scale), upper: Math.min(1, (middle + reach) / scale) };
}

/** Interval of the difference first minus second of two independent proportions, as fractions (Newcombe 1998, method 10). */
export function differenceInterval(
  first: readonly [part: number, whole: number],
  second: readonly [part: number, whole: number],
): Interval {
  const [a, b] = [wilsonInterval(...first), wilsonInterval(...second)];
  const [p, q] = [first[0] / first[1], second[0] / second[1]];
  return { lower: p - q - Math.hypot(p - a.lower, b.upper - q), upper: p - q + Math.hypot(a.upper - p, q - b.lower) };
}

/**
 * Interval of a count of independent events: the approximation of Byar (Breslow & Day 1987), below ten the exact Poisson limits
 * (Garwood 1936). Throws a `RangeError` for a negative count.
 */
export function countInterval(count: number): Interval {
  if (!(count >= 0)) throw new RangeError(`${count} is not a count.`);
  return count < SMALL_COUNT ? exactLimits(count) : { lower: byar(count, -1), upper: byar(count + 1, 1) };
}

const byar = (count: number, side: -1 | 1): number => count * (1 - 1 / (9 * count) + (side * Z) / (3 * Math.sqrt(count))) ** 3;

/**
 * The mean under which the count or more, and the mean under which the count or fewer, is seen with probability 2.5 %. Written with
 * the gamma distribution, which agrees with the Poisson sums for whole counts and also takes an estimated, broken count.
 */
const exactLimits = (count: number): Interval => ({
  lower: count === 0 ? 0 : gammaQuantile(count, TAIL),
  upper: gammaQuantile(count + 1, 1 - TAIL),
});

/** Halves the range until it is empty in double precision. 64 lies far above any limit of a count below ten. */
function gammaQuantile(shape: number, probability: number): number {
  let [low, high] = [0, 64];
  for (let middle = 32; middle !== low && middle !== high; middle = (low + high) / 2) {
    if (gammaBelow(shape, middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/** Regularised lower incomplete gamma function by its power series; all terms are positive, so nothing cancels. */
function gammaBelow(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x - gammaln(shape + 1));
}
