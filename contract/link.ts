import * as z from 'zod/mini';
import { lineOfText, localisedText, objectCode } from './common.ts';
import { indicatorCode } from './indicator.ts';
import { measureCode } from './measure.ts';
import { measureStatus } from './measure-status.ts';
import { officialResponse } from './recommendation-response.ts';

export const recommendationCode = objectCode('Code of a recommendation, for example E-012.');
export const goalCode = objectCode('Code of a goal, for example Z-004.');

/** What a goal is follows from how deep it stands in the tree: guiding vision → goal → sub-goal. */
export const goalKind = z.enum(['vision', 'goal', 'sub_goal']);
export type GoalKind = z.infer<typeof goalKind>;

/** Why two things belong together, in one sentence of the author; null when nobody has said so. */
const why = z.nullable(z.string());

/** The other ends of links, with as much as is needed to name them. Each list is ordered by code. */
export const linkedRecommendation = z.strictObject({ code: recommendationCode, title: z.string(), response: officialResponse, why });
/** `status` is the present one. */
export const linkedMeasure = z.strictObject({ code: measureCode, title: z.string(), status: measureStatus, why });
export const linkedIndicator = z.strictObject({ code: indicatorCode, name: localisedText, why });
export type LinkedIndicator = z.infer<typeof linkedIndicator>;
export const linkedGoal = z.strictObject({ code: goalCode, title: z.string(), kind: goalKind, why });
export type LinkedGoal = z.infer<typeof linkedGoal>;

const whyGiven = z.optional(z.nullable(lineOfText(300)));

/** Links as they are written: what to, and perhaps why. */
export const recommendationLink = z.strictObject({ code: recommendationCode, why: whyGiven });
export const measureLinkGiven = z.strictObject({ code: measureCode, why: whyGiven });
export const indicatorLink = z.strictObject({ code: indicatorCode, why: whyGiven });
export const goalLink = z.strictObject({ code: goalCode, why: whyGiven });
