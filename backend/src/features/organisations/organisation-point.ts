import type { Point } from './organisation.ts';

/** Positions `[longitude, latitude]` of a GeoJSON MultiPolygon: polygons, each with its outer ring and its holes. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** What may be wrong with a point: it lies outside, or would lie inside if its two numbers changed places. */
type PointProblem = 'point-outside' | 'point-swapped';

/** Whether a point lies where it has to, within the boundary of the whole; `null` when nothing is wrong with it. */
export function pointProblem(point: Point, boundary: Polygons): PointProblem | null {
  if (liesWithin(point, boundary)) return null;
  return liesWithin({ latitude: point.longitude, longitude: point.latitude }, boundary) ? 'point-swapped' : 'point-outside';
}

/** Whether a ray from the point crosses the rings an odd number of times: inside of a polygon and not in one of its holes. */
export const liesWithin = ({ latitude, longitude }: Point, boundary: Polygons): boolean =>
  boundary
    .flat()
    .flatMap((ring) => ring.map((position, index) => [position, ring.at(index - 1) ?? position] as const))
    .filter(
      ([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) =>
        y1 > latitude !== y2 > latitude && longitude < x1 + ((latitude - y1) * (x2 - x1)) / (y2 - y1),
    ).length %
    2 ===
  1;
