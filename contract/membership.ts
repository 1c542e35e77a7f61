import * as z from 'zod/mini';
import { bodyCode } from './body.ts';
import { isoDate, lineOfText, localisedText, rowVersion } from './common.ts';
import { districtReference } from './district.ts';
import { organisationCode, sector } from './organisation.ts';
import { personId } from './person.ts';

export const seatId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a seat.'));
export const membershipId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a membership.'));

/** As what somebody belongs to a body. A deputy stands in for whoever holds a seat. */
export const memberRole = z.enum(['chair', 'coordinator', 'member', 'deputy', 'guest']);
export type MemberRole = z.infer<typeof memberRole>;

/** Whether somebody takes part in their working time or as a volunteer. */
export const engagement = z.enum(['paid', 'voluntary']);
export type Engagement = z.infer<typeof engagement>;

/** A person on behalf of an organisation in a body, for a time. */
export const membership = z.strictObject({
  id: membershipId,
  body: z.strictObject({ code: bodyCode, name: z.string() }),
  /** Null when no person is named; the name is null once they were erased. */
  person: z.nullable(z.strictObject({ id: personId, name: z.nullable(z.string()), function: z.nullable(z.string()) })),
  organisation: z.strictObject({ code: organisationCode, name: z.string(), sector }),
  /** Null for a member without a seat. */
  seat: z.nullable(z.strictObject({ id: seatId, name: z.string() })),
  role: memberRole,
  votingRight: z.boolean(),
  engagement,
  validFrom: isoDate,
  /** Last day; null while nothing ends it. */
  validTo: z.nullable(isoDate),
  /** Whether it ends within three months after the day that was asked for. */
  endingSoon: z.boolean(),
  version: z.int(),
});
export type Membership = z.infer<typeof membership>;

/** What a body needs: somebody of a sector, a district or a target group. */
export const seat = z.strictObject({
  id: seatId,
  /** What it is called, for example "Migrantische Organisationen 2". */
  name: z.string(),
  sector: z.nullable(sector),
  district: z.nullable(districtReference),
  districtName: z.nullable(localisedText),
  targetGroup: z.nullable(z.string()),
  votingRight: z.boolean(),
  /** Whether a deputy is foreseen. */
  hasDeputy: z.boolean(),
  validFrom: isoDate,
  validTo: z.nullable(isoDate),
  /** Who holds it on the day that was asked for; null is a vacant seat. */
  holder: z.nullable(membership),
  deputy: z.nullable(membership),
  /** Whether who holds it is of the sector that it is meant for; null without holder or sector. */
  fits: z.nullable(z.boolean()),
  /** Since when nobody holds it: the day after the last holder, or its first day; null while it is held, and where it is not there. */
  vacantSince: z.nullable(isoDate),
  version: z.int(),
});
export type Seat = z.infer<typeof seat>;

/** Seats and memberships of a body on a day. */
export const bodyMemberships = z.strictObject({
  asOf: isoDate,
  seats: z.array(seat).check(z.describe('In their order.')),
  otherSeats: z.array(seat).check(z.describe('Seats that there were or will be, but not on the day.')),
  /** Members without a seat, guests too. */
  others: z.array(membership),
  /** Memberships that ended before the day, latest first. */
  ended: z.array(membership),
  /** Memberships that begin after it. */
  coming: z.array(membership),
});
export type BodyMemberships = z.infer<typeof bodyMemberships>;

/** Memberships of an organisation or of a person in all bodies, as seen from a day. */
export const datedMemberships = z.strictObject({
  asOf: isoDate,
  current: z.array(membership).check(z.describe('By the name of the body.')),
  ended: z.array(membership).check(z.describe('Latest first.')),
  coming: z.array(membership).check(z.describe('Soonest first.')),
});
export type DatedMemberships = z.infer<typeof datedMemberships>;

export const membershipQuery = z.strictObject({
  asOf: z.optional(isoDate.check(z.describe('As it stood on this day; today when absent. Not in the future.'))),
});

const seatContent = {
  name: lineOfText(120),
  sector: z.nullable(sector),
  district: z.nullable(districtReference),
  targetGroup: z.nullable(lineOfText(60)),
  votingRight: z.boolean(),
  hasDeputy: z.boolean(),
  validFrom: isoDate,
  validTo: z.nullable(isoDate),
};
/** Adds a seat at the end; it lies within the life of the body, begins with it when no day is given, and without a last day ends with it. */
export const newSeat = z.strictObject({ ...z.partial(z.strictObject(seatContent)).shape, name: seatContent.name });
export type NewSeat = z.infer<typeof newSeat>;
export const seatChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(seatContent)).shape });
export type SeatChange = z.infer<typeof seatChange>;

const membershipContent = {
  person: z.nullable(personId),
  organisation: organisationCode,
  seat: z.nullable(seatId),
  role: memberRole,
  votingRight: z.boolean(),
  engagement,
  validFrom: isoDate,
  validTo: z.nullable(isoDate),
};
/**
 * Adds a membership. Without a last day it ends with the seat or the body, where these have one; it is paid unless said otherwise, and has the
 * vote of the seat. Refused: outside the life of the body or the seat, on a seat that is held then, a deputy without a seat
 * that foresees one, a guest with a seat or a vote, on behalf of an organisation that closed before.
 */
export const newMembership = z.strictObject({
  ...z.partial(z.strictObject(membershipContent)).shape,
  organisation: organisationCode,
  role: memberRole,
  validFrom: isoDate,
});
export type NewMembership = z.infer<typeof newMembership>;
/** Corrects or ends a membership; an ended one is kept. */
export const membershipChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(membershipContent)).shape });
export type MembershipChange = z.infer<typeof membershipChange>;

/** Required and actual of one kind: how many seats ask for it, and how many who hold a seat are of it. */
const share = z.strictObject({ required: z.int(), actual: z.int(), vacant: z.int() });

/** Who is there, against who should be, on a day. Counts seats; members without one count in `actual` of sectors and engagement. */
export const composition = z.strictObject({
  asOf: isoDate,
  seats: z.int(),
  held: z.int(),
  bySector: z.array(z.strictObject({ sector, ...share.shape })),
  byDistrict: z.array(z.strictObject({ district: districtReference, name: localisedText, ...share.shape })),
  byTargetGroup: z.array(z.strictObject({ targetGroup: z.string(), ...share.shape })),
  paid: z.int(),
  voluntary: z.int(),
  /** Held by migrant organisations. */
  migrantOrganisations: z.int(),
  /** Share of the held seats that migrant organisations hold, in percent, at the end of each quarter; null where no seat was held. */
  history: z.array(z.strictObject({ on: isoDate, held: z.int(), migrantOrganisations: z.int(), share: z.nullable(z.number()) })),
});
export type Composition = z.infer<typeof composition>;
