import * as z from 'zod/mini';
import { auditChange } from './audit.ts';
import { isoDate, lineOfText } from './common.ts';
import { namedOrganisation, organisationCode, organisationResponse, sector } from './organisation.ts';

// Organisations that may be the same one, and what becomes of them.

/** What says so: their names, or what only one organisation has. */
export const likeness = z.enum(['name', 'website', 'email', 'phone']);
export type Likeness = z.infer<typeof likeness>;

const brief = z.strictObject({
  code: organisationCode,
  name: z.string(),
  sector,
  town: z.nullable(z.string()),
  closedOn: z.nullable(isoDate),
  mergedInto: z.nullable(namedOrganisation),
});

export const similarQuery = z.strictObject({
  name: lineOfText(200),
  except: z.optional(organisationCode.check(z.describe('The one that is called so.'))),
});

/** Organisations with a similar name, the most similar first; closed and merged ones, too. */
export const similarOrganisations = z.strictObject({
  items: z.array(
    z.strictObject({
      organisation: brief,
      /** From 0 to 1; 1 where the names differ only in capitals, punctuation and legal form. */
      similarity: z.number(),
    }),
  ),
});
export type SimilarOrganisations = z.infer<typeof similarOrganisations>;

/** Two organisations that may be the same one. */
const duplicatePair = z.strictObject({
  first: brief,
  second: brief,
  similarity: z.number(),
  likenesses: z.array(likeness).check(z.minLength(1)),
});
/** The likeliest first, a hundred at most. Merged ones and pairs that somebody told apart are left out. */
export const duplicatePairs = z.strictObject({
  items: z.array(duplicatePair),
  /** How many there are in all. */
  total: z.int(),
});
export type DuplicatePairs = z.infer<typeof duplicatePairs>;

/** Says that two organisations are not the same one. */
export const toldApart = z.strictObject({ first: organisationCode, second: organisationCode });

/** What a merge moves, or finds on both sides. */
const mergeKind = z.enum([
  'measures-led',
  'measures-partner',
  'memberships',
  'people',
  'accounts',
  'decisions',
  'tasks',
  'agenda-items',
  'meeting-guests',
  'collections',
  'deliveries',
  'merged-before',
]);
export type MergeKind = z.infer<typeof mergeKind>;

const counted = z.strictObject({
  kind: mergeKind,
  count: z.int(),
  /**
   * Titles of measures, names of bodies, indicators and organisations, codes of decisions, quarters of deliveries (`2026-Q3`); whatever is
   * about people is only counted.
   */
  names: z.array(z.string()),
});

/** What would happen if the duplicate became part of the other one. */
export const mergePreview = z.strictObject({
  /** The one that stays. */
  remaining: organisationResponse,
  duplicate: organisationResponse,
  /** Fields of the one that stays: gaps that the duplicate fills, lists that are united. */
  changes: z.array(auditChange),
  /** What refers to the duplicate, and to the one that stays afterwards. */
  moves: z.array(counted),
  /** Where both are there already: as partners it stands once afterwards, in bodies both memberships go on. */
  both: z.array(counted),
});
export type MergePreview = z.infer<typeof mergePreview>;

export const mergeQuery = z.strictObject({ duplicate: organisationCode });

/** Makes the duplicate part of the organisation of the address. Both as they were seen in the preview. */
export const merging = z.strictObject({
  duplicate: organisationCode,
  version: z.int().check(z.describe('Version of the one that stays.')),
  duplicateVersion: z.int(),
});
export type Merging = z.infer<typeof merging>;
