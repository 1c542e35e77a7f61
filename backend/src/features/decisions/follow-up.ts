import type { InputIssue } from '../../errors/app-error.ts';
import type { FollowState } from './decision.ts';

/** How something goes on, as people say it. */
export interface StepGiven {
  readonly state: FollowState;
  readonly note: string | null;
  /** The day on which it was settled; today when absent. */
  readonly on?: string | undefined;
}

/** What it is held against; days are `YYYY-MM-DD`. */
interface StepContext {
  readonly current: FollowState;
  readonly heldOn: string;
  readonly today: string;
}

/** Whether it is done or dropped. */
export const isSettled = (state: FollowState): boolean => state !== 'open';

/** Whether a settled one would become settled in another way: it has to be opened again before. */
export const isSettledAlready = (current: FollowState, to: FollowState): boolean => isSettled(current) && isSettled(to);

/** What is wrong with a step, each at its field. */
export function* stepIssues({ state, note, on }: StepGiven, { current, heldOn, today }: StepContext): Generator<InputIssue> {
  if (note === null && isSettled(state))
    yield { path: 'note', message: 'Say what came of it, or why it was dropped.', code: 'note-missing' };
  if (note === null && state === 'open' && current === 'open')
    yield { path: 'note', message: 'It is open as before. Say what is new about it.', code: 'note-missing' };
  if (on === undefined) {
    if (isSettled(state) && today < heldOn) yield beforeMeeting(heldOn);
  } else if (!isSettled(state)) yield { path: 'on', message: 'Only what is settled has a day on which it was.', code: 'day-of-open' };
  else if (on > today)
    yield { path: 'on', message: 'It cannot be settled in the future.', code: 'settled-in-future', params: { day: today } };
  else if (on < heldOn) yield beforeMeeting(heldOn);
}

const beforeMeeting = (heldOn: string): InputIssue => ({
  path: 'on',
  message: `It cannot be settled before the meeting (${heldOn}).`,
  code: 'settled-before-meeting',
  params: { day: heldOn },
});

/** The day on which it is settled after the step; null while it is open. */
export const settledOnAfter = ({ state, on }: StepGiven, today: string): string | null => (isSettled(state) ? (on ?? today) : null);
