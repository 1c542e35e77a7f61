import * as z from 'zod/mini';
import { isoDate, lineOfText, rowVersion } from './common.ts';

/** A point on the way of a measure. */
export const milestone = z.strictObject({
  id: z.string(),
  title: z.string(),
  dueOn: isoDate,
  /** Null while it is open. */
  doneOn: z.nullable(isoDate),
});
export type Milestone = z.infer<typeof milestone>;
export const milestoneList = z.strictObject({ items: z.array(milestone), version: z.int().check(z.describe('Of the measure.')) });

const id = z.string().check(z.regex(/^\d{1,18}$/));

/** One with an id is the one that is there, one without is new. */
export const milestoneInput = z.strictObject({
  id: z.optional(id),
  title: lineOfText(200),
  dueOn: isoDate,
  doneOn: z.optional(z.nullable(isoDate)),
});
export type MilestoneInput = z.infer<typeof milestoneInput>;

/** Ticks a milestone off, or opens it again with null. */
export const milestoneChange = z.strictObject({
  version: rowVersion,
  doneOn: z.optional(z.nullable(isoDate)),
  dueOn: z.optional(isoDate),
  title: z.optional(lineOfText(200)),
});
export type MilestoneChange = z.infer<typeof milestoneChange>;
export const newMilestone = z.extend(milestoneInput, { version: rowVersion });
