import type { PriorityResult } from '#contract/priority-result.ts';
import { byPicks } from './priority-ranking';

/** A bar: how many put a recommendation first. */
export interface PickRow {
  readonly recommendation: string;
  readonly title: string;
  readonly rank: number | null;
  readonly picks: number;
  /** Length of the bar in percent of the longest. */
  readonly length: number;
}

/** The bars from the longest to the shortest; none while they are withheld. */
export function pickRows({ options }: Pick<PriorityResult, 'options'>): readonly PickRow[] {
  const known = byPicks(options).filter(({ item }) => item.picks !== null);
  const most = Math.max(1, ...known.map(({ item }) => item.picks ?? 0));
  return known.map(({ item: { recommendation, title, picks }, rank }) => ({
    recommendation,
    title,
    rank,
    picks: picks ?? 0,
    length: (100 * (picks ?? 0)) / most,
  }));
}
