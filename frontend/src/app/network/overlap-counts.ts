import type { BodyOverlap, BodyOverlaps, OfferOverlaps } from '#contract/overlap.ts';

/** Names a pair whichever of the two comes first. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join('~');

/** Pairs of bodies by their name. */
export const pairsByName = ({ pairs }: BodyOverlaps): Map<string, BodyOverlap> =>
  new Map(pairs.map((pair) => [pairOf(pair.a, pair.b), pair]));

/** Whether two bodies work on the same field and have nobody in common. */
export const isSideBySide = ({ organisations, people, fieldsOfAction }: BodyOverlap): boolean =>
  fieldsOfAction.length > 0 && organisations.length + people.length === 0;

/** Cells of districts by how well they are covered; what works in larger districts is no cell of its own here. */
export function coverageCounts(
  { cells }: OfferOverlaps,
  place: ReadonlySet<string> | undefined,
): Record<'nobody' | 'wide_only' | 'one' | 'several' | 'all', number> {
  const counts = { nobody: 0, wide_only: 0, one: 0, several: 0, all: 0 };
  for (const { district, coverage } of cells) {
    if (district === null || place?.has(district) === false) continue;
    counts[coverage] += 1;
    counts.all += 1;
  }
  return counts;
}
