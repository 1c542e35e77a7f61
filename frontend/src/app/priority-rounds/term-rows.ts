import type { TermResult } from '#contract/priority-result.ts';
import { ranking } from './priority-ranking';

/** A term with its rank and the length of its bar in percent of the longest. */
export interface TermRow extends TermResult {
  readonly rank: number | null;
  readonly length: number;
}

/** Terms from the most frequent on. */
export function termRows(terms: readonly TermResult[]): readonly TermRow[] {
  const most = Math.max(1, ...terms.map(({ count }) => count));
  return ranking(terms, ({ count }) => count).map(({ item, rank }) => ({ ...item, rank, length: (100 * item.count) / most }));
}
