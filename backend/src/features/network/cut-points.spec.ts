import fc from 'fast-check';
import { coreNumbers, innermostCore } from './cores.ts';
import { cutPoints, partsWithout, type Neighbours } from './cut-points.ts';

/** Neighbours from a list of ties between 0 … n-1. */
const tied = (nodes: number, ties: readonly (readonly [number, number])[]): Neighbours =>
  Array.from({ length: nodes }, (_, node) => ties.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])));

/** Any small network, without loops and doubles. */
const anyNetwork = fc.integer({ min: 1, max: 12 }).chain((nodes) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: 24,
    })
    .map((pairs) =>
      tied(
        nodes,
        pairs.filter(([a, b]) => a !== b),
      ),
    ),
);

/** Counted in the plainest way: parts of what is left without some nodes. */
const partsOf = (neighbours: Neighbours, without: readonly number[] = []): number => {
  const seen = new Set(without);
  let parts = 0;
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    parts += 1;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...(neighbours[node] ?? []));
    }
  }
  return parts;
};

describe('cut points', () => {
  it('are everybody within a chain, and nobody at its ends', () => {
    expect(
      [
        ...cutPoints(
          tied(4, [
            [0, 1],
            [1, 2],
            [2, 3],
          ]),
        ),
      ].sort(),
    ).toEqual([1, 2]);
  });

  it('are not there in a circle', () => {
    expect(
      cutPoints(
        tied(4, [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 0],
        ]),
      ).size,
    ).toBe(0);
  });

  it('are the node in which two triangles meet, wherever the walk begins', () => {
    // 0-1-2 and 2-3-4.
    const bow = tied(5, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
    ]);
    expect([...cutPoints(bow)]).toEqual([2]);
    // The same with the middle as the first node.
    expect([
      ...cutPoints(
        tied(5, [
          [1, 2],
          [2, 0],
          [0, 1],
          [0, 3],
          [3, 4],
          [4, 0],
        ]),
      ),
    ]).toEqual([0]);
  });

  it('are told what they cut off, the largest part first', () => {
    const star = tied(6, [
      [0, 1],
      [0, 2],
      [2, 3],
      [0, 4],
      [4, 5],
      [5, 0],
    ]);
    expect(partsWithout(star, 0)).toEqual([[2, 3], [4, 5], [1]]);
    expect(partsWithout(star, 1).length).toBe(1);
  });

  it('are found in a chain of a hundred thousand', () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, node) => [node - 1, node + 1].filter((other) => other >= 0 && other < length));
    expect(cutPoints(chain).size).toBe(length - 2);
  });

  it('are exactly those whose loss makes more parts of a network', () => {
    fc.assert(
      fc.property(anyNetwork, (neighbours) => {
        const before = partsOf(neighbours);
        const found = cutPoints(neighbours);
        for (const node of neighbours.keys()) {
          expect(partsOf(neighbours, [node]) > before).toBe(found.has(node));
          if (found.has(node)) expect(partsWithout(neighbours, node).length).toBe(partsOf(neighbours, [node]) - before + 1);
        }
      }),
    );
  });
});

describe('cores', () => {
  it('are 2 in a triangle and 1 for what hangs on it', () => {
    expect(
      coreNumbers(
        tied(5, [
          [0, 1],
          [1, 2],
          [2, 0],
          [2, 3],
        ]),
      ),
    ).toEqual([2, 2, 2, 1, 0]);
  });

  it('are 3 where three organisations belong to the same three bodies', () => {
    const all = [0, 1, 2].flatMap((a) => [3, 4, 5].map((b): [number, number] => [a, b]));
    expect(coreNumbers(tied(7, [...all, [6, 3]]))).toEqual([3, 3, 3, 3, 3, 3, 1]);
  });

  it('have an innermost one only where something holds together', () => {
    expect(innermostCore([3, 1, 0])).toBe(3);
    expect([innermostCore([1, 1]), innermostCore([0]), innermostCore([])]).toEqual([null, null, null]);
  });

  it('have in each of them as many ties within as they are called after, and nobody outside could join', () => {
    fc.assert(
      fc.property(anyNetwork, (neighbours) => {
        const cores = coreNumbers(neighbours);
        for (let k = 1; k <= Math.max(...cores); k += 1) {
          const within = new Set([...cores.keys()].filter((node) => (cores[node] ?? 0) >= k));
          for (const node of within) expect((neighbours[node] ?? []).filter((other) => within.has(other)).length).toBeGreaterThanOrEqual(k);
          // The plainest way to the k-core: whoever has fewer than k goes, until nobody has.
          const left = new Set(neighbours.keys());
          for (let gone = true; gone;) {
            const few = [...left].filter((node) => (neighbours[node] ?? []).filter((other) => left.has(other)).length < k);
            for (const node of few) left.delete(node);
            gone = few.length > 0;
          }
          expect([...within].sort()).toEqual([...left].sort());
        }
      }),
    );
  });
});
