import { aNetwork } from '../../../testing/network';
import { networkLayout } from './network-layout';
import { networkOptions, shapeOf } from './network-options';
import { nextSorting, sorted, sortingOf } from './network-order';
import { relatedPlaces } from './related-places';
import { drawnTies, shownNetwork, strengthOf, tiesByNode, tiesOf, type Tie } from './shown-network';

const NETWORK = aNetwork();
const tie = (a: string, b: string, shared = 1): Tie => ({ a, b, people: 0, shared, measures: 0 });

describe('what of a network is shown', () => {
  const shown = (mode: Parameters<typeof tiesOf>[1], filter = {}, place?: ReadonlySet<string>) => {
    const part = shownNetwork(NETWORK, tiesOf(NETWORK, mode), mode, filter, place);
    return { nodes: part.nodes.map(({ code }) => code), ties: part.ties.map(({ a, b }) => `${a} ${b}`) };
  };

  it('are both kinds with memberships and joint measures, and those without a tie', () => {
    expect(shown('beide').nodes).toEqual(['G-1', 'G-2', 'G-3', 'a', 'b', 'c', 'd', 'e', 'f']);
    expect(shown('beide').ties.length).toBe(6);
  });

  // a-b by G-1, b-c by G-2, b-d by the measure.
  it('are organisations alone, linked by bodies and measures', () => {
    expect(tiesOf(NETWORK, 'organisationen')).toEqual([
      { a: 'organisation:a', b: 'organisation:b', people: 0, shared: 1, measures: 0 },
      { a: 'organisation:b', b: 'organisation:c', people: 0, shared: 1, measures: 0 },
      { a: 'organisation:b', b: 'organisation:d', people: 0, shared: 0, measures: 1 },
    ]);
    expect(shown('gremien')).toEqual({ nodes: ['G-1', 'G-2', 'G-3'], ties: ['body:G-1 body:G-2'] });
  });

  it('are those of a sector with the bodies in which they are', () => {
    expect(shown('beide', { sector: 'migrant_organisation' })).toEqual({ nodes: ['G-1', 'a'], ties: ['body:G-1 organisation:a'] });
  });

  it('are bodies of a field and who sits there', () => {
    expect(shown('beide', { field: 'language' }).nodes).toEqual(['G-2', 'G-3', 'b', 'c', 'f']);
  });

  it('are those of a place, and those that are for all places', () => {
    expect(shown('organisationen', {}, new Set(['stadtbezirk:02', 'land:11'])).nodes).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(shown('organisationen', {}, new Set(['stadtbezirk:01'])).nodes).toContain('a');
  });

  it('is who is looked for, with those around', () => {
    expect(shown('beide', { text: 'träger C' })).toEqual({ nodes: ['G-2', 'c'], ties: ['body:G-2 organisation:c'] });
  });

  it('has the same ties at both of their ends', () => {
    const ties = tiesOf(NETWORK, 'beide');
    const byNode = tiesByNode(ties);
    for (const one of ties) expect(byNode.get(one.a)?.get(one.b)).toBe(byNode.get(one.b)?.get(one.a));
    expect([...(byNode.get('organisation:b')?.keys() ?? [])]).toEqual(['body:G-1', 'body:G-2', 'organisation:d']);
  });

  it('is drawn as far as the strong ties go where there are too many', () => {
    const ties = [tie('a', 'b', 1), tie('a', 'c', 1), tie('a', 'd', 2), tie('b', 'c', 3)];
    const strong = { ties: [tie('a', 'd', 2), tie('b', 'c', 3)], from: 2 };
    expect(drawnTies(ties, { enough: 4, most: 4 })).toEqual({ ties, from: 1 });
    // One would do, and so would two; the two weak ones are too many.
    expect(drawnTies(ties, { enough: 1, most: 4 }).from).toBe(3);
    expect(drawnTies(ties, { enough: 2, most: 4 })).toEqual(strong);
    expect(drawnTies(ties, { enough: 3, most: 3 })).toEqual(strong);
    expect(drawnTies(ties, { enough: 3, most: 4 })).toEqual({ ties, from: 1 });
    expect(strengthOf({ a: '', b: '', people: 1, shared: 2, measures: 3 })).toBe(6);
  });
});

describe('places that belong together', () => {
  it('are a district, its parts and what it lies in', () => {
    const places = [
      { ref: 'land:11', parentRef: null },
      { ref: 'stadtbezirk:01', parentRef: 'land:11' },
      { ref: 'stadtbezirk:02', parentRef: 'land:11' },
      { ref: 'planungsraum:0101', parentRef: 'stadtbezirk:01' },
    ];
    expect([...relatedPlaces(places, 'stadtbezirk:01')].sort()).toEqual(['land:11', 'planungsraum:0101', 'stadtbezirk:01']);
  });
});

describe('the places of nodes in the picture', () => {
  const distance = (spots: ReturnType<typeof networkLayout>, a: string, b: string): number => {
    const [one, other] = [spots.get(a), spots.get(b)];
    return Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));
  };
  // Two triangles that a single tie joins.
  const IDS = ['a', 'b', 'c', 'x', 'y', 'z'];
  const TIES = [tie('a', 'b'), tie('b', 'c'), tie('a', 'c'), tie('x', 'y'), tie('y', 'z'), tie('x', 'z'), tie('c', 'x')];

  it('are the same each time, within the picture, and each a place of its own', () => {
    const spots = networkLayout(IDS, TIES, 1.6);
    expect(networkLayout(IDS, TIES, 1.6)).toEqual(spots);
    for (const { x, y } of spots.values()) expect([x >= 0, x <= 1, y >= 0, y <= 1]).toEqual([true, true, true, true]);
    for (const a of IDS) for (const b of IDS) if (a !== b) expect(distance(spots, a, b)).toBeGreaterThan(0.05);
  });

  it('are close for those that are linked', () => {
    const spots = networkLayout(IDS, TIES);
    expect(distance(spots, 'a', 'b')).toBeLessThan(distance(spots, 'a', 'z'));
    expect(distance(spots, 'y', 'z')).toBeLessThan(distance(spots, 'y', 'b'));
  });

  it('are in the middle for one alone, and nowhere for nobody', () => {
    expect([...networkLayout(['a'], []).values()]).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(networkLayout([], []).size).toBe(0);
  });
});

describe('the picture of a network', () => {
  const draw = (chosen: string | null) => {
    const ties = tiesOf(NETWORK, 'beide');
    const ids = NETWORK.nodes.map(({ id }) => id);
    const option = networkOptions({ nodes: NETWORK.nodes, ties, spots: networkLayout(ids, ties), chosen }, 800, 500);
    const [series] = option.series as [
      { data: { id: string; symbol: string; itemStyle?: { opacity: number } }[]; links: { lineStyle: { type: string } }[] },
    ];
    return series;
  };

  it('tells bodies, organisations and only links apart by their shape', () => {
    expect(
      draw(null)
        .data.slice(0, 5)
        .map(({ symbol }) => symbol),
    ).toEqual(['rect', 'rect', 'rect', 'circle', 'diamond']);
    expect(shapeOf({ kind: 'body', onlyLink: true })).toBe('rect');
  });

  it('dashes what is only a joint measure', () => {
    expect(draw(null).links.map(({ lineStyle }) => lineStyle.type)).toEqual(['solid', 'solid', 'solid', 'solid', 'solid', 'dashed']);
  });

  it('keeps who is chosen and those around, and lets the others step back', () => {
    const strong = draw('organisation:c').data.filter(({ itemStyle }) => itemStyle?.opacity === 1);
    expect(strong.map(({ id }) => id)).toEqual(['body:G-2', 'organisation:c']);
  });
});

describe('the order of the list', () => {
  const words = { kind: (node: { kind: string }) => node.kind, links: (node: { degree: number }) => node.degree };

  it('begins with who lies on most ways, and turns round when a head is pressed again', () => {
    const { nodes } = NETWORK;
    expect(sorted(nodes, sortingOf(undefined), words)[0]?.code).toBe('b');
    expect(nextSorting(sortingOf('ways-'), 'ways')).toBe('ways');
    expect(nextSorting(sortingOf(undefined), 'name')).toBe('name');
    expect(sorted(nodes, sortingOf('name-'), words)[0]?.code).toBe('f');
    expect(sorted(nodes, sortingOf('onlyLink-'), words)[0]?.code).toBe('b');
    expect(sortingOf('quatsch')).toEqual({ key: 'ways', down: true });
  });
});
