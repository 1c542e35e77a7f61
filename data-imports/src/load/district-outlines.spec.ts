import type { MultiPolygon, Position } from 'geojson';
import { berlinLorAreasSource } from '../sources/berlin-lor-areas/berlin-lor-areas-source.ts';
import { readPlaces } from '../testing/read-source.ts';
import { shippedFile } from '../testing/byte-chunks.ts';
import { simplifyOutlines } from './district-outlines.ts';

const boundariesOf = async (file: string): Promise<MultiPolygon[]> => {
  const { items } = await readPlaces(berlinLorAreasSource, shippedFile(`geo/berlin/${file}.geojson`));
  return items.flatMap(({ geometry }) => geometry ?? []);
};
const cornersOf = ({ coordinates }: MultiPolygon): Position[] => coordinates.flat(2);
/** Twice the area of a ring; positive where it runs counter-clockwise. */
const area = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);

describe('Outlines for the web', () => {
  // What a page may load for a map of the level: 60, 150 and 250 kB.
  for (const [file, districts, bytes] of [
    ['berlin-lor-districts', 12, 60_000],
    ['berlin-lor-forecast-areas-from-2021', 58, 150_000],
    ['berlin-lor-district-regions-until-2020', 138, 250_000],
  ] as const) {
    it(`of ${file} are small enough and lose no district`, async () => {
      const outlines = simplifyOutlines(await boundariesOf(file));
      expect(outlines.length).toBe(districts);
      expect(outlines.every(({ coordinates }) => coordinates.length > 0)).toBeTrue();
      expect(JSON.stringify(outlines).length).toBeLessThanOrEqual(bytes);
    });
  }

  it('keep the borders that neighbours share', async () => {
    const outlines = simplifyOutlines(await boundariesOf('berlin-lor-districts'), 20_000);
    const users = new Map<string, number>();
    for (const outline of outlines) {
      for (const ring of outline.coordinates.flat()) {
        for (const [i, corner] of ring.slice(1).entries()) {
          const edge = [ring[i], corner].map(String).sort().join(' ');
          users.set(edge, (users.get(edge) ?? 0) + 1);
        }
      }
    }
    // An edge has two districts beside it, or one and the land around.
    const shared = [...users.values()].filter((n) => n === 2).length;
    expect(Math.max(...users.values())).toBe(2);
    expect(shared / users.size).toBeGreaterThan(0.3);
  });

  it('keep areas within a hundredth', async () => {
    const boundaries = await boundariesOf('berlin-lor-districts');
    const sizeOf = ({ coordinates }: MultiPolygon): number => coordinates.flat().reduce((sum, ring) => sum + area(ring), 0);
    simplifyOutlines(boundaries).forEach((outline, index) => {
      const before = boundaries[index];
      expect(before && Math.abs(sizeOf(outline) / sizeOf(before) - 1)).toBeLessThan(0.01);
    });
  });

  it('have corners rounded to five decimals, and outer rings that run counter-clockwise', async () => {
    const outlines = simplifyOutlines(await boundariesOf('berlin-lor-forecast-areas-from-2021'));
    expect(outlines.flatMap(cornersOf).every((corner) => corner.every((n) => Number(n.toFixed(5)) === n))).toBeTrue();
    expect(outlines.flatMap(({ coordinates }) => coordinates).every(([outer = []]) => area(outer) > 0)).toBeTrue();
  });

  it('of a single simple district are the district', () => {
    const square: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [13, 52],
            [13.1, 52],
            [13.1, 52.1],
            [13, 52.1],
            [13, 52],
          ],
        ],
      ],
    };
    const [outline] = simplifyOutlines([square]);
    expect(outline && new Set(cornersOf(outline).map(String))).toEqual(new Set(cornersOf(square).map(String)));
  });
});
