import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { betweenness } from 'graphology-metrics/centrality/index.js';
import { waysThrough } from './ways-through.ts';

describe('ways through a node', () => {
  it('are all of them in the middle of a star, and none at its ends', () => {
    expect([...waysThrough([[1, 2, 3], [0], [0], [0]])]).toEqual([1, 0, 0, 0]);
  });

  // 0-1-2-3: of the three pairs of others, two need 1 (0-2, 0-3).
  it('are two of three within a chain of four', () => {
    expect([...waysThrough([[1], [0, 2], [1, 3], [2]])]).toEqual([0, 2 / 3, 2 / 3, 0]);
  });

  it('are shared where there are several of the same length, and nobody is between whoever is not linked', () => {
    // A circle of four, and one alone: opposite ones have two ways; each of the others lies on one of them, half of one of three pairs.
    expect([...waysThrough([[1, 3], [0, 2], [1, 3], [2, 0], []])]).toEqual([1 / 6, 1 / 6, 1 / 6, 1 / 6, 0]);
  });

  it('are none where there are not three', () => {
    expect([[...waysThrough([])], [...waysThrough([[]])], [...waysThrough([[1], [0]])]]).toEqual([[], [0], [0, 0]]);
  });

  it('are those that the library finds', () => {
    const anyTies = fc.array(
      fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a !== b),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(anyTies, (ties) => {
        const graph = new UndirectedGraph();
        for (const [a, b] of ties) graph.mergeEdge(String(a), String(b));
        fc.pre(graph.order > 2);
        const nodes = graph.nodes();
        const found = waysThrough(nodes.map((node) => graph.mapNeighbors(node, (other) => nodes.indexOf(other))));
        const expected = betweenness(graph);
        for (const [at, node] of nodes.entries()) expect(found[at]).toBeCloseTo(expected[node] ?? NaN, 10);
      }),
    );
  });
});
