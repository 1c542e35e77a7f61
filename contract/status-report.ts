import * as z from 'zod/mini';
import { isoTime, lineOfText, localisedText, paragraphs } from './common.ts';
import { districtReference } from './district.ts';
import { measureStatus } from './measure-status.ts';
import { quarterText } from './period-schema.ts';

/** How those who do it see what comes. */
export const outlook = z.enum(['on_schedule', 'at_risk', 'late']);
export type Outlook = z.infer<typeof outlook>;

/** What was said about a measure in a quarter. Never changed: a correction is a new report that names the old one. */
export const statusReport = z.strictObject({
  id: z.string(),
  quarter: quarterText,
  status: measureStatus,
  percent: z.int().check(z.describe('Progress, 0 to 100.')),
  outlook,
  note: z.nullable(z.string()),
  peopleReached: z.nullable(z.int()),
  eventsHeld: z.nullable(z.int()),
  nextStep: z.nullable(z.string()),
  reportedBy: z.string(),
  reportedAt: isoTime,
  /** The report that this one corrects. */
  corrects: z.nullable(z.string()),
  /** The report that corrects this one; null for the one that counts. */
  correctedBy: z.nullable(z.string()),
});
export type StatusReport = z.infer<typeof statusReport>;

/** All reports on a measure, newest quarter first, in a quarter the one that counts first. */
export const statusReportList = z.strictObject({ items: z.array(statusReport) });
export type StatusReportList = z.infer<typeof statusReportList>;

const count = z.nullable(z.int().check(z.gte(0, 'At least 0.'), z.lte(10_000_000, 'At most 10,000,000.')));

/**
 * Reports on a measure. Another status than the present one takes the measure there, where that step is listed; the note is then its reason
 * where one is needed. A note is needed when the outlook is not on schedule and when the percentage falls.
 */
export const newStatusReport = z.strictObject({
  quarter: quarterText,
  status: measureStatus,
  percent: z.int().check(z.gte(0, 'At least 0.'), z.lte(100, 'At most 100.')),
  outlook,
  note: z.optional(z.nullable(paragraphs(2000))),
  peopleReached: z.optional(count),
  eventsHeld: z.optional(count),
  nextStep: z.optional(z.nullable(lineOfText(300))),
  /** The report that this one corrects; without it a second report for the same quarter is refused with 409. */
  corrects: z.optional(z.nullable(z.string().check(z.regex(/^\d{1,18}$/)))),
  /** Made by the browser: the same draft sent twice is one report. */
  draftId: z.optional(z.uuid()),
});
export type NewStatusReport = z.infer<typeof newStatusReport>;

/** One card of "my measures". */
const myMeasure = z.strictObject({
  code: z.string(),
  title: z.string(),
  status: measureStatus,
  fieldOfAction: z.string(),
  leadOrganisationName: z.string(),
  districts: z.array(districtReference),
  districtNames: z.record(z.string(), localisedText),
  /** Why it is mine: responsible, deputy, or because my organisation leads it and nobody is responsible. */
  as: z.enum(['responsible', 'deputy', 'organisation']),
  /** Whether a report for the quarter is expected: it was running or paused at some time in it. */
  due: z.boolean(),
  /** Whether a report is taken from the person: of a quarter in review only one that was returned, or one of the coordination. */
  mayReport: z.boolean(),
  /** What has to be mended in the report, where it was returned. */
  returned: z.nullable(z.string()),
  /** The report for the quarter that counts. */
  report: z.nullable(statusReport),
  /** The newest one of an earlier quarter: its values are offered. */
  previous: z.nullable(statusReport),
  /** Where a report may take it. */
  statuses: z.array(measureStatus),
  openMilestones: z.array(z.strictObject({ id: z.string(), title: z.string(), dueOn: z.iso.date() })),
  /** The question "does it still work?" that is open. */
  followUpDue: z.nullable(z.strictObject({ months: z.union([z.literal(6), z.literal(12)]), dueOn: z.iso.date() })),
  version: z.int(),
});
export type MyMeasure = z.infer<typeof myMeasure>;

/** What the person who asks has to say this quarter; what is due comes first. */
export const myMeasures = z.strictObject({
  quarter: quarterText,
  /** Whether everybody may report on the quarter: until the review begins. */
  takesReports: z.boolean(),
  items: z.array(myMeasure),
});
export type MyMeasures = z.infer<typeof myMeasures>;
export const myMeasuresQuery = z.strictObject({ quarter: z.optional(quarterText) });
