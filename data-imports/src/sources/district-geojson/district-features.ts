import { districtKeyProblem, districtNameProblem } from '../../district-fields.ts';
import { excerpt } from '../../excerpt.ts';
import { foreignSystem } from '../../readers/coordinate-system.ts';
import type { RawFeature } from '../../readers/geojson-reader.ts';
import {
  type Polygons,
  type RingOrder,
  hasClockwisePart,
  readPolygons,
  toMultiPolygon,
  wrongRing,
} from '../../readers/polygon-geometry.ts';
import type { District, Rejection } from '../../source.ts';
import { UnreadableFile } from '../../unreadable-file.ts';

/** What the features of a file mean. */
export interface FeatureRules {
  readonly keyProperty: string;
  readonly nameProperty: string;
  /** How the rings of this file are known to run. A file that wholly follows RFC 7946 is right in any case. */
  readonly ringOrder: RingOrder;
  /** Level, parent and validity of the district, or why there is none. */
  place(feature: RawFeature, key: string): Pick<District, 'level' | 'parent' | 'validFrom' | 'validTo'> | string;
}

interface Checked {
  readonly feature: RawFeature;
  readonly district: Omit<District, 'geometry'>;
  readonly polygons: Polygons;
}

/** Turns features into districts. Each rejection names the feature by its position, key and name. */
export function* readDistricts(features: readonly RawFeature[], rules: FeatureRules): Generator<District | Rejection> {
  refuseUnknownProperty(features, rules.keyProperty, 'keyProperty');
  refuseUnknownProperty(features, rules.nameProperty, 'nameProperty');

  const firstWithKey = new Map<string, number>();
  const checked: Checked[] = [];
  for (const feature of features) {
    const result = check(feature, rules, firstWithKey);
    if ('kind' in result) yield result;
    else checked.push(result);
  }

  // Only the whole file tells whether it runs the other way round or single rings are wrong.
  const order = checked.some(({ polygons }) => hasClockwisePart(polygons)) ? rules.ringOrder : 'rfc7946';
  for (const { feature, district, polygons } of checked) {
    const wrong = wrongRing(polygons, order);
    if (wrong === undefined) yield { ...district, geometry: toMultiPolygon(polygons, order) };
    else yield reject(feature, rules, wrong.path, wrong.raw, wrong.reason);
  }
}

function refuseUnknownProperty(features: readonly RawFeature[], property: string, setting: string): void {
  if (features.some(({ properties }) => Object.hasOwn(properties, property))) return;
  const known = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].slice(0, 20).join(', ');
  throw new UnreadableFile(
    `No feature has a property "${property}". The file has: ${known || 'none'}. Choose one with --set ${setting}=….`,
    {
      column: `properties.${property}`,
    },
  );
}

function check(feature: RawFeature, rules: FeatureRules, firstWithKey: Map<string, number>): Checked | Rejection {
  const key = textOf(feature.properties[rules.keyProperty]);
  const name = textOf(feature.properties[rules.nameProperty]);
  const keyPath = `properties.${rules.keyProperty}`;
  const problem = districtKeyProblem(key);
  if (problem !== undefined) return reject(feature, rules, keyPath, key, problem);

  const first = firstWithKey.get(key);
  if (first !== undefined) return reject(feature, rules, keyPath, key, `Its key stands already at feature ${first}.`);
  firstWithKey.set(key, feature.number);

  const nameProblem = districtNameProblem(name);
  if (nameProblem !== undefined) return reject(feature, rules, `properties.${rules.nameProperty}`, name, nameProblem);
  const place = rules.place(feature, key);
  if (typeof place === 'string') return reject(feature, rules, keyPath, key, place);

  const foreign = foreignSystem(feature.crs);
  if (foreign !== undefined) return reject(feature, rules, 'crs', JSON.stringify(feature.crs), foreign);
  const polygons = readPolygons(feature.geometry);
  if (!polygons.ok) return reject(feature, rules, polygons.problem.path, polygons.problem.raw, polygons.problem.reason);
  return { feature, district: { kind: 'district', line: null, key, name, ...place }, polygons: polygons.value };
}

/** Texts and whole numbers are taken as they are; anything else is no key and no name. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Number.isSafeInteger(value) ? String(value) : '';
}

function reject(feature: RawFeature, { keyProperty, nameProperty }: FeatureRules, column: string, raw: string, reason: string): Rejection {
  const key = textOf(feature.properties[keyProperty]);
  const name = textOf(feature.properties[nameProperty]);
  const called = [key === '' ? `without ${keyProperty}` : `${keyProperty} "${key}"`, ...(name === '' ? [] : [name])].join(', ');
  return { kind: 'rejection', line: null, column, raw: excerpt(raw), reason: `Feature ${feature.number} (${excerpt(called)}): ${reason}` };
}
