import type { InputIssue } from '../../errors/app-error.ts';
import type { BodyLife } from '../bodies/body.ts';
import type { Meeting, MeetingContent, MeetingDay, MeetingState } from './meeting.ts';

/** What is wrong with a meeting of a body, each at its field. */
export function* meetingIssues(
  after: MeetingContent,
  { body, today }: { readonly body: BodyLife; readonly today: string },
): Generator<InputIssue> {
  yield* lifeIssues(after.heldOn, body, 'heldOn');
  yield* timeIssues(after);
  if (after.state === 'held' && after.heldOn > today)
    yield {
      path: 'state',
      message: `Nobody can say before ${after.heldOn} that the meeting was held.`,
      code: 'in-the-future',
      params: { day: after.heldOn, today },
    };
  if (after.state === 'cancelled' && after.cancelReason === null)
    yield { path: 'cancelReason', message: 'Say why the meeting is cancelled.', code: 'cancelled-without-reason' };
  if (after.state !== 'cancelled' && after.cancelReason !== null)
    yield { path: 'cancelReason', message: 'Only a cancelled meeting has a reason for it.', code: 'reason-without-cancelling' };
}

/** A day on which the body is not there. */
function* lifeIssues(day: string, { name, validFrom, validTo }: BodyLife, path: string): Generator<InputIssue> {
  if (day < validFrom)
    yield {
      path,
      message: `"${name}" begins on ${validFrom}; it cannot meet before.`,
      code: 'before-body',
      params: { name, day: validFrom },
    };
  if (validTo !== null && day > validTo)
    yield { path, message: `"${name}" ends on ${validTo}; it cannot meet after that.`, code: 'after-body', params: { name, day: validTo } };
}

function* timeIssues({ begins, ends }: MeetingContent): Generator<InputIssue> {
  if (ends === null) return;
  if (begins === null) yield { path: 'begins', message: 'A meeting that ends at a time begins at one.', code: 'ends-without-beginning' };
  else if (ends <= begins)
    yield { path: 'ends', message: `It ends before it begins at ${begins}.`, code: 'ends-before-it-begins', params: { begins } };
}

/** What has happened in a meeting and is in the way of a change. */
export function* changeIssues(meeting: Meeting, after: MeetingContent, today: string): Generator<InputIssue> {
  const cancels = after.state === 'cancelled' && meeting.state !== 'cancelled';
  // Minutes may be approved in a meeting before it is written down that it was held; that it was can still be said.
  const isNotHeldAnyMore = after.state !== meeting.state && after.state !== 'held';
  if (meeting.approvedOthers && (isNotHeldAnyMore || after.heldOn !== meeting.heldOn))
    yield {
      path: isNotHeldAnyMore ? 'state' : 'heldOn',
      message: 'The body approved the minutes of an earlier meeting in it; its day and that it was held stay.',
      code: 'approved-others',
    };
  if ((cancels || after.heldOn > today) && (meeting.minuted || meeting.somebodyCame))
    yield {
      path: cancels ? 'state' : 'heldOn',
      message: 'There are minutes, or it is recorded who came: it took place.',
      code: 'took-place',
      params: { day: meeting.heldOn },
    };
}

/** Why a meeting is kept: it was more than a plan. */
export function* removalIssues(meeting: Meeting): Generator<InputIssue> {
  const issue = (code: string, message: string): InputIssue => ({ path: '', code, message });
  if (meeting.state !== 'planned') yield issue('not-planned', 'Only a planned meeting can be removed.');
  if (meeting.attendance > 0) yield issue('has-attendance', 'It is recorded who came or did not. Cancel the meeting instead.');
  if (meeting.minuted) yield issue('has-minutes', 'There are minutes or decisions.');
  if (meeting.approvedOthers) yield issue('approved-others', 'The body approved the minutes of an earlier meeting in it.');
  if (meeting.invited) yield issue('invited', 'People are invited to it. Cancel the meeting instead.');
}

/** Says that nothing of a meeting changes any more; `undefined` while it may. */
export const approvedIssue = ({ approvedOn }: Pick<Meeting, 'approvedOn'>, path = ''): InputIssue | undefined =>
  approvedOn === null
    ? undefined
    : {
        path,
        message: `The body approved the minutes on ${approvedOn}; what comes later is an addendum.`,
        code: 'approved',
        params: { day: approvedOn },
      };

/** The meeting in which minutes are said to be approved; `undefined` where there is no such meeting of the body. */
type ApprovingMeeting = (MeetingDay & { readonly state: MeetingState }) | undefined;

/** What is wrong with an approval of the minutes of a meeting. */
export function* approvalIssues(
  meeting: Meeting,
  given: { readonly on: string; readonly in: string | null },
  { approving, today }: { readonly approving: ApprovingMeeting; readonly today: string },
): Generator<InputIssue> {
  const { on } = given;
  if (on < meeting.heldOn)
    yield {
      path: 'on',
      message: `The meeting was on ${meeting.heldOn}; its minutes were not approved before.`,
      code: 'before-meeting',
      params: { day: meeting.heldOn },
    };
  if (on > today)
    yield { path: 'on', message: 'On a day in the future nothing has been approved yet.', code: 'in-the-future', params: { today } };
  if (given.in === null) return;
  if (approving === undefined)
    yield { path: 'in', message: `The body has no meeting with the number ${given.in}.`, code: 'no-such-meeting' };
  else if (approving.heldOn <= meeting.heldOn)
    yield { path: 'in', message: 'Minutes are approved in a later meeting.', code: 'not-later', params: { day: approving.heldOn } };
  else if (approving.state === 'cancelled')
    yield { path: 'in', message: 'That meeting was cancelled.', code: 'cancelled', params: { day: approving.heldOn } };
  else if (approving.heldOn !== on)
    yield {
      path: 'on',
      message: `That meeting is on ${approving.heldOn}.`,
      code: 'not-the-day-of-the-meeting',
      params: { day: approving.heldOn },
    };
}

/** Why nothing can be approved yet. */
export function* unapprovableIssues(meeting: Meeting): Generator<InputIssue> {
  if (meeting.state !== 'held') yield { path: '', message: 'Only minutes of a meeting that was held can be approved.', code: 'not-held' };
  else if (!meeting.minuted) yield { path: '', message: 'There are no minutes yet.', code: 'no-minutes' };
}
