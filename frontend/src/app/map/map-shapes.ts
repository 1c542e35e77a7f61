import { geoMercator, geoPath } from 'd3-geo';
import type { DistrictCollection } from '#contract/district.ts';

/** A district in the coordinates of the drawing. */
interface MapShape {
  /** Reference of the district. */
  readonly ref: string;
  readonly path: string;
  /** Middle of the area, where its name can stand. */
  readonly x: number;
  readonly y: number;
}

interface MapDrawing {
  readonly shapes: readonly MapShape[];
  readonly width: number;
  readonly height: number;
  /** Where a point of the earth stands in the drawing (WGS 84, degrees). */
  readonly at: (longitude: number, latitude: number) => { readonly x: number; readonly y: number };
  /** The point of the earth that a place of the drawing shows. */
  readonly shownAt: (x: number, y: number) => { readonly longitude: number; readonly latitude: number };
}

const round = (n: number): number => Math.round(n * 10) / 10;

/**
 * Projects boundaries (Mercator: shapes keep their look at the size of a town or county) into a drawing of the given width; the height
 * follows from the area, at most `width`.
 */
export function mapShapes(boundaries: DistrictCollection, width: number, margin = 4): MapDrawing {
  if (boundaries.features.length === 0)
    return { shapes: [], width, height: 0, at: () => ({ x: 0, y: 0 }), shownAt: () => ({ longitude: 0, latitude: 0 }) };
  // Without clipping on the sphere the winding of the rings does not matter. GeoJSON's own is the opposite of the one that d3 expects.
  const projection = geoMercator().preclip((stream) => stream);
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, width - margin],
    ],
    boundaries,
  );
  const path = geoPath(projection).digits(1);
  const [[, top], [, bottom]] = path.bounds(boundaries);
  const [shiftX, shiftY] = projection.translate();
  projection.translate([shiftX, shiftY - top + margin]);
  return {
    shapes: boundaries.features.map((feature) => {
      const [x, y] = path.centroid(feature);
      return { ref: feature.id, path: path(feature) ?? '', x: round(x), y: round(y) };
    }),
    width,
    height: Math.ceil(bottom - top + 2 * margin),
    at: (longitude, latitude) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0];
      return { x: round(x), y: round(y) };
    },
    shownAt: (x, y) => {
      const [longitude, latitude] = projection.invert?.([x, y]) ?? [0, 0];
      return { longitude, latitude };
    },
  };
}
