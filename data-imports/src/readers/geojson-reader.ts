import { UnreadableFile } from '../unreadable-file.ts';
import type { ByteChunks, FileMeta } from '../source.ts';
import { foreignSystem } from './coordinate-system.ts';
import { decodeText } from './decode-text.ts';
import { jsonFault } from './json-fault.ts';
import { MEGABYTE, limitBytes } from './limit-bytes.ts';
import { personListReason } from './person-list.ts';

/** A feature as it stands in the file; its parts are not checked yet. */
export interface RawFeature {
  /** Position in the file, from 1. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
  readonly crs: unknown;
}

/** Boundaries are read as a whole, because JSON cannot be checked in parts. All municipalities of Germany in full detail have half of it. */
export const MAXIMUM_GEOJSON_BYTES = 100 * MEGABYTE;

/**
 * Reads a feature collection. Throws `UnreadableFile` when the file is no GeoJSON, is empty, cut off or too large, has a foreign coordinate
 * system, or has the properties of persons.
 */
export async function readFeatures(chunks: ByteChunks, meta: FileMeta, maximumBytes = MAXIMUM_GEOJSON_BYTES): Promise<RawFeature[]> {
  const parts: string[] = [];
  for await (const part of decodeText(limitBytes(chunks, maximumBytes, meta.sizeInBytes), 'utf-8')) parts.push(part);
  const collection = parse(parts.join(''));

  const foreign = foreignSystem(collection['crs']);
  if (foreign !== undefined) throw new UnreadableFile(foreign, { column: 'crs', raw: JSON.stringify(collection['crs']) });

  const { features } = collection;
  if (!Array.isArray(features)) throw new UnreadableFile('The feature collection has no list of features.', { column: 'features' });
  if (features.length === 0) throw new UnreadableFile('The file has no features.', { column: 'features' });
  const read = features.map(toFeature);

  const persons = personListReason([...new Set(read.flatMap(({ properties }) => Object.keys(properties)))]);
  if (persons !== undefined) throw new UnreadableFile(persons, { column: 'properties' });
  return read;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function toFeature(feature: unknown, index: number): RawFeature {
  const { properties, geometry, crs } = isObject(feature) ? feature : {};
  return { number: index + 1, properties: isObject(properties) ? properties : {}, geometry, crs };
}

interface Collection extends Readonly<Record<string, unknown>> {
  readonly features?: unknown;
}

function parse(text: string): Collection {
  if (text.trim() === '') throw new UnreadableFile('The file is empty.', { line: 1 });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw jsonFailure(text, error);
  }
  const type = isObject(json) ? json['type'] : undefined;
  if (isObject(json) && type === 'FeatureCollection') return json;
  const hint = type === 'Topology' ? 'This is TopoJSON. Convert it to GeoJSON.' : 'A GeoJSON feature collection is expected.';
  throw new UnreadableFile(hint, { line: 1, column: 'type', raw: text });
}

function jsonFailure(text: string, cause: unknown): UnreadableFile {
  const { cutOff, offset } = jsonFault(text);
  const reason = cutOff ? 'The file is cut off: it ends in the middle of its JSON.' : 'The file is not valid JSON.';
  if (offset === undefined) return new UnreadableFile(reason, {}, { cause });
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const place = { line: text.slice(0, offset).split('\n').length, column: String(offset - lineStart + 1) };
  return new UnreadableFile(reason, { ...place, raw: text.slice(Math.max(0, offset - 40), offset + 40) }, { cause });
}
