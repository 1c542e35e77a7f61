import { lastDay, parsePeriod } from '#contract/period.ts';
import type { QuarterResponse } from '#contract/quarter-cycle.ts';

type Known = Pick<QuarterResponse, 'quarter' | 'state'>;

/** Whether a quarter will not change any more of itself. */
export const isSettled = ({ state }: Pick<QuarterResponse, 'state'>): boolean => state === 'adopted' || state === 'published';

/**
 * The quarter that people work on: what is being collected, else what is being reviewed, else the oldest one that is over and came after the
 * last adopted one. Where nothing was ever adopted it is the newest that is over. Quarters are given newest first, `today` as `YYYY-MM-DD`.
 */
export function runningQuarter(quarters: readonly Known[], today: string): string | undefined {
  const underWay = ['collecting', 'in_review'].map((state) => quarters.find((each) => each.state === state));
  const settled = quarters.findIndex(isSettled);
  const over = quarters.filter(({ quarter }) => isOver(quarter, today));
  const waiting = settled === -1 ? over[0] : over.filter((each) => quarters.indexOf(each) < settled).at(-1);
  return [...underWay, waiting, quarters[0]].find((each) => each !== undefined)?.quarter;
}

function isOver(quarter: string, today: string): boolean {
  const period = parsePeriod(quarter);
  return period !== undefined && lastDay(period) < today;
}
