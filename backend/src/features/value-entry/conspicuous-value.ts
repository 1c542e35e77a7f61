import { unusualValue, type UnusualValue } from '#contract/unusual-value.ts';
import { figureOf, isWithheld, soundValue, type Calculation, type Figure } from '../indicators/indicator.ts';
import { periodsBetween, usualRange, type UsualRange } from './usual-range.ts';

/** A figure of a period before. */
export interface EarlierFigure extends Figure {
  readonly period: string;
}

/** Why somebody should look at what was typed before it is approved. */
export type ConspicuousValue = UnusualValue | { readonly kind: 'withheld-with-value' };

/** What is usual for a period, after the figures before; newest first. Withheld and unreliable ones say nothing. */
export const usualOf = (indicator: Calculation, period: string, earlier: readonly EarlierFigure[]): UsualRange | null =>
  usualRange(
    indicator.kind,
    earlier.flatMap((figure) => {
      const value = soundValue(figureOf(indicator, figure));
      return value === null ? [] : [{ ago: periodsBetween(figure.period, period), value }];
    }),
  );

/** Why somebody should look at what was typed; null where nothing is conspicuous, or nothing was typed. The grid says the same while it is typed. */
export function conspicuousValue(
  indicator: Calculation,
  period: string,
  typed: Figure,
  earlier: readonly EarlierFigure[],
): ConspicuousValue | null {
  const { value } = figureOf(indicator, typed);
  if (isWithheld(typed)) return value === null ? null : { kind: 'withheld-with-value' };
  return value === null ? null : (unusualValue(indicator.kind, value, usualOf(indicator, period, earlier), earlier[0]) ?? null);
}
