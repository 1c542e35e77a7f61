import * as z from 'zod/mini';
import { agendaItem } from './agenda-item.ts';
import { bodyCode } from './body.ts';
import { isoDate, isoTime, lineOfText, page, paging, paragraphs, rowVersion, webAddress } from './common.ts';
import { meetingId, timeOfDay } from './meeting-reference.ts';
import { organisationCode } from './organisation.ts';

const meetingState = z.enum(['planned', 'held', 'cancelled']);
export type MeetingState = z.infer<typeof meetingState>;

/** How the minutes stand: nothing written yet, being written, or approved by the body and locked. */
export const minutesState = z.enum(['none', 'draft', 'approved']);
export type MinutesState = z.infer<typeof minutesState>;

const rowShape = {
  id: meetingId,
  body: z.strictObject({ code: bodyCode, name: z.string() }),
  /** What it is called where that is more than "meeting of the body". */
  title: z.nullable(z.string()),
  heldOn: isoDate,
  /** Time of day where the installation is; null while it is not fixed. */
  begins: z.nullable(timeOfDay),
  ends: z.nullable(timeOfDay),
  place: z.nullable(z.string()),
  state: meetingState,
  minutesState,
  /** How many items its agenda has, and how long these take where they say so. */
  items: z.int(),
  plannedMinutes: z.int(),
  /** Members of that day, and of how many it is recorded whether they came; guests and deputies are not counted. */
  members: z.int(),
  recorded: z.int(),
  /** Of these, present or stood in for by their deputy. */
  represented: z.int(),
  decisions: z.int(),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
};

/** A meeting as a row of a list. */
const meetingRow = z.strictObject(rowShape);
export type MeetingRow = z.infer<typeof meetingRow>;
/** In the order that was asked for. */
export const meetingPage = page(meetingRow);

/** What was added after the body had approved the minutes. Never changed. */
export const addendum = z.strictObject({
  id: z.string(),
  /** The item that it is about; null when it is about the minutes as a whole. */
  item: z.nullable(z.string()),
  text: z.string(),
  by: z.string(),
  at: isoTime,
});
export type Addendum = z.infer<typeof addendum>;

/** A meeting with its agenda and minutes. */
export const meetingDetail = z.strictObject({
  ...rowShape,
  onlineLink: z.nullable(z.string()),
  /** Why it was cancelled. */
  cancelReason: z.nullable(z.string()),
  agenda: z.array(agendaItem).check(z.describe('In their order.')),
  /** The day on which the body approved the minutes, and its meeting in which it did so where that is known. */
  approvedOn: z.nullable(isoDate),
  approvedIn: z.nullable(z.strictObject({ id: meetingId, heldOn: isoDate })),
  addenda: z.array(addendum).check(z.describe('Oldest first.')),
  /** The meetings of the same body before and after it. */
  previous: z.nullable(z.strictObject({ id: meetingId, heldOn: isoDate })),
  next: z.nullable(z.strictObject({ id: meetingId, heldOn: isoDate })),
  permitted: z.strictObject({ edit: z.boolean() }),
});
export type MeetingDetail = z.infer<typeof meetingDetail>;

export const meetingQuery = z.strictObject({
  body: z.optional(bodyCode),
  from: z.optional(isoDate),
  to: z.optional(isoDate),
  state: z.optional(meetingState),
  minutes: z.optional(minutesState),
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the title, of an item of the agenda, of the minutes or of a decision.'))),
  /** By day; ends with the farthest or with the oldest. */
  order: z._default(z.enum(['soonest', 'latest']), 'latest'),
  ...paging(100, 500),
});

const content = {
  title: z.nullable(lineOfText(200)),
  heldOn: isoDate,
  begins: z.nullable(timeOfDay),
  ends: z.nullable(timeOfDay),
  place: z.nullable(lineOfText(300)),
  onlineLink: z.nullable(webAddress),
};

/** Adds a meeting within the life of the body. It is planned; one of a past day may be held already. */
export const newMeeting = z.strictObject({
  ...z.partial(z.strictObject(content)).shape,
  body: bodyCode,
  heldOn: content.heldOn,
  state: z.optional(z.enum(['planned', 'held'])),
});
export type NewMeeting = z.infer<typeof newMeeting>;

/** Changes a meeting; what is absent stays, null clears. A cancelled one says why; none is held before its day. */
export const meetingChange = z.strictObject({
  version: rowVersion,
  ...z.partial(z.strictObject(content)).shape,
  state: z.optional(meetingState),
  cancelReason: z.optional(z.nullable(lineOfText(500))),
});
export type MeetingChange = z.infer<typeof meetingChange>;

const whoIsConcerned = z.strictObject({
  membership: z.string(),
  person: z.nullable(z.string()),
  organisation: z.strictObject({ code: organisationCode, name: z.string() }),
});
/** What moving a meeting to another day would mean. */
export const moveConsequences = z.strictObject({
  from: isoDate,
  to: isoDate,
  /** Members of the old day who are none on the new one; where it is recorded that they came, they become guests. */
  leaving: z.array(whoIsConcerned),
  /** Members of the new day who were none on the old one. */
  joining: z.array(whoIsConcerned),
  /** How many have an invitation that names the old day. */
  invited: z.int(),
});
export type MoveConsequences = z.infer<typeof moveConsequences>;
export const moveQuery = z.strictObject({ to: isoDate });

/** What is left of a meeting that was removed: its items wait in the backlog of the body. */
export const meetingRemoved = z.strictObject({ itemsToBacklog: z.int() });

/** Days that the rhythm of a body suggests: as far apart as it says, on the same weekday of the month as the first, within its life. */
export const meetingDates = z.strictObject({
  items: z.array(
    z.strictObject({
      heldOn: isoDate,
      /** Whether the body meets on that day already. */
      taken: z.boolean(),
    }),
  ),
});
export type MeetingDates = z.infer<typeof meetingDates>;
export const meetingDatesQuery = z.strictObject({ first: isoDate, until: isoDate });

/** Adds several meetings that differ in nothing but their day; all or none. */
export const newMeetingSeries = z.strictObject({
  body: bodyCode,
  days: z.array(isoDate).check(z.minLength(1), z.maxLength(60)),
  begins: z.optional(content.begins),
  ends: z.optional(content.ends),
  place: z.optional(content.place),
  onlineLink: z.optional(content.onlineLink),
});
export type NewMeetingSeries = z.infer<typeof newMeetingSeries>;
export const meetingSeries = z.strictObject({ items: z.array(meetingRow) });

/** Says that the body has approved the minutes; from then on they and the attendance stay as they are. */
export const approval = z.strictObject({
  version: rowVersion,
  /** Not before the meeting, not in the future. */
  on: isoDate,
  /** A later meeting of the same body. */
  in: z.optional(z.nullable(meetingId)),
});
export type Approval = z.infer<typeof approval>;

export const newAddendum = z.strictObject({ item: z.optional(z.nullable(z.string())), text: paragraphs(4000) });
export type NewAddendum = z.infer<typeof newAddendum>;
