import * as z from 'zod/mini';
import { isoDate, lineOfText } from './common.ts';
import { measureCode, newMeasure } from './measure.ts';
import { organisationCode } from './organisation.ts';

const someMeasures = z.array(z.strictObject({ code: measureCode, version: z.int() })).check(z.minLength(1), z.maxLength(2000));

/** Changes the same fields of several measures: all or none. */
export const bulkChange = z.strictObject({
  measures: someMeasures,
  change: z.strictObject({
    leadOrganisation: z.optional(organisationCode),
    fieldOfAction: z.optional(lineOfText(60)),
    startsOn: z.optional(z.nullable(isoDate)),
    endsOn: z.optional(z.nullable(isoDate)),
  }),
  /** Whether only to say what would change. */
  preview: z.boolean(),
});
export type BulkChange = z.infer<typeof bulkChange>;

export const bulkChangeResponse = z.strictObject({
  items: z.array(
    z.strictObject({
      code: measureCode,
      title: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) })),
      /** Why this one cannot be changed so; with one of them nothing is changed. */
      refusal: z.nullable(z.string()),
    }),
  ),
  /** How many were changed; 0 for a preview. */
  changed: z.int(),
});
export type BulkChangeResponse = z.infer<typeof bulkChangeResponse>;

/** Merges several measures into one, splits one into several, or replaces one by another. Predecessors stay as they were, and end. */
export const newSuccession = z.strictObject({
  kind: z.enum(['merged', 'split', 'superseded']),
  predecessors: someMeasures,
  /** Codes of measures that are there already, or new ones. */
  successors: z.array(z.union([measureCode, newMeasure])).check(z.minLength(1), z.maxLength(50)),
  on: z.optional(isoDate),
  reason: z.optional(z.nullable(lineOfText(500))),
});
export type NewSuccession = z.infer<typeof newSuccession>;
export const successionResponse = z.strictObject({ predecessors: z.array(measureCode), successors: z.array(measureCode) });
