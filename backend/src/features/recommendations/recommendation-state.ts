import type { RecommendationState } from '#contract/recommendation.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';
import type { ProgressItem } from './progress.ts';

export type { OfficialResponse, RecommendationState };

/** Where a recommendation stands, by its response and the measures that answer it. */
export function stateOf(
  response: OfficialResponse,
  items: readonly Pick<ProgressItem, 'status' | 'percent' | 'counts'>[],
): RecommendationState {
  if (response === 'open') return 'unanswered';
  if (response === 'rejected') return 'not_pursued';
  const counting = items.filter(({ counts }) => counts);
  if (counting.length === 0) return response === 'noted' ? 'not_pursued' : 'without_measure';
  if (counting.every(hasEnded)) return 'done';
  return counting.some(hasBegun) ? 'under_way' : 'waiting';
}

const hasEnded = ({ status }: Pick<ProgressItem, 'status'>): boolean => status === 'completed' || status === 'sustained';

/** Also one that rests before anything was reached has not begun. */
const hasBegun = (item: Pick<ProgressItem, 'status' | 'percent'>): boolean =>
  item.status === 'running' || hasEnded(item) || (item.percent ?? 0) > 0;
