import type { InputIssue } from '../../errors/app-error.ts';
import type { OfficialResponse } from './recommendation.ts';

/** What a body said to a recommendation. */
export interface AnswerContent {
  readonly response: OfficialResponse;
  readonly reason: string | null;
  /** Name of the body that decided. */
  readonly body: string | null;
  /** Day of the meeting, `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/** The same as it is kept, with its place among the others. */
export interface KeptAnswer extends AnswerContent {
  readonly id: string;
  /** The response that corrects this one. */
  readonly correctedBy: string | null;
}

/** What is wrong with a response. */
export function answerIssues({ response, reason, body, decidedOn }: AnswerContent, today: string): InputIssue[] {
  const issues: InputIssue[] = [];
  if (response !== 'accepted' && reason === null)
    issues.push({ path: 'reason', message: 'Say why. Only a recommendation that is accepted needs no reason.' });
  if (response !== 'open' && body === null) issues.push({ path: 'body', message: 'Say which body decided this.' });
  if (decidedOn > today) issues.push({ path: 'decidedOn', message: 'A meeting that lies in the future has decided nothing yet.' });
  return issues;
}

/**
 * The response that counts, on a day or now: of those that no other corrects the one decided last, and of those of one day the one written down
 * last. `undefined` when nothing was decided.
 */
export const countingAnswer = <Answer extends Pick<KeptAnswer, 'id' | 'decidedOn' | 'correctedBy'>>(
  answers: readonly Answer[],
  day?: string,
): Answer | undefined =>
  answers
    .filter(({ correctedBy, decidedOn }) => correctedBy === null && (day === undefined || decidedOn <= day))
    .toSorted((a, b) => (a.decidedOn === b.decidedOn ? Number(a.id) - Number(b.id) : a.decidedOn < b.decidedOn ? -1 : 1))
    .at(-1);
