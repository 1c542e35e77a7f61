import * as z from 'zod/mini';
import { isoDate, lineOfText, rowVersion } from './common.ts';
import { personId } from './person.ts';
import { contactTopic, referenceItem } from './reference-data.ts';
import { fileFormat } from './table-file.ts';

export const topicContactId = z
  .string()
  .check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a contact person of a department for a topic.'));
const listCode = z.string().check(z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/**
 * How a department stands with a topic: somebody is named and trained; the training ends within three months; it has ended; nobody who is
 * named was trained; nobody is named.
 */
const coverageState = z.enum(['trained', 'expiring', 'expired', 'untrained', 'gap']);
export type CoverageState = z.infer<typeof coverageState>;

const training = z.strictObject({ title: z.string(), attendedOn: isoDate });

/** A contact person of a department for a topic, for a time. */
const topicContact = z.strictObject({
  id: topicContactId,
  /** The name is null once the person was erased. */
  person: z.strictObject({ id: personId, name: z.nullable(z.string()), function: z.nullable(z.string()) }),
  validFrom: isoDate,
  /** Last day; null while nothing ends it. Of a person who was erased the day of that at the latest. */
  validTo: z.nullable(isoDate),
  /** Newest first. */
  trainings: z.array(training),
  /** How it stands with the training on the day that was asked for. */
  state: coverageState,
  /** Last day on which the newest training holds; null where it holds for good, and without one. */
  trainedUntil: z.nullable(isoDate),
  version: z.int(),
});
export type TopicContact = z.infer<typeof topicContact>;

/** One department and one topic. */
const coverageCell = z.strictObject({
  department: z.string(),
  topic: z.string(),
  state: coverageState,
  /** Last day on which the best training holds; null where it holds for good, and without one. */
  trainedUntil: z.nullable(isoDate),
  /** On the day that was asked for, best trained first. */
  contacts: z.array(topicContact),
  /** Of those before, the last one. */
  last: z.nullable(topicContact),
  /** Those to come, soonest first. */
  coming: z.array(topicContact),
});
export type CoverageCell = z.infer<typeof coverageCell>;

const counts = { trained: z.int(), expiring: z.int(), expired: z.int(), untrained: z.int(), gap: z.int() };

/** Which departments have contact persons for which topics on a day. */
export const contactCoverage = z.strictObject({
  asOf: isoDate,
  /** In their order; one that is not active only where it still has contact persons, and it does not count. */
  departments: z.array(referenceItem),
  /** In the same way. */
  topics: z.array(z.strictObject({ ...contactTopic.shape, ...counts })),
  cells: z
    .array(coverageCell)
    .check(z.describe('For each department all topics. Where one of the two is not active, only with contact persons.')),
  /** Of active departments and topics. */
  counts: z.strictObject(counts),
  /** Whether any of the contact persons is invented for the demo. */
  demo: z.boolean(),
});
export type ContactCoverage = z.infer<typeof contactCoverage>;

const asOf = z.optional(isoDate.check(z.describe('As it stood on this day; today when absent. Not in the future.')));
export const coverageQuery = z.strictObject({ asOf });
export const coverageExportQuery = z.strictObject({ asOf, format: z._default(fileFormat, 'csv') });

const trainingGiven = z.strictObject({ title: lineOfText(200), attendedOn: isoDate });
const content = {
  department: listCode,
  topic: listCode,
  person: personId,
  validFrom: isoDate,
  validTo: z.nullable(isoDate),
  trainings: z.array(trainingGiven).check(z.maxLength(30)),
};

/**
 * Names a contact person. Refused: for what is not active, a person who was erased, the same person twice at a time, an end before the
 * beginning, a training that is still to come.
 */
export const newTopicContact = z.strictObject({
  ...content,
  validTo: z.optional(content.validTo),
  trainings: z.optional(content.trainings),
});
export type NewTopicContact = z.infer<typeof newTopicContact>;

/** Corrects or ends; what is absent stays. Department, topic and person are what it is about and stay. */
export const topicContactChange = z.strictObject({
  version: rowVersion,
  validFrom: z.optional(content.validFrom),
  validTo: z.optional(content.validTo),
  trainings: z.optional(content.trainings),
});
export type TopicContactChange = z.infer<typeof topicContactChange>;
