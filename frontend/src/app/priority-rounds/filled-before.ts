import { rated, withTerm, type BallotDraft } from './ballot-draft';

/** Names of the fields of a ballot, with which the browser itself knows what was filled in. */
export const fieldOfRating = (recommendation: string): string => `rating:${recommendation}`;
export const fieldOfTerm = (index: number): string => `term:${index}`;
export const FIELD_OF_PICK = 'pick';

/**
 * What somebody filled in before the program had started, which on a bad line takes a while: read from the form that the server drew. Answers
 * what to change, undefined for nothing.
 */
export function filledBefore(fields: FormData): ((draft: BallotDraft) => BallotDraft) | undefined {
  const changes = Array.from(fields, ([name, value]) => (typeof value === 'string' ? changeOf(name, value) : undefined)).filter(
    (change) => change !== undefined,
  );
  return changes.length === 0 ? undefined : (draft) => changes.reduce((now, change) => change(now), draft);
}

function changeOf(name: string, value: string): ((draft: BallotDraft) => BallotDraft) | undefined {
  if (value === '') return undefined;
  const [family, of = ''] = name.split(':');
  if (family === 'rating') return (draft) => rated(draft, of, Number(value));
  if (family === 'term') return (draft) => withTerm(draft, Number(of), value);
  return name === FIELD_OF_PICK ? (draft) => ({ ...draft, pick: value }) : undefined;
}
