import * as z from 'zod/mini';
import { isoDate, isoTime, lineOfText, localisedText, paragraphs, rowVersion } from './common.ts';
import { decisionCode, newDecision } from './decision.ts';
import { districtReference } from './district.ts';
import { assessmentStatus, trendWord } from './indicator-overview.ts';
import { direction, indicatorCode, unit } from './indicator.ts';
import { measureStatus } from './measure-status.ts';
import { measureCode } from './measure.ts';
import { agendaItemId, meetingId, timeOfDay } from './meeting-reference.ts';
import { periodText, quarterText } from './period-schema.ts';
import { outlook } from './status-report.ts';

/** The parts of the review, in their order. */
export const reviewSection = z.enum(['changes', 'off-track', 'measures', 'decisions', 'recommendations', 'bodies']);
export type ReviewSection = z.infer<typeof reviewSection>;

/** What the meeting did with an item. What is noted was not spoken about. */
export const reviewState = z.enum(['open', 'discussed', 'decided', 'postponed', 'noted']);
export type ReviewState = z.infer<typeof reviewState>;

/** Why an item stands in the review; what is most worth the time of the meeting first. */
export const reviewReason = z.enum([
  'postponed',
  'decision-overdue',
  'off-track-worse',
  'measure-late',
  'turned-worse',
  'off-track',
  'measure-at-risk',
  'measure-stopped',
  'report-missing',
  'fell-back',
  'standstill',
  'districts-off-track',
  'turned-better',
  'moved-on',
  'measure-moved',
  'decision-open',
  'seat-vacant',
]);
export type ReviewReason = z.infer<typeof reviewReason>;

const point = z.strictObject({ period: periodText, value: z.nullable(z.number()) });

/** An indicator of the whole, with the figures that were the newest a quarter and a year before. */
const indicatorFacts = z.strictObject({
  kind: z.literal('indicator'),
  code: indicatorCode,
  unit,
  decimals: z.int(),
  direction,
  period: z.nullable(periodText),
  value: z.nullable(z.number()),
  incomplete: z
    .boolean()
    .check(z.describe('Whether there is a newer sum in which parts are still missing. It is neither shown nor compared.')),
  quarterBefore: z.nullable(point),
  yearBefore: z.nullable(point),
  trend: trendWord,
  trendBefore: trendWord.check(z.describe('A quarter before.')),
  assessment: assessmentStatus,
  assessmentBefore: assessmentStatus.check(z.describe('A quarter before.')),
  assessmentYearBefore: assessmentStatus,
  target: z.nullable(z.strictObject({ value: z.number(), date: isoDate })),
  series: z.array(point).check(z.describe('The last 20 periods, oldest first.')),
  /** Parts of the whole that are off track, by name. */
  districtsOffTrack: z.array(
    z.strictObject({ ref: districtReference, name: localisedText, period: z.nullable(periodText), value: z.nullable(z.number()) }),
  ),
  commentary: z.nullable(z.strictObject({ de: z.string(), en: z.nullable(z.string()) })),
});
const measureFacts = z.strictObject({
  kind: z.literal('measure'),
  code: measureCode,
  organisation: z.string(),
  /** Null where it owes its report. */
  outlook: z.nullable(outlook),
  percent: z.nullable(z.int()),
  note: z.nullable(z.string()),
  nextStep: z.nullable(z.string()),
  /** What its report of the quarter before said. */
  outlookBefore: z.nullable(outlook),
  percentBefore: z.nullable(z.int()),
  /** What that of the same quarter a year before said. */
  outlookYearBefore: z.nullable(outlook),
  percentYearBefore: z.nullable(z.int()),
  /** At the end of the quarter, of the one before and of the same one a year before; null where that is not known. */
  status: z.nullable(measureStatus),
  statusBefore: z.nullable(measureStatus),
  statusYearBefore: z.nullable(measureStatus),
  endsOn: z.nullable(isoDate),
});
const decisionFacts = z.strictObject({
  kind: z.literal('decision'),
  code: decisionCode,
  body: z.string(),
  organisation: z.nullable(z.string()),
  decidedOn: isoDate,
  dueOn: z.nullable(isoDate),
  overdue: z.boolean(),
});
const recommendationFacts = z.strictObject({
  kind: z.literal('recommendation'),
  code: z.string(),
  /** Progress in percent. */
  percent: z.number(),
  percentBefore: z.nullable(z.number()),
  percentYearBefore: z.nullable(z.number()),
  measures: z.int(),
});
const bodyFacts = z.strictObject({ kind: z.literal('body'), code: z.string(), seats: z.int(), vacant: z.int() });

export const reviewFacts = z.discriminatedUnion('kind', [indicatorFacts, measureFacts, decisionFacts, recommendationFacts, bodyFacts]);
export type ReviewFacts = z.infer<typeof reviewFacts>;

/** One thing to look at. Each thing stands in the review once. */
export const reviewItem = z.strictObject({
  /** Tells it apart in a quarter, and is the same in the next one: `measure:M-012:late`. */
  key: z.string(),
  section: reviewSection,
  title: localisedText,
  facts: reviewFacts,
  reason: reviewReason,
  /** How long a meeting speaks about it, by experience. */
  minutes: z.int(),
  /** Whether it is among what the meeting has time for, or was spoken about. */
  chosen: z.boolean(),
  /** The quarter in whose review it was postponed to this one. */
  postponedFrom: z.nullable(quarterText),
  state: reviewState,
  note: z.nullable(z.string()),
  postponedTo: z.nullable(quarterText),
  /** The item of the agenda under which it was decided. */
  agendaItem: z.nullable(agendaItemId),
  decision: z.nullable(decisionCode),
  handled: z.nullable(z.strictObject({ by: z.string(), at: isoTime })),
  /** 0 while nobody has handled it. */
  version: z.int(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

/** The meeting in which the quarter is reviewed. */
const reviewMeeting = z.strictObject({
  id: meetingId,
  body: z.string(),
  heldOn: isoDate,
  begins: z.nullable(timeOfDay),
  ends: z.nullable(timeOfDay),
  /** Why nothing can be handled in it now. */
  closed: z.nullable(z.enum(['minutes-approved', 'meeting-cancelled', 'meeting-to-come'])),
  /** How long the items of its agenda without minutes or outcome are meant to take. */
  plannedMinutesLeft: z.int(),
});

/** The review of a quarter by the steering group. */
export const review = z.strictObject({
  quarter: quarterText,
  before: quarterText,
  yearBefore: quarterText,
  /** Whether it shows the quarter as it was adopted, or the working data. */
  frozen: z.boolean(),
  meeting: z.nullable(reviewMeeting),
  time: z.strictObject({
    minutes: z.int().check(z.describe('How long there is for the items.')),
    basis: z.enum(['meeting', 'usual']).check(z.describe('Whether that follows from begin, end and agenda of the meeting.')),
  }),
  items: z.array(reviewItem),
  permitted: z.strictObject({ handle: z.boolean() }),
});
export type Review = z.infer<typeof review>;

/**
 * What the meeting did with an item. A decision goes to its minutes, under an item of the agenda that is made where there is none; opening a
 * decided item again removes its decision, as long as nothing came of it.
 */
export const reviewHandling = z.strictObject({
  version: rowVersion,
  key: lineOfText(200),
  state: reviewState,
  note: z.optional(z.nullable(paragraphs(2000))),
  /** A later quarter; with `postponed` and nothing else. */
  postponedTo: z.optional(z.nullable(quarterText)),
  /** With `decided` and nothing else. */
  decision: z.optional(newDecision),
});
export type ReviewHandling = z.infer<typeof reviewHandling>;

/** Notes items of which nobody speaks, or opens noted ones again; all or none. */
export const reviewNoting = z.strictObject({
  state: z.enum(['noted', 'open']),
  items: z.array(z.strictObject({ key: lineOfText(200), version: rowVersion })).check(z.minLength(1), z.maxLength(500)),
});
export type ReviewNoting = z.infer<typeof reviewNoting>;
