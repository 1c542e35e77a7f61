import * as z from 'zod/mini';
import { isoDate, isoTime, lineOfText, paragraphs } from './common.ts';

/** What is officially said to a recommendation; `open` is also what nothing has been said to yet. */
export const officialResponse = z.enum(['accepted', 'in_part', 'noted', 'rejected', 'open']);
export type OfficialResponse = z.infer<typeof officialResponse>;

/** An official response as it is kept. Never changed: a correction is a new one that names the old one. */
export const recommendationAnswer = z.strictObject({
  id: z.string(),
  response: officialResponse,
  reason: z.nullable(z.string()),
  /** Name of the body that decided. */
  body: z.nullable(z.string()),
  /** Day of the meeting, from which it holds. */
  decidedOn: isoDate,
  recordedBy: z.string(),
  recordedAt: isoTime,
  /** The response that this one corrects. */
  corrects: z.nullable(z.string()),
  /** The response that corrects this one; null for one that holds or held. */
  correctedBy: z.nullable(z.string()),
});
export type RecommendationAnswer = z.infer<typeof recommendationAnswer>;

/**
 * Records what a body decided. Everything but accepting needs a reason, everything but opening again the body; the day does not lie in the
 * future. The one decided last counts, so that an earlier one can be entered later.
 */
export const newRecommendationAnswer = z.strictObject({
  response: officialResponse,
  reason: z.optional(z.nullable(paragraphs(2000))),
  body: z.optional(z.nullable(lineOfText(200))),
  decidedOn: isoDate,
  /** The response that this one corrects; each is corrected once. */
  corrects: z.optional(z.nullable(z.string().check(z.regex(/^\d{1,18}$/)))),
});
export type NewRecommendationAnswer = z.infer<typeof newRecommendationAnswer>;
