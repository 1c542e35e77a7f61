import type { DistrictCollection } from '#contract/district.ts';
import { mapShapes } from './map-shapes';

type Position = [number, number];
const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const boundaries = (...rings: Position[][]): DistrictCollection => ({
  type: 'FeatureCollection',
  level: 'stadtbezirk',
  date: '2024-12-31',
  attribution: [],
  features: rings.map((ring, i) => ({
    type: 'Feature',
    id: `stadtbezirk:0${i}`,
    properties: { key: `0${i}`, name: { de: '', en: '' } },
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
  })),
});

describe('the drawing of a map', () => {
  const west = square(13, 52.4, 0.2);
  const east = square(13.2, 52.4, 0.2);

  it('puts the west left and the north up', () => {
    const [first, second, third] = mapShapes(boundaries(west, east, square(13, 52.6, 0.2)), 400).shapes;
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(third?.y).toBeLessThan(first?.y ?? 0);
  });

  it('fills the width and is as high as the area asks for', () => {
    // Two squares side by side, 0.4° × 0.2° at 52.5° north: a degree of longitude is cos 52.5° = 0.609 of a degree of latitude, so the
    // height is 0.2 / (0.4 × 0.609) = 0.821 of the width. 392 wide without margins: 322.
    const { height, shapes } = mapShapes(boundaries(west, east), 400);
    expect(Math.abs(height - 8 - 322)).toBeLessThan(2);
    const coordinates = shapes.flatMap(({ path }) => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]));
    expect(Math.min(...coordinates.map(([x = 0]) => x))).toBeCloseTo(4, 0);
    expect(Math.max(...coordinates.map(([x = 0]) => x))).toBeCloseTo(396, 0);
    expect(Math.min(...coordinates.map(([, y = 0]) => y))).toBeCloseTo(4, 0);
  });

  it('draws the same whichever way the rings turn', () => {
    const [turned] = mapShapes(boundaries([...west].reverse()), 400).shapes;
    const [plain] = mapShapes(boundaries(west), 400).shapes;
    expect([turned?.x, turned?.y]).toEqual([plain?.x, plain?.y]);
    expect(turned?.path.match(/[ML]/g)?.length).toBe(plain?.path.match(/[ML]/g)?.length);
  });

  it('is empty without boundaries', () => {
    const { shapes, width, height } = mapShapes(boundaries(), 400);
    expect({ shapes, width, height }).toEqual({ shapes: [], width: 400, height: 0 });
  });
});
