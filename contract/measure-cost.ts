import * as z from 'zod/mini';
import { isoDate, lineOfText } from './common.ts';
import { districtReference } from './district.ts';
import { duty as dutyOfMeasure } from './measure-duty.ts';
import { measureStatus } from './measure-status.ts';

/** Where means come from. */
const fundingSource = z.enum(['municipality', 'county', 'state', 'federal', 'eu', 'foundation', 'provider', 'donations', 'other']);
export type FundingSource = z.infer<typeof fundingSource>;

/** Until when a source pays. */
export const fundingEnd = z.strictObject({
  source: fundingSource,
  /** Name of the funding programme or of the giver. */
  programme: z.nullable(z.string()),
  /** Last day for which it pays. */
  fundedUntil: isoDate,
});
export type FundingEnd = z.infer<typeof fundingEnd>;

/** Money; goods and rooms that somebody gives, by their value; hours of volunteers, valued at the rate of the settings. */
const costKind = z.enum(['funds', 'in_kind', 'volunteer']);
export type CostKind = z.infer<typeof costKind>;

const year = z.int().check(z.gte(1990), z.lte(2100));
/** Euros, or hours where the kind is `volunteer`. */
const amount = z.number().check(z.gte(0, 'At least 0.'), z.lte(1_000_000_000, 'At most 1,000,000,000.'));

/** What one source gives in one year. */
export const costLine = z.strictObject({
  id: z.string(),
  year,
  kind: costKind,
  source: fundingSource,
  /** Name of the funding programme or of the giver. */
  programme: z.nullable(z.string()),
  planned: z.nullable(z.number()).check(z.describe('Euros; hours where the kind is volunteer.')),
  actual: z.nullable(z.number()),
  /** Last day for which the source pays. */
  fundedUntil: z.nullable(isoDate),
});
export type CostLine = z.infer<typeof costLine>;

/** One with an id is the one that is there, one without is new. */
export const costLineInput = z.strictObject({
  id: z.optional(z.string().check(z.regex(/^\d{1,18}$/))),
  year,
  kind: costKind,
  source: fundingSource,
  programme: z.optional(z.nullable(lineOfText(200))),
  planned: z.optional(z.nullable(amount)),
  actual: z.optional(z.nullable(amount)),
  fundedUntil: z.optional(z.nullable(isoDate)),
});

/** Planned and actual in euros; volunteers' hours are valued at the rate. */
const costSum = z.strictObject({
  planned: z.number(),
  actual: z.nullable(z.number()).check(z.describe('Null while no line has said what was spent.')),
  /** Parts of `planned`. */
  plannedFunds: z.number(),
  plannedInKind: z.number(),
  plannedVolunteer: z.number(),
  measures: z.int(),
});
export type CostSum = z.infer<typeof costSum>;
const grouped = z.array(z.strictObject({ key: z.string(), sum: costSum }));

/**
 * What a year costs in full, and who pays. A measure in several districts counts for each with an equal part; of a place that is asked for
 * only what falls to it and its parts counts. What is proposed or cancelled counts with what was spent, not with what was planned. Cents are
 * rounded at the end, so that each breakdown adds up to the total.
 */
export const fullCost = z.strictObject({
  year: z.int(),
  /** Years that have cost lines. */
  years: z.array(z.int()),
  hourlyRate: z.number().check(z.describe('Euros for an hour of a volunteer.')),
  total: costSum,
  byDuty: grouped,
  byField: grouped,
  bySource: grouped,
  byDistrict: grouped.check(z.describe('By reference level:key. The empty key is what no district was named for; it has no name.')),
  districtNames: z.record(z.string(), z.strictObject({ de: z.string(), en: z.string() })),
  /** Mandatory and voluntary measures side by side. */
  measures: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      status: measureStatus,
      duty: dutyOfMeasure,
      fieldOfAction: z.string(),
      sum: costSum,
      /** Part of the planned money that does not come from the municipality, 0 to 1; null without money. */
      externalShare: z.nullable(z.number()),
      fundedUntil: z.nullable(isoDate),
      endsOn: z.nullable(isoDate),
    }),
  ),
  /** Sources that end within twelve months of the quarter's end, and before their measure does; soonest first. */
  ending: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      ...fundingEnd.shape,
      /** What the source was to give in the last year for which it has a line: what falls away. */
      planned: z.number(),
    }),
  ),
});
export type FullCost = z.infer<typeof fullCost>;
export const fullCostQuery = z.strictObject({
  year: z.optional(z.coerce.number().check(z.int(), z.gte(1990), z.lte(2100))),
  district: z.optional(districtReference),
  field: z.optional(lineOfText(60)),
});
