import { max, mean, median, min, standardDeviation, sum } from 'simple-statistics';
import { isWithheld, soundValue, type Figure, type IndicatorKind } from './indicator.ts';
import { isProportion } from './intervals.ts';

/**
 * How districts of one level differ. All measures depend on the size of the districts: compare them over time at one level only, and
 * show the number of districts. Each district counts the same, whatever its population.
 */
export interface Disparity {
  /** How many districts have a value. */
  readonly districts: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly median: number | null;
  readonly range: number | null;
  /** Highest over lowest; `null` when the lowest is not above zero. */
  readonly ratio: number | null;
  /** Population standard deviation over mean; `null` when a value is negative or all are zero. */
  readonly coefficientOfVariation: number | null;
  /** Segregation index 0..1 of the numerator's group against everybody else; only for shares. */
  readonly dissimilarity: number | null;
}

/** A group and the people among whom it lives, in one district. */
export interface GroupInDistrict {
  readonly group: number;
  readonly everybody: number;
}

/** Compares the figures of districts in one period. Districts without a sound value are left out. */
export function disparityBetween(kind: IndicatorKind, figures: readonly Figure[]): Disparity {
  const values = figures.flatMap((figure) => soundValue(figure) ?? []);
  return { ...spreadOf(values), dissimilarity: kind === 'share' ? segregationIndex(figures.flatMap(groupsOf)) : null };
}

function spreadOf(values: readonly number[]): Omit<Disparity, 'dissimilarity'> {
  if (values.length === 0) {
    return { districts: 0, lowest: null, highest: null, median: null, range: null, ratio: null, coefficientOfVariation: null };
  }
  const all = [...values];
  const [lowest, highest] = [min(all), max(all)];
  return {
    districts: values.length,
    lowest,
    highest,
    median: median(all),
    range: highest - lowest,
    ratio: lowest > 0 ? highest / lowest : null,
    coefficientOfVariation: lowest >= 0 && highest > 0 ? standardDeviation(all) / mean(all) : null,
  };
}

function groupsOf(figure: Figure): GroupInDistrict[] {
  const { numerator, denominator, flag } = figure;
  if (isWithheld(figure) || flag === 'unreliable' || numerator === null || denominator === null) return [];
  return [{ group: numerator, everybody: denominator }];
}

/**
 * Dissimilarity D = ½ Σ |aᵢ/A − bᵢ/B| (Duncan & Duncan 1955): the fraction of one group that would have to move to be spread like the
 * other. `null` when one of the groups is empty.
 */
export function dissimilarity(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) throw new RangeError(`The groups cover ${a.length} and ${b.length} districts.`);
  const [totalA, totalB] = [sum([...a]), sum([...b])];
  if (totalA === 0 || totalB === 0) return null;
  return sum(a.map((people, i) => Math.abs(people / totalA - (b[i] ?? 0) / totalB))) / 2;
}

/** Dissimilarity of a group and everybody else. Empty districts are left out; `null` when a group is no part of its district's people. */
export function segregationIndex(districts: readonly GroupInDistrict[]): number | null {
  const inhabited = districts.filter(({ everybody }) => everybody !== 0);
  if (!inhabited.every(({ group, everybody }) => isProportion(group, everybody))) return null;
  return dissimilarity(
    inhabited.map(({ group }) => group),
    inhabited.map(({ group, everybody }) => everybody - group),
  );
}

/** Isolation Σ (aᵢ/A)(aᵢ/tᵢ): the share of the own group among the neighbours of its average member. `null` for an empty group. */
export function isolation(districts: readonly GroupInDistrict[]): number | null {
  const inhabited = districts.filter(({ everybody }) => everybody !== 0);
  const total = sum(inhabited.map(({ group }) => group));
  return total === 0 ? null : sum(inhabited.map(({ group, everybody }) => (group / total) * (group / everybody)));
}

/**
 * Gini coefficient Σᵢⱼ wᵢwⱼ|xᵢ − xⱼ| / (2 W² mean) with the weighted mean; without weights each value counts the same. Computed over
 * the sorted values, so that large sets stay cheap. `null` without values, when all are zero, or when one is negative.
 */
export function gini(values: readonly number[], weights: readonly number[] = values.map(() => 1)): number | null {
  if (values.length !== weights.length) throw new RangeError(`${values.length} values have ${weights.length} weights.`);
  const sorted = values.map((value, i) => ({ value, weight: weights[i] ?? 0 })).sort((a, b) => a.value - b.value);
  const total = sum(sorted.map(({ value, weight }) => value * weight));
  if ((sorted[0]?.value ?? 0) < 0 || total === 0) return null;
  let weightBefore = 0;
  let totalBefore = 0;
  let differences = 0;
  for (const { value, weight } of sorted) {
    differences += weight * (value * weightBefore - totalBefore);
    weightBefore += weight;
    totalBefore += value * weight;
  }
  // Each pair was counted once; the formula counts it twice and halves.
  return differences / (weightBefore * total);
}
