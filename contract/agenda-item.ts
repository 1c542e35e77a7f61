import * as z from 'zod/mini';
import { bodyCode } from './body.ts';
import { isoDate, lineOfText, localisedText, paragraphs, rowVersion } from './common.ts';
import { decision } from './decision.ts';
import { indicatorCode } from './indicator.ts';
import { recommendationCode } from './link.ts';
import { measureCode } from './measure.ts';
import { agendaItemId, meetingId } from './meeting-reference.ts';
import { organisationCode } from './organisation.ts';
import { personId } from './person.ts';

/** What came of an item. An agreement binds who made it, a decision the body. */
export const outcome = z.enum(['information', 'agreement', 'decision']);
export type Outcome = z.infer<typeof outcome>;

/** What an item is about. A finding is one of the coherence of the whole. */
const agendaLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measure'), code: measureCode }),
  z.strictObject({ kind: z.literal('recommendation'), code: recommendationCode }),
  z.strictObject({ kind: z.literal('indicator'), code: indicatorCode }),
]);
export type AgendaLink = z.infer<typeof agendaLink>;
const namedLink = z.strictObject({
  kind: z.enum(['measure', 'recommendation', 'indicator']),
  code: z.string(),
  /** Its title; measures and recommendations have one in the language in which they were written. */
  name: localisedText,
});
export type NamedAgendaLink = z.infer<typeof namedLink>;

/** An item of the agenda of a meeting, or of the backlog of a body. */
export const agendaItem = z.strictObject({
  id: agendaItemId,
  body: bodyCode,
  /** Null while it waits in the backlog. */
  meeting: z.nullable(meetingId),
  title: z.string(),
  description: z.nullable(z.string()),
  /** How long it is meant to take, in minutes. */
  durationMinutes: z.nullable(z.int()),
  /** Who presents it: a person (no name once they were erased), an organisation, or nobody yet. */
  presenter: z.strictObject({
    person: z.nullable(z.strictObject({ id: personId, name: z.nullable(z.string()) })),
    organisation: z.nullable(z.strictObject({ code: organisationCode, name: z.string() })),
  }),
  links: z.array(namedLink),
  /** What was said about it. */
  minutes: z.nullable(z.string()),
  outcome: z.nullable(outcome),
  /** Agreements and decisions. */
  decisions: z.array(decision),
  version: z.int(),
});
export type AgendaItem = z.infer<typeof agendaItem>;
export const agendaItemList = z.strictObject({ items: z.array(agendaItem) });

const planned = {
  title: lineOfText(300),
  description: z.nullable(paragraphs(4000)),
  durationMinutes: z.nullable(z.int().check(z.gte(1, 'At least 1.'), z.lte(600, 'At most 600.'))),
  presenterPerson: z.nullable(personId),
  presenterOrganisation: z.nullable(organisationCode),
  links: z.array(agendaLink).check(z.maxLength(30)),
};

/** Adds an item at the end of an agenda or of a backlog. */
export const newAgendaItem = z.strictObject({ ...z.partial(z.strictObject(planned)).shape, title: planned.title });
export type NewAgendaItem = z.infer<typeof newAgendaItem>;

/** Changes an item; what is absent stays, null clears. With a meeting it goes to the end of that agenda, with null back to the backlog. */
export const agendaItemChange = z.strictObject({
  version: rowVersion,
  ...z.partial(z.strictObject(planned)).shape,
  meeting: z.optional(z.nullable(meetingId)),
  minutes: z.optional(z.nullable(paragraphs(20_000))),
  outcome: z.optional(z.nullable(outcome)),
});
export type AgendaItemChange = z.infer<typeof agendaItemChange>;

/** All items of the agenda in their new order. */
export const agendaOrder = z.strictObject({ version: rowVersion, items: z.array(agendaItemId).check(z.maxLength(200)) });
export type AgendaOrder = z.infer<typeof agendaOrder>;

/** Where something was discussed. */
export const discussion = z.strictObject({
  meeting: z.strictObject({ id: meetingId, heldOn: isoDate, state: z.enum(['planned', 'held', 'cancelled']) }),
  body: z.strictObject({ code: bodyCode, name: z.string() }),
  item: z.strictObject({ id: agendaItemId, title: z.string() }),
  outcome: z.nullable(outcome),
  decisions: z.array(decision),
});
export type Discussion = z.infer<typeof discussion>;
/** Latest first; meetings to come are among them. */
export const discussionList = z.strictObject({ items: z.array(discussion) });
export type DiscussionList = z.infer<typeof discussionList>;
/** Of exactly one thing. */
export const discussionQuery = z.strictObject({
  measure: z.optional(measureCode),
  recommendation: z.optional(recommendationCode),
  indicator: z.optional(indicatorCode),
});
