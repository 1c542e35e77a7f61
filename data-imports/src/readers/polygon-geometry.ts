import type { MultiPolygon, Position } from 'geojson';
import { foreignPosition } from './coordinate-system.ts';

/** Rings by polygon: the outer one first, then its holes. */
export type Polygons = Position[][][];

/** How the rings of a file run. RFC 7946 asks for outer rings counter-clockwise and holes clockwise; older files have it the other way round. */
export const RING_ORDERS = ['rfc7946', 'clockwise'] as const;
export type RingOrder = (typeof RING_ORDERS)[number];

/** What is wrong with a geometry, and where in it. */
export interface GeometryProblem {
  readonly path: string;
  readonly raw: string;
  readonly reason: string;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: GeometryProblem };
const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (path: string, raw: unknown, reason: string): { ok: false; problem: GeometryProblem } => ({
  ok: false,
  problem: { path, raw: raw === undefined ? 'undefined' : JSON.stringify(raw), reason },
});

/** Reads a GeoJSON geometry as polygons with closed rings in WGS 84. Says nothing about the order of the rings. */
export function readPolygons(geometry: unknown): Read<Polygons> {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return bad('geometry', geometry, 'It has no geometry.');
  const { type } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return bad('geometry.type', type, 'Its geometry is no area: Polygon or MultiPolygon is expected.');
  }
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : undefined;
  const parts: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(parts) || parts.length === 0) return bad('geometry.coordinates', coordinates, 'Its geometry has no coordinates.');

  const polygons: Polygons = [];
  for (const [partIndex, part] of parts.entries()) {
    const path = type === 'Polygon' ? 'geometry.coordinates' : `geometry.coordinates[${partIndex}]`;
    if (!Array.isArray(part) || part.length === 0) return bad(path, part, `Part ${partIndex + 1} of its geometry has no ring.`);
    const rings: Position[][] = [];
    for (const [ringIndex, ring] of part.entries()) {
      const read = readRing(ring, `${path}[${ringIndex}]`, nameOfRing(partIndex, ringIndex));
      if (!read.ok) return read;
      rings.push(read.value);
    }
    polygons.push(rings);
  }
  return good(polygons);
}

const nameOfRing = (part: number, ring: number): string =>
  ring === 0 ? `The outer ring of part ${part + 1}` : `Hole ${ring} of part ${part + 1}`;

function readRing(ring: unknown, path: string, name: string): Read<Position[]> {
  if (!Array.isArray(ring)) return bad(path, ring, `${name} is no list of positions.`);
  const positions: Position[] = [];
  for (const [index, position] of ring.entries()) {
    const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof longitude !== 'number' || typeof latitude !== 'number') {
      return bad(`${path}[${index}]`, position, `${name} has a position that is not a pair of numbers.`);
    }
    const foreign = foreignPosition(longitude, latitude);
    if (foreign !== undefined) return bad(`${path}[${index}]`, position, foreign);
    positions.push([longitude, latitude]);
  }
  const [first] = positions;
  const last = positions.at(-1);
  if (positions.length < 4) return bad(path, ring, `${name} has ${positions.length} positions; a ring needs at least 4.`);
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    return bad(path, [first, last], `${name} is not closed: its first and last position differ.`);
  }
  if (turn(positions) === 0) return bad(path, ring, `${name} encloses no area.`);
  return good(positions);
}

/** Whether an outer ring of the polygons runs clockwise. */
export const hasClockwisePart = (polygons: Polygons): boolean => polygons.some(([outer]) => outer !== undefined && turn(outer) < 0);

/** The first ring that runs against the order, in words. */
export function wrongRing(polygons: Polygons, order: RingOrder): GeometryProblem | undefined {
  for (const [partIndex, rings] of polygons.entries()) {
    for (const [ringIndex, ring] of rings.entries()) {
      const wantsClockwise = (order === 'clockwise') === (ringIndex === 0);
      const isClockwise = turn(ring) < 0;
      if (isClockwise === wantsClockwise) continue;
      const asked = order === 'rfc7946' ? 'RFC 7946 asks for' : 'the other rings of this file run';
      const [is, wanted] = isClockwise ? ['clockwise', 'counter-clockwise'] : ['counter-clockwise', 'clockwise'];
      return {
        path: `geometry.coordinates[${partIndex}][${ringIndex}]`,
        raw: JSON.stringify(ring.slice(0, 4)),
        reason: `${nameOfRing(partIndex, ringIndex)} runs ${is}, but ${asked} ${wanted}: wrong ring order.`,
      };
    }
  }
  return undefined;
}

/** The polygons with their rings as RFC 7946 asks. Rings must be in the given order. */
export function toMultiPolygon(polygons: Polygons, order: RingOrder): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: order === 'rfc7946' ? polygons : polygons.map((rings) => rings.map((ring) => ring.toReversed())),
  };
}

/** Twice the signed area of a ring in square degrees: positive when it runs counter-clockwise. */
function turn(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    // Relative to the first position, so that small rings do not vanish in rounding.
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    sum += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return sum;
}
