import type { IndicatorKind } from './indicator.ts';

/** Between which values one usually lies. */
interface UsualBounds {
  readonly lower: number;
  readonly upper: number;
}

/** The newest value before. */
interface ValueBefore {
  readonly period: string;
  readonly value: number | null;
}

/** What is unusual about a value. `change` is the share of the value before, 0.5 for half as much again. */
export type UnusualValue =
  | { readonly kind: 'above-usual' | 'below-usual'; readonly value: number; readonly lower: number; readonly upper: number }
  | { readonly kind: 'jump'; readonly value: number; readonly before: number; readonly period: string; readonly change: number };

/** From which share of the value before a change is called large. */
const LARGE_CHANGE = 0.5;
/** Below this a large share of a small number is not worth a word: ten of what is counted, or one in the unit of the indicator. */
const SMALLEST = { count: 10, other: 1 } as const;

/**
 * What is unusual about a value, in the unit of the indicator; undefined where nothing is. A rule that browser and server share: whoever types
 * is told what whoever approves is told. It only hints.
 */
export function unusualValue(
  kind: IndicatorKind,
  value: number,
  usual: UsualBounds | null,
  before: ValueBefore | undefined,
): UnusualValue | undefined {
  if (usual !== null && value > usual.upper) return { kind: 'above-usual', value, lower: usual.lower, upper: usual.upper };
  if (usual !== null && value < usual.lower) return { kind: 'below-usual', value, lower: usual.lower, upper: usual.upper };
  if (before?.value == null || before.value === 0) return undefined;
  const difference = value - before.value;
  const change = difference / Math.abs(before.value);
  const isLarge = Math.abs(change) >= LARGE_CHANGE && Math.abs(difference) >= (kind === 'count' ? SMALLEST.count : SMALLEST.other);
  return isLarge ? { kind: 'jump', value, before: before.value, period: before.period, change } : undefined;
}
