import type { TermResult } from '#contract/priority-result.ts';

/** So many terms a cloud has; the others stand in the table. */
const MOST = 40;
/** Below this part of the largest type nobody can read. */
const SMALLEST = 0.28;

/** A word of the cloud. */
interface CloudWord extends TermResult {
  /** Size of its type as a part of the largest: the square root of its count, so that its area grows with the count. */
  readonly size: number;
}

/**
 * The most frequent terms in the order in which the cloud sets them: the largest in the middle, the smaller ones on both sides. The same terms
 * always give the same cloud.
 */
export function cloudWords(terms: readonly TermResult[]): readonly CloudWord[] {
  const chosen = terms.toSorted((a, b) => b.count - a.count).slice(0, MOST);
  const most = chosen[0]?.count ?? 1;
  const sized = chosen.map(({ term, count }) => ({ term, count, size: Math.max(SMALLEST, Math.sqrt(count / most)) }));
  const before = sized.filter((_, index) => index % 2 === 1).toReversed();
  return [...before, ...sized.filter((_, index) => index % 2 === 0)];
}
