import * as z from 'zod/mini';
import { lineOfText, paragraphs, rowVersion } from './common.ts';
import {
  goalCode,
  goalKind,
  indicatorLink,
  linkedIndicator,
  linkedMeasure,
  linkedRecommendation,
  measureLinkGiven,
  recommendationLink,
} from './link.ts';

const nodeShape = {
  code: goalCode,
  /** Null for a guiding vision. */
  parentCode: z.nullable(goalCode),
  /** Follows from how deep it stands. */
  kind: goalKind,
  title: z.string(),
  description: z.nullable(z.string()),
  /** Place among those with the same parent, 0 first. */
  position: z.int(),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
};

/** A goal of the tree, with how many things are attached to it itself. */
const goalNode = z.strictObject({ ...nodeShape, recommendations: z.int(), measures: z.int(), indicators: z.int() });
export type GoalNode = z.infer<typeof goalNode>;
/** The tree from the top: each goal comes after its parent and before the next one beside that. */
export const goalList = z.strictObject({ items: z.array(goalNode) });
export type GoalList = z.infer<typeof goalList>;

/** A goal with what is attached to it. */
export const goalResponse = z.strictObject({
  ...nodeShape,
  /** The goals above it, from the vision on. */
  above: z.array(z.strictObject({ code: goalCode, title: z.string(), kind: goalKind })),
  /** The goals directly below it. */
  below: z.array(z.strictObject({ code: goalCode, title: z.string(), kind: goalKind })),
  recommendations: z.array(linkedRecommendation),
  measures: z.array(linkedMeasure),
  indicators: z.array(linkedIndicator),
  /** What the person who asks may do. */
  permitted: z.strictObject({ edit: z.boolean() }),
});
export type GoalResponse = z.infer<typeof goalResponse>;

const content = {
  parentCode: z.nullable(goalCode),
  title: lineOfText(200),
  description: z.nullable(paragraphs(4000)),
  recommendations: z.array(recommendationLink).check(z.maxLength(500)),
  measures: z.array(measureLinkGiven).check(z.maxLength(500)),
  indicators: z.array(indicatorLink).check(z.maxLength(100)),
};
const position = z.int().check(z.gte(0, 'At least 0.'), z.lte(10_000, 'At most 10,000.'));

/** Adds a goal; without a parent a guiding vision. Without a code it gets the next free number, without a position it comes last. */
export const newGoal = z.strictObject({
  ...z.partial(z.strictObject(content)).shape,
  code: z.optional(goalCode),
  title: content.title,
  position: z.optional(position),
});
export type NewGoal = z.infer<typeof newGoal>;

/** Changes a goal; what is absent stays, null clears, a list replaces the list. With another parent it takes along all below it. */
export const goalChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject({ ...content, position })).shape });
export type GoalChange = z.infer<typeof goalChange>;
