/** Names under which WGS 84 appears in the `crs` member that GeoJSON had before RFC 7946. */
const WGS_84 = /(?:^|[:/])(?:CRS84|EPSG(?:\/0\/|:[\d.]*:?)4326)$/i;

/** West, south, east, north of the German-speaking area in degrees, with some room. */
const EXTENT = { west: 5.5, south: 45.5, east: 17.5, north: 55.5 } as const;

const within = (longitude: number, latitude: number): boolean =>
  longitude >= EXTENT.west && longitude <= EXTENT.east && latitude >= EXTENT.south && latitude <= EXTENT.north;

/** Why a `crs` member does not mean WGS 84; `undefined` when it does or when there is none. */
export function foreignSystem(crs: unknown): string | undefined {
  if (crs === undefined || crs === null) return undefined;
  const name = nameOf(crs);
  if (name !== undefined && WGS_84.test(name)) return undefined;
  const called = name === undefined ? 'one that is not named' : `"${name.slice(0, 80)}"`;
  return `The coordinate system is ${called}, but must be WGS 84 (longitude, latitude). Transform the file to EPSG:4326.`;
}

function nameOf(crs: unknown): string | undefined {
  if (typeof crs !== 'object' || crs === null || !('properties' in crs)) return undefined;
  const { properties } = crs;
  if (typeof properties !== 'object' || properties === null || !('name' in properties)) return undefined;
  return typeof properties.name === 'string' ? properties.name : undefined;
}

/** Why a position cannot be in WGS 84 and in the German-speaking area; `undefined` when it is. */
export function foreignPosition(longitude: number, latitude: number): string | undefined {
  if (within(longitude, latitude)) return undefined;
  const written = `[${longitude}, ${latitude}]`;
  if (within(latitude, longitude)) return `The position ${written} has latitude before longitude. GeoJSON writes longitude first.`;
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    return `The position ${written} is not in degrees; it looks like metres of another coordinate system (for example EPSG:25832 or 25833). Transform the file to WGS 84.`;
  }
  return `The position ${written} lies outside of ${EXTENT.west} to ${EXTENT.east} degrees east and ${EXTENT.south} to ${EXTENT.north} degrees north.`;
}
