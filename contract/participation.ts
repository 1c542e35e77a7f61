import * as z from 'zod/mini';
import { isoDate, isoTime, lineOfText, paragraphs, rowVersion } from './common.ts';

/** How people were heard. `advisory_council` is that of migrants. */
const participationKind = z.enum(['advisory_council', 'consultation_workshop', 'survey', 'youth_group', 'other']);
export type ParticipationKind = z.infer<typeof participationKind>;

/** Who was heard about a recommendation or a measure, and what came of it. */
export const participation = z.strictObject({
  id: z.string(),
  kind: participationKind,
  /** The group, never a person. */
  who: z.string(),
  heardOn: isoDate,
  people: z.nullable(z.int()).check(z.describe('How many took part; null when nobody counted.')),
  /** What changed because of it; null when nobody has said so yet. */
  whatChanged: z.nullable(z.string()),
  recordedBy: z.string(),
  recordedAt: isoTime,
  version: z.int(),
});
export type Participation = z.infer<typeof participation>;
/** By day, newest first. */
export const participationList = z.strictObject({ items: z.array(participation) });
export type ParticipationList = z.infer<typeof participationList>;

const content = {
  kind: participationKind,
  who: lineOfText(200),
  heardOn: isoDate,
  people: z.nullable(z.int().check(z.gte(1, 'At least 1.'), z.lte(10_000_000, 'At most 10,000,000.'))),
  whatChanged: z.nullable(paragraphs(2000)),
};

/** Records that somebody was heard. The day does not lie in the future. */
export const newParticipation = z.strictObject({
  ...content,
  people: z.optional(content.people),
  whatChanged: z.optional(content.whatChanged),
});
export type NewParticipation = z.infer<typeof newParticipation>;

/** Changes an entry; what is absent stays, null clears. */
export const participationChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type ParticipationChange = z.infer<typeof participationChange>;
