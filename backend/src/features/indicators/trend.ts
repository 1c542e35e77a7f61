import { soundValue, type Direction, type Figure, type IndicatorKind } from './indicator.ts';
import { countInterval, isProportion, overlap, wilsonInterval, type Interval } from './intervals.ts';

/** What a change means, in the indicator's direction. */
export type Trend = 'improving' | 'stable' | 'worsening' | 'unclear';

/** Where the figure went, without a judgement. */
export type Movement = 'rising' | 'falling' | 'steady' | 'unknown';

/** What of an indicator decides whether two of its figures differ. */
export interface TrendRule {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  /** The smallest change, in the indicator's unit, that is called one where no interval can be computed; `null` when nobody set one. */
  readonly relevantChange: number | null;
}

export interface Development {
  readonly trend: Trend;
  readonly movement: Movement;
  /** Current minus previous in the indicator's unit, whether or not it is a real change; `null` when one of the two is missing. */
  readonly change: number | null;
}

/**
 * Compares two figures of an indicator. A share, or a rate that is a part of a whole, has changed only when its Wilson 95 % intervals do not
 * overlap, a count only when its Byar intervals do not. Where there is no interval the relevant change decides; without one nothing
 * can be said unless the values are equal. A share is never called changed without its intervals.
 */
export function trendBetween(rule: TrendRule, previous: Figure, current: Figure): Development {
  const [before, now] = [soundValue(previous), soundValue(current)];
  if (before === null || now === null) return { trend: 'unclear', movement: 'unknown', change: null };
  const change = now - before;
  const movement = movementOf(change, differs(rule, change, intervalOf(rule.kind, previous), intervalOf(rule.kind, current)));
  return { trend: trendOf(movement, rule.direction), movement, change };
}

/** Whether the change is a real one; `undefined` when that cannot be told. */
function differs({ kind, relevantChange }: TrendRule, change: number, before: Interval | null, now: Interval | null): boolean | undefined {
  if (change === 0) return false;
  if (before !== null && now !== null) return !overlap(before, now);
  if (relevantChange === null) return undefined;
  if (Math.abs(change) < relevantChange) return false;
  return kind === 'share' ? undefined : true;
}

function movementOf(change: number, real: boolean | undefined): Movement {
  if (real === undefined) return 'unknown';
  if (!real) return 'steady';
  return change > 0 ? 'rising' : 'falling';
}

/** The interval that random variation alone would explain; `null` where the figure is no count of events. */
function intervalOf(kind: IndicatorKind, { value, numerator, denominator }: Figure): Interval | null {
  if (kind === 'count') return value !== null && value >= 0 ? countInterval(value) : null;
  if (kind !== 'share' && kind !== 'rate') return null;
  if (numerator === null || denominator === null || !isProportion(numerator, denominator)) return null;
  return wilsonInterval(numerator, denominator);
}

function trendOf(movement: Movement, direction: Direction): Trend {
  if (movement === 'steady') return 'stable';
  if (movement === 'unknown' || direction === 'neutral') return 'unclear';
  return (movement === 'rising') === (direction === 'higher_is_better') ? 'improving' : 'worsening';
}
