import type { MeasureStatus } from '#contract/measure-status.ts';
import type { FactsOf } from './review.ts';

/** From so many points of progress on a recommendation has moved. */
export const MOVED_POINTS = 5;

type IndicatorFacts = FactsOf<'indicator'>;

/** A light that goes on or out is no change of what is judged. */
const GRADES = { on_track: 2, watch: 1, off_track: 0, no_data: undefined, not_assessed: undefined } as const;

function anyGradeBefore(
  { assessment, assessmentBefore, assessmentYearBefore }: IndicatorFacts,
  differs: (now: number, before: number) => boolean,
): boolean {
  const now = GRADES[assessment];
  if (now === undefined) return false;
  return [assessmentBefore, assessmentYearBefore].some((each) => {
    const before = GRADES[each];
    return before !== undefined && differs(now, before);
  });
}

/** Whether it is judged worse than a quarter or a year before. */
export const assessmentFell = (facts: IndicatorFacts): boolean => anyGradeBefore(facts, (now, before) => now < before);
export const assessmentRose = (facts: IndicatorFacts): boolean => anyGradeBefore(facts, (now, before) => now > before);
export const assessmentChanged = (facts: IndicatorFacts): boolean => assessmentFell(facts) || assessmentRose(facts);

/** A trend that cannot be told is none that has turned. */
export const trendTurned = ({ trend, trendBefore }: IndicatorFacts): boolean =>
  trend !== trendBefore && trend !== 'unclear' && trendBefore !== 'unclear';

export const isWholeOffTrack = ({ assessment }: IndicatorFacts): boolean => assessment === 'off_track';
export const isOffTrack = (facts: IndicatorFacts): boolean => isWholeOffTrack(facts) || facts.districtsOffTrack.length > 0;

/** What became of a measure since the quarter before; undefined where it goes on as it did, or that is not known. */
export function stepOfMeasure({ status, statusBefore }: FactsOf<'measure'>): 'stopped' | 'begun' | 'ended' | undefined {
  if (status === null || statusBefore === null || status === statusBefore) return undefined;
  if (STOPPED.includes(status)) return 'stopped';
  return status === 'running' || status === 'decided' ? 'begun' : 'ended';
}

const STOPPED: readonly MeasureStatus[] = ['paused', 'cancelled'];

export const hasMoved = ({ percent, percentBefore }: FactsOf<'recommendation'>): boolean =>
  percentBefore !== null && Math.abs(Math.round(percent) - Math.round(percentBefore)) >= MOVED_POINTS;

/** Unfinished, and in a whole year nothing happened. */
export const standsStill = ({ percent, percentYearBefore }: FactsOf<'recommendation'>): boolean =>
  percent < 100 && percentYearBefore !== null && Math.round(percent) === Math.round(percentYearBefore);
