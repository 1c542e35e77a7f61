import { InvalidInput, NotFound, RuleViolation, type InputIssue } from '../../errors/app-error.ts';
import type { BodyLife } from '../bodies/body.ts';
import { approvedIssue } from './meeting-check.ts';
import type { MeetingStore } from './meeting-store.ts';
import type { Meeting } from './meeting.ts';

/** A meeting that is held, with its body. */
interface LockedMeeting {
  readonly body: BodyLife;
  readonly meeting: Meeting;
}

/** Locks the body and then the meeting. Throws `NotFound`. */
export async function lockMeeting(meetings: MeetingStore, id: string): Promise<LockedMeeting> {
  const code = await meetings.bodyOf(id);
  const body = code === undefined ? undefined : await meetings.lockBody(code);
  const meeting = await meetings.lock(id);
  if (body === undefined || meeting === undefined) throw noMeeting(id);
  return { body, meeting };
}

/** Locks a body. Throws `NotFound`. */
export async function lockBody(meetings: MeetingStore, code: string): Promise<BodyLife> {
  const body = await meetings.lockBody(code);
  if (body === undefined) throw new NotFound(`There is no body "${code}".`);
  return body;
}

export const noMeeting = (id: string): NotFound => new NotFound(`There is no meeting with the number ${id}.`);

/** Throws `RuleViolation` once the body has approved the minutes. */
export function refuseApproved(meeting: Meeting): void {
  const issue = approvedIssue(meeting);
  if (issue !== undefined) throw new RuleViolation(issue.message, { issues: [issue] });
}

/** Throws `InvalidInput` with what is wrong. */
export function refuseInvalid(issues: Iterable<InputIssue>, message: string): void {
  const found = [...issues];
  if (found.length > 0) throw new InvalidInput(message, { issues: found });
}

/** Throws `RuleViolation` with what is in the way. */
export function refuseBroken(issues: Iterable<InputIssue>): void {
  const found = [...issues];
  if (found.length > 0) throw new RuleViolation(found.map(({ message }) => message).join(' '), { issues: found });
}
