export interface Place {
  readonly ref: string;
  readonly x: number;
  readonly y: number;
}
export type Way = 'left' | 'right' | 'up' | 'down';

const ALONG: Readonly<Record<Way, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/**
 * The place that somebody expects next when they press an arrow key: the nearest one in that direction, where lying aside counts double.
 * Undefined at the edge of the map.
 */
export function neighbour(places: readonly Place[], from: Place, way: Way): Place | undefined {
  const [dx, dy] = ALONG[way];
  const cost = (place: Place): number => {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return along <= 0 || aside > 2 * along ? Infinity : along + 2 * aside;
  };
  return places.reduce<Place | undefined>((best, place) => {
    const price = cost(place);
    return price < (best === undefined ? Infinity : cost(best)) ? place : best;
  }, undefined);
}
