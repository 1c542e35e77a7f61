import * as z from 'zod/mini';
import { lineOfText, localisedText, rowVersion } from './common.ts';

/** A name in both languages; without an English one the German one is shown. */
export const nameInput = z.strictObject({ de: lineOfText(120), en: lineOfText(120, 0) });

const itemCode = z.string().check(z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const levelCode = z.string().check(z.regex(/^[a-z]{2,30}$/, 'Two to thirty small letters.'));

/** A field of action or a target group, in the order of the installation. */
export const referenceItem = z.strictObject({
  code: z.string(),
  name: localisedText,
  position: z.int(),
  /** What is not active is not offered any more; what uses it stays. */
  active: z.boolean(),
  version: z.int(),
});
export type ReferenceItem = z.infer<typeof referenceItem>;

/** A level of places, from the whole to the smallest. */
export const levelItem = z.extend(referenceItem, { plural: localisedText });
export type LevelItem = z.infer<typeof levelItem>;

/** What each department of the administration is to have a contact person for. */
export const contactTopic = z.extend(referenceItem, {
  /** Months for which a training holds; null for good. */
  trainingMonths: z.nullable(z.int()),
});
export type ContactTopic = z.infer<typeof contactTopic>;

/** Adds an item at the end. Without a code it gets one from its name. */
export const newReferenceItem = z.strictObject({ code: z.optional(itemCode), name: nameInput });

export const newLevel = z.strictObject({ code: z.optional(levelCode), name: nameInput, plural: nameInput });

const trainingMonths = z.nullable(z.int().check(z.gte(1, 'At least 1.'), z.lte(240, 'At most 240.')));
export const newContactTopic = z.extend(newReferenceItem, { trainingMonths: z.optional(trainingMonths) });

/** Changes an item; what is absent stays. */
export const referenceItemChange = z.strictObject({
  version: rowVersion,
  name: z.optional(nameInput),
  active: z.optional(z.boolean()),
});

export const levelChange = z.extend(referenceItemChange, { plural: z.optional(nameInput) });

export const contactTopicChange = z.extend(referenceItemChange, { trainingMonths: z.optional(trainingMonths) });

/** The new order: every item once, with the version that was seen. */
export const referenceOrder = z.strictObject({
  items: z.array(z.strictObject({ code: z.string().check(z.maxLength(60)), version: z.int() })).check(z.minLength(1), z.maxLength(500)),
});

export const byItemCode = z.object({ code: itemCode });
export const byLevelCode = z.object({ code: levelCode });
/** Removing needs the version, too. */
export const referenceRemoval = z.strictObject({ version: rowVersion });
