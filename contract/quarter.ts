import * as z from 'zod/mini';
import { isoTime } from './common.ts';
import { quarterText } from './period-schema.ts';

/** A quarter on which reports are made. A locked one takes no more. */
export const quarterResponse = z.strictObject({
  quarter: quarterText,
  locked: z.boolean(),
  lockedAt: z.nullable(isoTime),
  lockedBy: z.nullable(z.string()),
});
export type QuarterResponse = z.infer<typeof quarterResponse>;
/** From the newest completed one back to the first with a report; newest first. */
export const quarterList = z.strictObject({ items: z.array(quarterResponse) });
export const quarterLock = z.strictObject({ locked: z.boolean() });
export const byQuarter = z.object({ quarter: quarterText });
