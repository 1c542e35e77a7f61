/** A label beside the end of its line: where the line ends and where the label stands so that none covers another. */
interface EndLabel {
  readonly ref: string;
  readonly wanted: number;
}

/**
 * Moves labels apart along one axis: as near as possible to where they want to stand, in the same order, at least `gap` from each other and
 * between `from` and `to`. When there is not enough room they are spread evenly over all of it.
 */
export function placeLabels(labels: readonly EndLabel[], gap: number, from: number, to: number): ReadonlyMap<string, number> {
  const ordered = [...labels].sort((a, b) => a.wanted - b.wanted);
  const room = ordered.length < 2 ? gap : Math.min(gap, (to - from) / (ordered.length - 1));
  // Labels that touch form a block; a block stands where its labels want to stand on average.
  const blocks: { labels: EndLabel[]; at: number }[] = [];
  for (const label of ordered) {
    blocks.push({ labels: [label], at: clamp(label.wanted, from, to) });
    for (let last = blocks.at(-1), before = blocks.at(-2); last && before && before.at + before.labels.length * room > last.at;) {
      blocks.pop();
      before.labels.push(...last.labels);
      const mean = before.labels.reduce((sum, one, i) => sum + one.wanted - i * room, 0) / before.labels.length;
      before.at = clamp(mean, from, to - (before.labels.length - 1) * room);
      [last, before] = [before, blocks.at(-2)];
    }
  }
  return new Map(blocks.flatMap((block) => block.labels.map(({ ref }, i) => [ref, block.at + i * room] as const)));
}

const clamp = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));
