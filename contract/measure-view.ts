import * as z from 'zod/mini';
import { lineOfText, rowVersion } from './common.ts';

/** A way to look at the measures that somebody keeps: the query of the page's address. */
export const measureView = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** For example `ansicht=tabelle&status=running`; without place and quarter. */
  query: z.string(),
  /** Whether everybody who may read measures has it. */
  shared: z.boolean(),
  /** Whether the person who asks keeps it. */
  own: z.boolean(),
  version: z.int(),
});
export type MeasureView = z.infer<typeof measureView>;
export const measureViewList = z.strictObject({ items: z.array(measureView) });

const query = z.string().check(z.maxLength(2000), z.regex(/^[^\s#?]*$/, 'The part of an address behind the question mark.'));
/** Keeps a view. Sharing needs the right to edit all measures. */
export const newMeasureView = z.strictObject({ name: lineOfText(80), query, shared: z.optional(z.boolean()) });
export type NewMeasureView = z.infer<typeof newMeasureView>;
export const measureViewChange = z.strictObject({
  version: rowVersion,
  name: z.optional(lineOfText(80)),
  query: z.optional(query),
  shared: z.optional(z.boolean()),
});
export type MeasureViewChange = z.infer<typeof measureViewChange>;
