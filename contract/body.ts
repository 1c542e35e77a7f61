import * as z from 'zod/mini';
import { isoDate, lineOfText, localisedText, objectCode, page, paging, paragraphs, rowVersion, webAddress } from './common.ts';
import { districtReference } from './district.ts';
import { quarterText } from './period-schema.ts';

export const bodyCode = objectCode('Code of a body, for example G-002.');

/** What kind of body it is. */
export const bodyKind = z.enum(['steering_group', 'conference', 'working_group', 'advisory_council']);
export type BodyKind = z.infer<typeof bodyKind>;

/** How often it means to meet. */
export const rhythm = z.enum(['monthly', 'every_two_months', 'quarterly', 'half_yearly', 'yearly', 'as_needed']);
export type Rhythm = z.infer<typeof rhythm>;

/** What founded or changed a body. */
const foundingResolution = z.strictObject({ title: z.string(), decidedOn: isoDate, link: z.nullable(z.string()) });
export type FoundingResolution = z.infer<typeof foundingResolution>;

/** How its seats stand on the day that was asked for. */
export const seatFigures = z.strictObject({
  /** Seats that there are. */
  seats: z.int(),
  /** Of these, with nobody on them. */
  vacant: z.int(),
  /** Members with or without a seat, without deputies and guests. */
  members: z.int(),
  /** Memberships that end within three months. */
  endingSoon: z.int(),
});
export type SeatFigures = z.infer<typeof seatFigures>;

const rowShape = {
  code: bodyCode,
  name: z.string(),
  kind: bodyKind,
  rhythm,
  fieldsOfAction: z.array(z.string()),
  targetGroups: z.array(z.string()),
  /** Districts that it is for, as `level:key`; none means all. */
  districts: z.array(districtReference),
  districtNames: z.record(z.string(), localisedText),
  /** The body that it belongs to. */
  parent: z.nullable(z.strictObject({ code: bodyCode, name: z.string() })),
  validFrom: isoDate,
  /** Its last day; null while it goes on. */
  validTo: z.nullable(isoDate),
  figures: seatFigures,
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
};

/** A body as a row of a list. */
export const bodyRow = z.strictObject(rowShape);
export type BodyRow = z.infer<typeof bodyRow>;
/** By kind, then by name. */
export const bodyPage = page(bodyRow);

/** A body with its mandate. */
export const bodyDetail = z.strictObject({
  ...rowShape,
  /** The day as of which seats and figures are. */
  asOf: isoDate,
  /** What it is for, in a few sentences. */
  mandate: z.nullable(z.string()),
  tasks: z.array(z.string()),
  resolutions: z.array(foundingResolution).check(z.describe('Oldest first.')),
  /** Bodies that belong to it on this day. */
  children: z.array(z.strictObject({ code: bodyCode, name: z.string(), kind: bodyKind })),
  permitted: z.strictObject({ edit: z.boolean() }),
});
export type BodyDetail = z.infer<typeof bodyDetail>;

const asOf = z.optional(
  z
    .union([isoDate, quarterText])
    .check(z.describe('As it stood on this day, or when this quarter was adopted; today when absent. Not in the future.')),
);

export const bodyQuery = z.strictObject({
  asOf,
  kind: z.optional(bodyKind),
  field: z.optional(lineOfText(60)),
  district: z.optional(districtReference.check(z.describe('Is for this district, a part of it, one that it is part of, or for all.'))),
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the name, the mandate or a task.'))),
  state: z._default(z.enum(['current', 'ended', 'all']), 'current'),
  ...paging(100, 500),
});
export type BodyQuery = z.infer<typeof bodyQuery>;
export const oneBodyQuery = z.strictObject({ asOf });

const content = {
  name: lineOfText(200),
  kind: bodyKind,
  mandate: z.nullable(paragraphs(4000)),
  tasks: z.array(lineOfText(500)).check(z.maxLength(50)),
  resolutions: z.array(z.strictObject({ title: lineOfText(300), decidedOn: isoDate, link: z.nullable(webAddress) })).check(z.maxLength(50)),
  rhythm,
  fieldsOfAction: z.array(lineOfText(60)).check(z.maxLength(50)),
  targetGroups: z.array(lineOfText(60)).check(z.maxLength(50)),
  districts: z.array(districtReference).check(z.maxLength(200)),
  parent: z.nullable(bodyCode),
  validFrom: isoDate,
  validTo: z.nullable(isoDate),
};

/** Adds a body. Without a code it gets the next free number; what is absent is empty. */
export const newBody = z.strictObject({
  ...z.partial(z.strictObject(content)).shape,
  code: z.optional(bodyCode),
  name: content.name,
  kind: bodyKind,
  rhythm,
  validFrom: content.validFrom,
});
export type NewBody = z.infer<typeof newBody>;

/** Changes a body; what is absent stays, null clears, a list replaces the list. Its life does not become shorter than its seats and memberships need. */
export const bodyChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type BodyChange = z.infer<typeof bodyChange>;
