import type { InputIssue } from '../../errors/app-error.ts';
import { namingIssues, type KnownOrganisations } from '../organisations/known-organisation.ts';
import type { AgendaItem, AgendaItemContent } from './agenda-item.ts';
import type { Meeting } from './meeting.ts';
import { approvedIssue } from './meeting-check.ts';

/** What there is of what an item refers to. */
export interface AgendaReferencesKnown {
  /** Names by id; null of who was erased. */
  readonly people: ReadonlyMap<string, string | null>;
  readonly organisations: KnownOrganisations;
  readonly measures: ReadonlySet<string>;
  readonly recommendations: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

/** What is wrong with what an item refers to, each at its field. What was there before may stay. */
export function* agendaReferenceIssues(
  after: AgendaItemContent,
  before: AgendaItemContent | undefined,
  known: AgendaReferencesKnown,
): Generator<InputIssue> {
  const { presenterPerson: person, presenterOrganisation: organisation } = after;
  if (person !== null && person !== before?.presenterPerson) {
    const name = known.people.get(person);
    if (name === undefined) yield { path: 'presenterPerson', message: `There is no person with the number ${person}.` };
    else if (name === null)
      yield { path: 'presenterPerson', message: 'This person was erased and takes part in nothing new.', code: 'person-erased' };
  }
  if (organisation !== null && organisation !== before?.presenterOrganisation)
    yield* namingIssues('presenterOrganisation', organisation, known.organisations.get(organisation));
  const there = { measure: known.measures, recommendation: known.recommendations, indicator: known.indicators };
  for (const [index, { kind, code }] of after.links.entries())
    if (!there[kind].has(code))
      yield { path: `links.${index}`, message: `There is no ${kind} "${code}".`, code: 'no-such-link', params: { kind, code } };
}

/** Why a meeting takes no items of a body. */
export function* placeIssues(meeting: Meeting | undefined, id: string, body: string): Generator<InputIssue> {
  const path = 'meeting';
  if (meeting === undefined) {
    yield { path, message: `There is no meeting with the number ${id}.`, code: 'no-such-meeting' };
    return;
  }
  if (meeting.body !== body) yield { path, message: 'That is a meeting of another body.', code: 'other-body' };
  if (meeting.state === 'cancelled')
    yield { path, message: 'That meeting was cancelled.', code: 'cancelled', params: { day: meeting.heldOn } };
  const approved = approvedIssue(meeting, path);
  if (approved !== undefined) yield approved;
}

/** Why an item does not leave the agenda of its meeting. */
export function* leavingIssues(item: AgendaItem, after: Pick<AgendaItemContent, 'minutes' | 'outcome'>): Generator<InputIssue> {
  if (after.minutes !== null || after.outcome !== null)
    yield { path: 'meeting', message: 'There are minutes of it: it was discussed in this meeting.', code: 'has-minutes' };
  if (item.decisions > 0)
    yield { path: 'meeting', message: 'There are decisions on it.', code: 'has-decisions', params: { count: item.decisions } };
}

/** Why there are no minutes of an item yet, or ever. */
export function* minutesIssues(
  given: { readonly minutes?: unknown; readonly outcome?: unknown },
  meeting: Meeting | undefined,
  today: string,
): Generator<InputIssue> {
  const path = given.minutes == null ? 'outcome' : 'minutes';
  if (given.minutes == null && given.outcome == null) return;
  if (meeting === undefined)
    yield { path, message: 'It waits in the backlog; only what was discussed has minutes.', code: 'minutes-without-meeting' };
  else if (meeting.state === 'cancelled')
    yield { path, message: 'The meeting was cancelled; nothing was discussed.', code: 'cancelled', params: { day: meeting.heldOn } };
  else if (meeting.heldOn > today)
    yield {
      path,
      message: `The meeting is on ${meeting.heldOn}; nothing was discussed yet.`,
      code: 'in-the-future',
      params: { day: meeting.heldOn },
    };
}
