import * as z from 'zod/mini';
import { bodyCode } from './body.ts';
import { isoDate, isoTime, lineOfText, objectCode, page, paging, paragraphs, rowVersion } from './common.ts';
import { measureCode } from './measure.ts';
import { measureStatus } from './measure-status.ts';
import { agendaItemId, meetingId } from './meeting-reference.ts';
import { organisationCode } from './organisation.ts';
import { asOfQuarter } from './period-schema.ts';

export const decisionCode = objectCode('Code of a decision, for example B-2026-012.');
export const taskId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a task.'));

/** An agreement (Verabredung) binds who made it, a decision (Beschluss) the body. */
export const decisionKind = z.enum(['agreement', 'decision']);
export type DecisionKind = z.infer<typeof decisionKind>;
/** A dropped one is no longer followed up. */
export const followState = z.enum(['open', 'done', 'dropped']);
export type FollowState = z.infer<typeof followState>;

/** How many voted; only where votes were counted. */
export const votes = z.strictObject({ inFavour: z.int(), against: z.int(), abstained: z.int() });
export type Votes = z.infer<typeof votes>;

const organisation = z.strictObject({ code: organisationCode, name: z.string() });

/** A piece of work that a decision asks for. */
export const task = z.strictObject({
  id: taskId,
  decision: decisionCode,
  title: z.string(),
  organisation: z.nullable(organisation),
  /** Who does it; an account. */
  responsible: z.nullable(z.strictObject({ id: z.string(), name: z.string() })),
  dueOn: z.nullable(isoDate),
  state: followState,
  settledOn: z.nullable(isoDate),
  /** What came of it, or why it was dropped. */
  note: z.nullable(z.string()),
  overdue: z.boolean(),
  mayFollow: z.boolean(),
  version: z.int(),
});
export type Task = z.infer<typeof task>;

/** What a body decided or agreed on. */
export const decision = z.strictObject({
  code: decisionCode,
  kind: decisionKind,
  wording: z.string(),
  /** Who sees to it. */
  responsible: z.nullable(organisation),
  dueOn: z.nullable(isoDate),
  votes: z.nullable(votes),
  state: followState,
  /** The day on which it was done or dropped. */
  settledOn: z.nullable(isoDate),
  /** Whether its day has passed and it is still open. */
  overdue: z.boolean(),
  meeting: z.strictObject({ id: meetingId, heldOn: isoDate, approved: z.boolean() }),
  body: z.strictObject({ code: bodyCode, name: z.string() }),
  item: z.strictObject({ id: agendaItemId, title: z.string() }),
  /** Measures that came of it. */
  measures: z.array(z.strictObject({ code: measureCode, title: z.string(), status: measureStatus })),
  tasks: z.array(task),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
});
export type Decision = z.infer<typeof decision>;
/** Open ones by due date, then the settled, latest first. */
export const decisionPage = page(decision);

/** One step of following it up. Never changed. */
const followUpStep = z.strictObject({ state: followState, note: z.nullable(z.string()), by: z.string(), at: isoTime });
export type FollowUpStep = z.infer<typeof followUpStep>;

export const decisionDetail = z.strictObject({
  ...decision.shape,
  steps: z.array(followUpStep).check(z.describe('Oldest first.')),
  permitted: z.strictObject({
    /** Wording, kind, votes and who sees to it; not after the minutes were approved. */
    edit: z.boolean(),
    /** Says how it goes on. */
    follow: z.boolean(),
    makeMeasure: z.boolean(),
  }),
});
export type DecisionDetail = z.infer<typeof decisionDetail>;

export const decisionQuery = z.strictObject({
  asOf: asOfQuarter,
  body: z.optional(bodyCode),
  organisation: z.optional(organisationCode),
  state: z.optional(followState),
  kind: z.optional(decisionKind),
  due: z.optional(z.enum(['overdue', 'within-a-month'])),
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the code, the wording or the item.'))),
  ...paging(100, 500),
});
export type DecisionQuery = z.infer<typeof decisionQuery>;

const count = z.int().check(z.gte(0, 'At least 0.'), z.lte(10_000, 'At most 10,000.'));
const content = {
  kind: decisionKind,
  wording: paragraphs(4000),
  responsible: z.nullable(organisationCode),
  dueOn: z.nullable(isoDate),
  votes: z.nullable(z.strictObject({ inFavour: count, against: count, abstained: count })),
};

/** Adds a decision to an item of a meeting whose minutes are not approved. It gets the next free code of the year. */
export const newDecision = z.strictObject({ ...z.partial(z.strictObject(content)).shape, kind: content.kind, wording: content.wording });
export type NewDecision = z.infer<typeof newDecision>;
export const decisionChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type DecisionChange = z.infer<typeof decisionChange>;

/** Says how it goes on. Done and dropped need a note; an open one may be noted on, a settled one opened again. */
export const followUp = z.strictObject({
  version: rowVersion,
  state: followState,
  note: z.optional(z.nullable(paragraphs(2000))),
  /** The day on which it was settled; today when absent, never in the future. */
  on: z.optional(isoDate),
});
export type FollowUp = z.infer<typeof followUp>;

/** Makes a proposed measure of a decision: its wording is what is done, who sees to it leads, its day is the end. */
export const measureFromDecision = z.strictObject({
  title: lineOfText(200),
  fieldOfAction: lineOfText(60),
  duty: z.enum(['mandatory', 'voluntary']),
  leadOrganisation: organisationCode,
});
export type MeasureFromDecision = z.infer<typeof measureFromDecision>;
/** The decision with the measure that was made of it just now. */
export const measureMade = z.strictObject({ ...decisionDetail.shape, made: measureCode });
export type MeasureMade = z.infer<typeof measureMade>;

const taskContent = {
  title: lineOfText(300),
  organisation: z.nullable(organisationCode),
  responsibleAccount: z.nullable(z.string().check(z.regex(/^\d{1,18}$/))),
  dueOn: z.nullable(isoDate),
};
export const newTask = z.strictObject({ ...z.partial(z.strictObject(taskContent)).shape, title: taskContent.title });
export type NewTask = z.infer<typeof newTask>;
export const taskChange = z.strictObject({
  version: rowVersion,
  ...z.partial(z.strictObject(taskContent)).shape,
  state: z.optional(followState),
  note: z.optional(z.nullable(paragraphs(2000))),
});
export type TaskChange = z.infer<typeof taskChange>;
