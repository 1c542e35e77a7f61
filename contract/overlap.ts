import * as z from 'zod/mini';
import { bodyCode, bodyKind } from './body.ts';
import { isoDate, localisedText } from './common.ts';
import { districtReference } from './district.ts';
import { measureCode } from './measure.ts';
import { organisationCode, sector } from './organisation.ts';
import { personId } from './person.ts';

const asOf = z.optional(isoDate.check(z.describe('As it stood on this day; today when absent. Not in the future.')));

/** Two bodies that have members or fields in common. */
const bodyOverlap = z.strictObject({
  a: bodyCode,
  b: bodyCode,
  organisations: z.array(organisationCode).check(z.describe('That belong to both.')),
  people: z.array(personId).check(z.describe('That belong to both, on behalf of whomever.')),
  fieldsOfAction: z.array(z.string()).check(z.describe('On which both work.')),
});
export type BodyOverlap = z.infer<typeof bodyOverlap>;

/** Which bodies share members on a day, and which work on the same field. Guests do not count, deputies do. */
export const bodyOverlaps = z.strictObject({
  asOf: isoDate,
  bodies: z
    .array(
      z.strictObject({
        code: bodyCode,
        name: z.string(),
        kind: bodyKind,
        fieldsOfAction: z.array(z.string()),
        organisations: z.int(),
        people: z.int(),
      }),
    )
    .check(z.describe('By name.')),
  pairs: z.array(bodyOverlap).check(z.describe('Pairs that share nothing at all are left out.')),
  organisationNames: z.record(z.string(), z.string()),
  personNames: z.record(z.string(), z.nullable(z.string())).check(z.describe('Null for a person who was erased.')),
});
export type BodyOverlaps = z.infer<typeof bodyOverlaps>;
export const bodyOverlapQuery = z.strictObject({ asOf });

/**
 * How well a field of action is covered in a district: by nobody; only by what works in a larger district; by one organisation; or by several, that
 * is measures which different organisations lead.
 */
export const coverage = z.enum(['nobody', 'wide_only', 'one', 'several']);
export type Coverage = z.infer<typeof coverage>;

/** A measure that runs on the day, with where it works on the level that was asked for. */
export const offer = z.strictObject({
  code: measureCode,
  title: z.string(),
  fieldOfAction: z.string(),
  lead: organisationCode,
  partners: z.array(organisationCode),
  districts: z.array(districtReference).check(z.describe('Of the level: in which it works, or in a part of which.')),
  wide: z.boolean().check(z.describe('Whether it works in a larger district, and so in all of its parts.')),
  demo: z.boolean(),
});
export type Offer = z.infer<typeof offer>;

/** A field of action in a district. */
const offerCell = z.strictObject({
  fieldOfAction: z.string(),
  district: z.nullable(districtReference).check(z.describe('Null is what works in larger districts.')),
  coverage,
  measures: z.array(measureCode),
  organisations: z.array(organisationCode).check(z.describe('That lead or support one of them.')),
});
export type OfferCell = z.infer<typeof offerCell>;

/** Who offers what where on a day. */
export const offerOverlaps = z.strictObject({
  asOf: isoDate,
  level: z.string(),
  fieldsOfAction: z.array(z.string()).check(z.describe('In the order of the installation.')),
  districts: z.array(z.strictObject({ ref: districtReference, name: localisedText })),
  organisations: z
    .array(z.strictObject({ code: organisationCode, name: z.string(), sector }))
    .check(z.describe('That offer anything, by name.')),
  offers: z.array(offer),
  cells: z.array(offerCell).check(z.describe('Every field of action in every district, and in larger ones.')),
  withoutPlace: z.array(measureCode).check(z.describe('Running measures that have not said where they work.')),
});
export type OfferOverlaps = z.infer<typeof offerOverlaps>;
export const offerOverlapQuery = z.strictObject({
  asOf,
  level: z.optional(z.string().check(z.regex(/^[a-z]{2,30}$/), z.describe('The level below the whole when absent.'))),
});
