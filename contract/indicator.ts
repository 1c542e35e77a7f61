import * as z from 'zod/mini';
import { isoDate, isoTime, localisedText } from './common.ts';
import { districtReference } from './district.ts';
import type { ReferenceItem } from './reference-data.ts';
import { periodText } from './period-schema.ts';

export const indicatorCode = z.string().check(z.regex(/^[A-Z]{1,3}\d{2,3}$/), z.describe('Code of an indicator, for example D03.'));
export const indicatorKind = z.enum(['count', 'share', 'rate', 'mean', 'index']);
export const direction = z.enum(['higher_is_better', 'lower_is_better', 'neutral']);
export const updateInterval = z.enum(['monthly', 'quarterly', 'half_yearly', 'annual', 'per_election', 'irregular']);
export const visibility = z.enum(['internal', 'public']);
export const flag = z.enum(['final', 'provisional', 'estimated', 'revised', 'confidential', 'not_available', 'unreliable']);
export const unit = z.enum([
  'percent',
  'per_100',
  'per_1000',
  'per_100000',
  'percentage_points',
  'ratio',
  'index_0_1',
  'index',
  'count',
  'persons',
  'days',
  'months',
  'square_metres',
]);
export type Unit = z.infer<typeof unit>;
export type IndicatorKind = z.infer<typeof indicatorKind>;
export type Direction = z.infer<typeof direction>;
export type UpdateInterval = z.infer<typeof updateInterval>;
export type Flag = z.infer<typeof flag>;

/** What the catalogue needs of a field of action. */
export type FieldOfActionResponse = Pick<ReferenceItem, 'code' | 'name' | 'position'>;

/** An indicator of the catalogue with everything that explains it. */
export const indicatorResponse = z.strictObject({
  code: indicatorCode,
  name: localisedText,
  fieldOfAction: z.string(),
  kind: indicatorKind,
  unit,
  per: z.nullable(z.number()),
  direction,
  decimals: z.int(),
  updateInterval,
  visibility,
  definition: z.strictObject({ numerator: localisedText, denominator: z.nullable(localisedText) }),
  notes: z.nullable(localisedText),
  source: z.string(),
  owner: z.nullable(z.string()),
  smallestLevel: z.string(),
  disaggregation: z.array(z.string()),
  referenceSets: z.array(z.string()),
  disclosure: z.strictObject({ minimumCount: z.int(), minimumDenominator: z.int() }),
  relevantChange: z.nullable(z.number()),
  derivedFrom: z.nullable(z.strictObject({ numerator: indicatorCode, denominator: indicatorCode })),
  seriesBreaks: z.array(z.strictObject({ date: isoDate, note: localisedText })),
  /** Breakdown dimensions and levels for which values exist, and the first and last period with a value. */
  available: z.strictObject({
    dimensions: z.array(z.string()),
    levels: z.array(z.string()),
    from: z.nullable(periodText),
    to: z.nullable(periodText),
  }),
  demo: z.boolean().check(z.describe('Whether the values are invented for the demo.')),
  version: z.int(),
});
export type IndicatorResponse = z.infer<typeof indicatorResponse>;

/** One figure: indicator × district × period × breakdown. `value` is in the indicator's unit and unrounded. */
export const observationResponse = z.strictObject({
  id: z.string(),
  district: z.string().check(z.describe('Key of the district.')),
  level: z.string(),
  period: periodText,
  breakdown: z.record(z.string(), z.string()),
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  flag,
  origin: z.enum(['reported', 'computed']),
  incomplete: z.boolean().check(z.describe('Whether a part of the district is missing in a computed figure.')),
  recordedAt: isoTime,
  supersededAt: z.nullable(isoTime),
  importId: z.nullable(z.string()),
  line: z.nullable(z.int()).check(z.describe('Line of the imported file.')),
});
export type ObservationResponse = z.infer<typeof observationResponse>;

/** Where a figure comes from: a line of a file, a person, or the figures that it was computed from. */
export const provenanceResponse = z.strictObject({
  observation: observationResponse,
  indicator: indicatorCode,
  method: z.enum(['reported', 'aggregated', 'derived']),
  importRun: z.nullable(z.lazy(() => provenanceRun)),
  /** Who entered it, where it came by no file. */
  entry: z.nullable(z.strictObject({ by: z.string(), at: isoTime, comment: z.nullable(z.string()) })),
  computedFrom: z.array(
    z.strictObject({
      indicator: indicatorCode,
      ...observationResponse.shape,
      fileName: z.nullable(z.string()),
      entered: z.boolean().check(z.describe('Whether a person entered it.')),
    }),
  ),
});
const provenanceRun = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  fileSha256: z.string(),
  publisher: z.string(),
  title: z.string(),
  licence: z.string(),
  licenceUrl: z.string(),
  address: z.string(),
  attribution: z.string(),
  finishedAt: isoTime,
});
export type ProvenanceResponse = z.infer<typeof provenanceResponse>;

/** A target of an indicator, for one district or (`district: null`) for every district. */
export const targetResponse = z.strictObject({
  id: z.string(),
  district: z.nullable(districtReference),
  baseline: z.strictObject({ value: z.number(), date: isoDate }),
  value: z.number(),
  date: isoDate,
  tolerance: z.nullable(z.number()).check(z.describe('In the unit; null is a tenth of the way from baseline to target.')),
  corridor: z.nullable(z.strictObject({ lower: z.number(), upper: z.number() })),
  adoptedBy: z.nullable(z.string()),
  demo: z.boolean(),
  version: z.int(),
});
export type TargetResponse = z.infer<typeof targetResponse>;
