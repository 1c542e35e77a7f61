/** A counter-clockwise square in degrees: lower left corner and side. */
export const square = (west = 13.1, south = 52.4, side = 0.1): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

/** A feature with an area of one ring and its holes. */
export const feature = (properties: Record<string, unknown>, ...rings: number[][][]): object => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings.length === 0 ? [square()] : rings },
});

/** The text of a feature collection. */
export const collection = (features: readonly object[], members: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...members, features });
