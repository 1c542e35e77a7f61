import * as z from 'zod/mini';
import { isoDate, localisedText } from './common.ts';

/**
 * Names a district in addresses and queries: its key, or level and key where two levels use the same key.
 * `11` is Berlin as a whole (the highest level that has the key), `stadtbezirk:11` the Bezirk Lichtenberg.
 */
export const districtReference = z
  .string()
  .check(
    z.regex(/^(?:[a-z]{2,30}:)?[A-Za-z0-9_-]{1,20}$/),
    z.describe('Key of a district, or level:key where the key alone is not unique.'),
  );

export const settlementType = z.enum(['urban', 'suburban', 'rural']);

/** A place as it was delimited between `validFrom` and `validTo` (both inclusive; `null` is open). */
export const districtResponse = z.strictObject({
  key: z.string(),
  ref: districtReference,
  name: localisedText,
  level: z.string(),
  parentKey: z.nullable(z.string()),
  parentRef: z.nullable(districtReference),
  validFrom: z.nullable(isoDate),
  validTo: z.nullable(isoDate),
  settlementType: z.nullable(settlementType),
});
export type DistrictResponse = z.infer<typeof districtResponse>;

const position = z.array(z.number());
/** Boundaries of one level on one date, in WGS 84, as GeoJSON (RFC 7946). The feature's id is the district's reference. */
export const districtCollection = z.strictObject({
  type: z.literal('FeatureCollection'),
  level: z.string(),
  date: isoDate,
  attribution: z.array(z.string()),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: districtReference,
      properties: z.strictObject({ key: z.string(), name: localisedText }),
      geometry: z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
    }),
  ),
});
export type DistrictCollection = z.infer<typeof districtCollection>;

/** A level of places, in order from the whole to the smallest. */
const levelResponse = z.strictObject({ level: z.string(), name: localisedText, plural: localisedText });
export type LevelResponse = z.infer<typeof levelResponse>;

const colour = z.string().check(z.describe('As #rrggbb.'));
const accentColours = z.strictObject({ accent: colour, hover: colour, wash: colour, onAccent: colour });

/** The look that an installation has given itself. Without an accent of its own it has the program's. */
const installationAppearance = z.strictObject({
  accent: z.nullable(colour),
  accentDark: z.nullable(colour),
  /** Every colour that follows from the accent, in both schemes. */
  colours: z.nullable(z.strictObject({ light: accentColours, dark: accentColours })),
  /** Whether `/installation/logo` has one. */
  logo: z.boolean(),
});
export type InstallationAppearance = z.infer<typeof installationAppearance>;

/** What the shell needs to know about this installation: which whole it steers, its levels and the quarters on offer. */
export const installationResponse = z.strictObject({
  name: localisedText,
  whole: districtResponse,
  levels: z.array(levelResponse),
  firstQuarter: z.string(),
  lastQuarter: z.string(),
  defaultQuarter: z.string(),
  demo: z.boolean(),
  appearance: installationAppearance,
});
export type InstallationResponse = z.infer<typeof installationResponse>;
