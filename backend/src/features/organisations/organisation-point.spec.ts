import fc from 'fast-check';
import { liesWithin, pointProblem, type Polygons } from './organisation-point.ts';

/** A square from 52 to 53 degrees north and 13 to 14 east, with a hole in its middle, and an island beside it. */
const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const LAND: Polygons = [[square(13, 52, 1), square(13.4, 52.4, 0.2)], [square(15, 52, 0.5)]];

describe('a point on the map', () => {
  it('lies within where it is inside of a polygon and not in a hole of it', () => {
    expect(liesWithin({ latitude: 52.1, longitude: 13.1 }, LAND)).toBeTrue();
    expect(liesWithin({ latitude: 52.5, longitude: 13.5 }, LAND)).toBeFalse();
    expect(liesWithin({ latitude: 52.2, longitude: 15.2 }, LAND)).toBeTrue();
    expect(liesWithin({ latitude: 52.2, longitude: 14.5 }, LAND)).toBeFalse();
  });

  it('is told apart where latitude and longitude have changed places', () => {
    expect(pointProblem({ latitude: 52.1, longitude: 13.1 }, LAND)).toBeNull();
    expect(pointProblem({ latitude: 13.1, longitude: 52.1 }, LAND)).toBe('point-swapped');
    expect(pointProblem({ latitude: 48.1, longitude: 11.6 }, LAND)).toBe('point-outside');
  });

  it('lies within however the rings run', () => {
    const turned = LAND.map((polygon) => polygon.map((ring) => ring.toReversed()));
    const degrees = fc.record({
      latitude: fc.double({ min: 51, max: 54, noNaN: true }),
      longitude: fc.double({ min: 12, max: 16, noNaN: true }),
    });
    fc.assert(fc.property(degrees, (point) => liesWithin(point, LAND) === liesWithin(point, turned)));
  });
});
