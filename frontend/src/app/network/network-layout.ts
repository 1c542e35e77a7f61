/** Where a node stands, from 0 to 1 in both directions. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const STEPS = 160;
/** The angle between two seeds of a sunflower: what begins on it is spread evenly, and the same each time. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places nodes so that linked ones are close and others keep apart: all repel each other, ties pull (Fruchterman and Reingold, "Graph drawing by
 * force-directed placement", Software: Practice and Experience 21, 1991), with a light pull to the middle for parts that hang together with nothing else. Without
 * chance: the same network is the same picture on every day and every screen, and nothing moves while it is looked at. `aspect` is width by height.
 */
export function networkLayout(
  ids: readonly string[],
  ties: readonly { readonly a: string; readonly b: string }[],
  aspect = 1,
): ReadonlyMap<string, Spot> {
  const n = ids.length;
  const [x, y, dx, dy] = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const place = new Map(ids.map((id, at) => [id, at]));
  const pulls = ties.map(({ a, b }) => ({ a: place.get(a) ?? 0, b: place.get(b) ?? 0 }));
  for (let at = 0; at < n; at += 1) {
    const radius = 0.5 * Math.sqrt((at + 0.5) / n);
    x[at] = aspect * (0.5 + radius * Math.cos(at * GOLDEN_ANGLE));
    y[at] = 0.5 + radius * Math.sin(at * GOLDEN_ANGLE);
  }
  const ideal = 0.9 * Math.sqrt(aspect / Math.max(1, n));
  for (let step = 0; step < STEPS; step += 1) {
    dx.fill(0);
    dy.fill(0);
    for (let i = 0; i < n; i += 1) {
      // This runs a hundred thousand times a step where 450 are linked: one name at a time is many times as fast as taking pairs apart.
      const xi = x[i] ?? 0;
      const yi = y[i] ?? 0;
      let sumX = 0;
      let sumY = 0;
      for (let j = 0; j < i; j += 1) {
        const awayX = xi - (x[j] ?? 0);
        const awayY = yi - (y[j] ?? 0);
        const push = (ideal * ideal) / (awayX * awayX + awayY * awayY + 1e-9);
        sumX += awayX * push;
        sumY += awayY * push;
        dx[j] = (dx[j] ?? 0) - awayX * push;
        dy[j] = (dy[j] ?? 0) - awayY * push;
      }
      const toMiddle = 4 * ideal;
      dx[i] = (dx[i] ?? 0) + sumX + (aspect / 2 - xi) * toMiddle;
      dy[i] = (dy[i] ?? 0) + sumY + (0.5 - yi) * toMiddle;
    }
    for (const { a, b } of pulls) {
      const offX = (x[a] ?? 0) - (x[b] ?? 0);
      const offY = (y[a] ?? 0) - (y[b] ?? 0);
      const pull = Math.hypot(offX, offY) / ideal;
      dx[a] = (dx[a] ?? 0) - offX * pull;
      dy[a] = (dy[a] ?? 0) - offY * pull;
      dx[b] = (dx[b] ?? 0) + offX * pull;
      dy[b] = (dy[b] ?? 0) + offY * pull;
    }
    const most = 0.1 * (1 - step / STEPS);
    for (let at = 0; at < n; at += 1) {
      const length = Math.hypot(dx[at] ?? 0, dy[at] ?? 0);
      if (length === 0) continue;
      const reach = Math.min(length, most) / length;
      x[at] = (x[at] ?? 0) + (dx[at] ?? 0) * reach;
      y[at] = (y[at] ?? 0) + (dy[at] ?? 0) * reach;
    }
  }
  return inUnits(ids, x, y);
}

/** Stretches what was found over the whole picture. */
function inUnits(ids: readonly string[], x: Float64Array, y: Float64Array): Map<string, Spot> {
  const stretch = (values: Float64Array): ((value: number) => number) => {
    const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    return (value) => (most - least < 1e-9 ? 0.5 : (value - least) / (most - least));
  };
  const [toX, toY] = [stretch(x), stretch(y)];
  return new Map(ids.map((id, at) => [id, { x: toX(x[at] ?? 0), y: toY(y[at] ?? 0) }]));
}
