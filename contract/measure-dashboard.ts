import * as z from 'zod/mini';
import { isoDate } from './common.ts';
import { districtReference } from './district.ts';
import { measureStatus } from './measure-status.ts';
import { quarterText } from './period-schema.ts';
import { fundingEnd } from './measure-cost.ts';
import { outlook } from './status-report.ts';

export const measureDashboardQuery = z.strictObject({ quarter: z.optional(quarterText), district: z.optional(districtReference) });

const one = z.strictObject({ code: z.string(), title: z.string() });
const counted = z.strictObject({ now: z.int(), before: z.int() });

/** How the measures of a place stand at the end of a quarter, beside the end of the quarter before. */
export const measureDashboard = z.strictObject({
  quarter: quarterText,
  previousQuarter: quarterText,
  /** By status, in the order of the way; a measure counts with the status that it had on the quarter's last day. */
  byStatus: z.array(z.strictObject({ status: measureStatus, ...counted.shape })),
  /** Of the measures that are to report, by what their report for the quarter says; null is no report. */
  byOutlook: z.array(z.strictObject({ outlook: z.nullable(outlook), ...counted.shape })),
  /** How many were to report for the quarter and how many did. */
  expected: z.int(),
  reported: z.int(),
  /** Places per quarter of the measures that were running. */
  places: counted,
  /** What the reports for the quarter say. */
  peopleReached: counted,
  eventsHeld: counted,
  /** New statuses and outlooks since the end of the quarter before. */
  changes: z.array(
    z.strictObject({
      ...one.shape,
      kind: z.enum(['new', 'status', 'outlook']),
      from: z.nullable(z.string()),
      to: z.string(),
      on: z.nullable(isoDate),
    }),
  ),
  lateMilestones: z.array(z.strictObject({ ...one.shape, milestone: z.string(), dueOn: isoDate, daysLate: z.int() })),
  /** Sources that end within twelve months of the quarter's last day, and before their measure does: what `funding-ends` warns of. */
  endingFunds: z.array(z.strictObject({ ...one.shape, ...fundingEnd.shape })),
  followUpsDue: z.array(z.strictObject({ ...one.shape, months: z.int(), dueOn: isoDate })),
});
export type MeasureDashboard = z.infer<typeof measureDashboard>;

/**
 * Running measures by district of a level: what works in it or below. What works in a larger district counts apart (`whole`), what has not
 * said where nowhere. The places of a measure are shared out among its districts in equal parts. Points are of all that are under way.
 */
export const measureMap = z.strictObject({
  quarter: quarterText,
  districts: z.array(z.strictObject({ district: districtReference, running: z.int(), places: z.int() })),
  whole: z.strictObject({ running: z.int(), places: z.int() }),
  points: z.array(
    z.strictObject({ ...one.shape, address: z.string(), latitude: z.number(), longitude: z.number(), status: measureStatus }),
  ),
});
export type MeasureMap = z.infer<typeof measureMap>;
export const measureMapQuery = z.strictObject({
  quarter: z.optional(quarterText),
  level: z.string().check(z.regex(/^[a-z]{2,30}$/)),
  field: z.optional(z.string().check(z.maxLength(60))),
});
