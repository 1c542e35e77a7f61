import type { InputIssue } from '../../errors/app-error.ts';
import { overlap } from '../bodies/life.ts';
import { endsBeforeItBegins } from '../bodies/life-check.ts';
import type { KeptTopicContact, TopicContactContent } from './topic-contact.ts';

/** Something of a list that people choose from; undefined when there is no such thing. */
type Listed = { readonly name: string; readonly active: boolean } | undefined;

/** What there is of what a new contact person refers to. */
export interface TopicContactReferences {
  readonly department: Listed;
  readonly topic: Listed;
  /** Undefined when there is no such person; the name is null once they were erased. */
  readonly person: { readonly name: string | null } | undefined;
}

/** What is wrong with what a new contact person refers to, each at its field. */
export function* referenceIssues(content: TopicContactContent, known: TopicContactReferences): Generator<InputIssue> {
  yield* listedIssues('department', content.department, known.department);
  yield* listedIssues('topic', content.topic, known.topic);
  if (known.person === undefined) yield { path: 'person', message: `There is no person with the number ${content.person}.` };
  else if (known.person.name === null)
    yield { path: 'person', message: 'This person was erased and takes part in nothing new.', code: 'person-erased' };
}

/** What is wrong with the days of a contact person. */
export function* dayIssues(content: TopicContactContent, today: string): Generator<InputIssue> {
  yield* endsBeforeItBegins(content);
  for (const [index, { attendedOn }] of content.trainings.entries())
    if (attendedOn > today)
      yield {
        path: `trainings.${index}.attendedOn`,
        message: `A training on ${attendedOn} is still to come. Enter it once it was attended.`,
        code: 'training-to-come',
        params: { day: attendedOn },
      };
}

/** The same person in the same cell at the same time; `undefined` when there is none. `id` is that of the contact person itself. */
export const twice = (
  content: TopicContactContent,
  id: string | undefined,
  others: readonly KeptTopicContact[],
): KeptTopicContact | undefined => others.find((other) => other.id !== id && other.person === content.person && overlap(other, content));

/** Says that somebody is contact person already. */
export function twiceIssue({ validFrom, validTo }: KeptTopicContact): InputIssue {
  const when = validTo === null ? `since ${validFrom}` : `from ${validFrom} to ${validTo}`;
  return {
    path: 'person',
    message: `This person is contact person here ${when} already.`,
    code: 'contact-twice',
    params: { validFrom, validTo },
  };
}

function* listedIssues(path: 'department' | 'topic', code: string, listed: Listed): Generator<InputIssue> {
  if (listed === undefined) yield { path, message: `There is no ${path} "${code}".` };
  else if (!listed.active)
    yield { path, message: `"${listed.name}" is not active any more.`, code: `${path}-inactive`, params: { name: listed.name } };
}
