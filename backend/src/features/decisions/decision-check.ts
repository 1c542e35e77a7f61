import { isDeepStrictEqual } from 'node:util';
import type { InputIssue } from '../../errors/app-error.ts';
import { namingIssues, type KnownOrganisation } from '../organisations/known-organisation.ts';
import type { DecisionContent, MeetingOfItem, Votes } from './decision.ts';

/** What an organisation is known by; undefined when there is none. */
export type OrganisationKnown = KnownOrganisation | undefined;

/** What a decision is held against. */
export interface DecisionContext {
  readonly meeting: MeetingOfItem;
  readonly today: string;
  /** How many members had a vote on the day of the meeting, deputies among them. */
  readonly voters: number;
  /** Of the organisation that sees to it; not looked at where none is named. */
  readonly organisation: OrganisationKnown;
}

/** What is wrong with a decision, each at its field. What was there before may stay. */
export function* decisionIssues(
  after: DecisionContent,
  before: DecisionContent | undefined,
  { meeting, today, voters, organisation }: DecisionContext,
): Generator<InputIssue> {
  if (after.responsible !== null && after.responsible !== before?.responsible)
    yield* organisationIssues('responsible', after.responsible, organisation, today);
  if (after.dueOn !== before?.dueOn) yield* dueIssues(after.dueOn, meeting.heldOn);
  if (after.votes !== null && !isDeepStrictEqual(after.votes, before?.votes)) yield* votesIssues(after.votes, voters);
}

/** An organisation that is to do something has to be there, and not to be closed. */
export function* organisationIssues(path: string, code: string, known: OrganisationKnown, today: string): Generator<InputIssue> {
  if (known?.stays !== null) yield* namingIssues(path, code, known);
  else if (known.closedOn !== null && known.closedOn < today)
    yield {
      path,
      message: `"${known.name}" was closed on ${known.closedOn}.`,
      code: 'organisation-closed',
      params: { name: known.name, day: known.closedOn },
    };
}

/** Nothing is due before the meeting that asks for it. */
export function* dueIssues(dueOn: string | null, heldOn: string): Generator<InputIssue> {
  if (dueOn !== null && dueOn < heldOn)
    yield {
      path: 'dueOn',
      message: `The day lies before the meeting (${heldOn}).`,
      code: 'due-before-meeting',
      params: { day: heldOn },
    };
}

/** How many votes were given in all. */
const votesInAll = ({ inFavour, against, abstained }: Votes): number => inFavour + against + abstained;

function* votesIssues(votes: Votes, voters: number): Generator<InputIssue> {
  const given = votesInAll(votes);
  if (given > voters)
    yield {
      path: 'votes',
      message: `${given} votes are more than the members who had a vote on that day (${voters}).`,
      code: 'more-votes-than-members',
      params: { votes: given, members: voters },
    };
}
