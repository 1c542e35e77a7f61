import type { Feature, GeometryCollection as Geometries, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Districts = Topology<{ districts: GeometryCollection }>;
type Ring = Position[];

/** Of degrees: about one metre. */
const DECIMALS = 5;

const BYTES_FOR_ONE = 17_000;
/** Bytes of JSON. A map of few districts is drawn large and one of many small, so it grows slower than their number. */
export const outlineBudget = (districts: number): number => BYTES_FOR_ONE * Math.sqrt(districts);

/**
 * Boundaries simplified for drawing, all together, so that neighbours go on sharing their border; as detailed as the budget allows.
 * Coordinates are rounded to a metre, outer rings run counter-clockwise (RFC 7946).
 */
export function simplifyOutlines(geometries: readonly MultiPolygon[], budget: number = outlineBudget(geometries.length)): MultiPolygon[] {
  // Rounded first: corners that neighbours mean to share become the same, and simplifying only leaves corners out.
  const rounded = geometries.map((geometry) => tidy(mapRings(geometry, (ring) => withoutRepeats(ring.map(round)))));
  const collection: Geometries = { type: 'GeometryCollection', geometries: rounded };
  const detailed = presimplify(topology({ districts: collection }) as Districts);
  const weights = detailed.arcs.flatMap((arc) => arc.map((point) => point[2] ?? 0).filter(Number.isFinite)).sort((a, b) => b - a);
  const withCorners = (n: number): MultiPolygon[] => outlinesOf(simplify(detailed, weights[n - 1] ?? Infinity), rounded);

  let [fits, tooMany] = [0, weights.length + 1];
  while (tooMany - fits > Math.max(1, fits * CLOSE_ENOUGH)) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (JSON.stringify(withCorners(middle)).length <= budget) fits = middle;
    else tooMany = middle;
  }
  return withCorners(fits);
}

const CLOSE_ENOUGH = 0.02;

function outlinesOf(topo: Districts, detailed: readonly MultiPolygon[]): MultiPolygon[] {
  return topo.objects.districts.geometries.map((geometry, index) => {
    const { coordinates } = tidy((feature(topo, geometry) as Feature<MultiPolygon>).geometry);
    // A district that would vanish stays as it is.
    return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : (detailed[index] ?? { type: 'MultiPolygon', coordinates });
  });
}

function mapRings({ coordinates }: MultiPolygon, change: (ring: Ring) => Ring): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map(change)) };
}

/** Rounding lets close corners fall together. */
const withoutRepeats = (ring: Ring): Ring =>
  ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1]);

/** Without rings that have become flat, and with all rings running as RFC 7946 asks. */
function tidy({ coordinates }: MultiPolygon): MultiPolygon {
  const polygons = coordinates.flatMap(([outer = [], ...holes]) =>
    area(outer) === 0 ? [] : [[turned(outer, 1), ...holes.filter((hole) => area(hole) !== 0).map((hole) => turned(hole, -1))]],
  );
  return { type: 'MultiPolygon', coordinates: polygons };
}

const turned = (ring: Ring, direction: 1 | -1): Ring => (Math.sign(area(ring)) === direction ? ring : ring.toReversed());

/** Twice the area in square degrees; positive where the ring runs counter-clockwise. */
function area(ring: Ring): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    // Relative to the first corner, so that a flat ring gives exactly zero in spite of rounding.
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
}

const FACTOR = 10 ** DECIMALS;
const round = ([x = 0, y = 0]: Position): Position => [Math.round(x * FACTOR) / FACTOR, Math.round(y * FACTOR) / FACTOR];
