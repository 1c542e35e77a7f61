import * as z from 'zod/mini';
import { isoDate, isoTime, paragraphs, rowVersion } from './common.ts';
import { meetingId } from './meeting-reference.ts';
import { quarterText } from './period-schema.ts';

/** Where a quarter is on its way from the first report to the public. */
export const quarterState = z.enum(['open', 'collecting', 'in_review', 'adopted', 'published']);
export type QuarterState = z.infer<typeof quarterState>;

/** How far the deliveries of a quarter are, in numbers of deliveries. `due` are those that nobody has handed in yet. */
export const deliveryCounts = z.strictObject({
  due: z.int(),
  submitted: z.int(),
  returned: z.int(),
  approved: z.int(),
  /** Of those due and returned: past the day until which they were asked for. */
  late: z.int(),
});
export type DeliveryCounts = z.infer<typeof deliveryCounts>;

/** A step of a quarter. Never changed. */
export const quarterStep = z.strictObject({
  from: z.nullable(quarterState),
  to: quarterState,
  /** Why it was reopened, or adopted although not everything was approved. */
  reason: z.nullable(z.string()),
  by: z.string(),
  at: isoTime,
});
export type QuarterStep = z.infer<typeof quarterStep>;

const deadlines = {
  /** Last day for handing in. */
  deliverUntil: z.nullable(isoDate),
  /** Last day of the review: when the steering group is to adopt it. */
  reviewUntil: z.nullable(isoDate),
  /** Day by which it is to be public. */
  publishUntil: z.nullable(isoDate),
};

/** A quarter on which is reported. */
export const quarterResponse = z.strictObject({
  quarter: quarterText,
  /** `open` also where nobody has decided anything about it yet. */
  state: quarterState,
  ...deadlines,
  /** The meeting that reviews it. */
  reviewMeeting: z.nullable(meetingId),
  /** Whether everybody may report on it: until the review begins. Then only what was returned is taken. */
  takesReports: z.boolean(),
  deliveries: deliveryCounts,
  /** When it was adopted last, and which version of its snapshot that made; null before. */
  adopted: z.nullable(z.strictObject({ at: isoTime, by: z.string(), version: z.int() })),
  /** 0 while nobody has decided anything about it. */
  version: z.int(),
});
export type QuarterResponse = z.infer<typeof quarterResponse>;

/** From the present one back to the first with a report; newest first. */
export const quarterList = z.strictObject({ items: z.array(quarterResponse) });
export type QuarterList = z.infer<typeof quarterList>;

/** Why a quarter cannot be taken into a state. */
export const stepHindrance = z.enum([
  /** It has not begun. */
  'not-begun',
  /** It is not over. */
  'not-over',
  /** The day for handing in is missing. */
  'no-deadline',
  /** Another quarter is in this state (`other`). */
  'another-quarter',
  /** An earlier quarter is still being collected (`other`). */
  'earlier-quarter',
  /** Not everything is approved; a reason is needed. */
  'not-approved',
  /** The adoption is going on. */
  'being-adopted',
]);
export type StepHindrance = z.infer<typeof stepHindrance>;

/** A step that can be taken from where a quarter is. */
export const nextStep = z.strictObject({
  to: quarterState,
  /** Whether it goes back; a reason is then needed. */
  reopens: z.boolean(),
  /** Whether this step needs a reason now. */
  needsReason: z.boolean(),
  /** Null where it may be taken. */
  hindrance: z.nullable(z.strictObject({ reason: stepHindrance, other: z.nullable(quarterText) })),
});
export type NextStep = z.infer<typeof nextStep>;

/** Everything about one quarter. */
export const quarterDetail = z.strictObject({
  ...quarterResponse.shape,
  steps: z.array(quarterStep).check(z.describe('Oldest first.')),
  /** What the person who asks may do next; empty for those who do not run the quarter. */
  next: z.array(nextStep),
  /** The adoption that is going on, with its share that is done (0 to 1); null otherwise. */
  adoption: z.nullable(
    z.strictObject({ state: z.enum(['waiting', 'running', 'failed']), progress: z.number(), note: z.nullable(z.string()) }),
  ),
});
export type QuarterDetail = z.infer<typeof quarterDetail>;

/** Sets deadlines and the meeting; what is absent stays, null clears. */
export const quarterChange = z.strictObject({
  version: rowVersion,
  ...z.partial(z.strictObject(deadlines)).shape,
  reviewMeeting: z.optional(z.nullable(meetingId)),
});
export type QuarterChange = z.infer<typeof quarterChange>;

/** Takes a quarter into another state. Going back, and adopting with something that is not approved, needs a reason. */
export const newQuarterStep = z.strictObject({
  version: rowVersion,
  to: quarterState,
  reason: z.optional(z.nullable(paragraphs(2000))),
});
export type NewQuarterStep = z.infer<typeof newQuarterStep>;

export const byQuarter = z.object({ quarter: quarterText });
