import type { InvitationState } from '#contract/calendar.ts';
import type { CalendarMeeting } from './calendar-meeting.ts';

export type { InvitationState };

/** The last invitation that somebody got, and whether one failed since. */
export interface LastInvitation {
  /** The state of the meeting that it told. */
  readonly sequence: number;
  readonly cancelled: boolean;
  /** When it got through; null when none ever did. */
  readonly sentAt: Date | null;
  readonly failed: boolean;
}

/** Somebody who is or was invited. */
export interface Invitee {
  /** Id of the membership. */
  readonly membership: string;
  /** Id of the person; not always the one who has the membership now. */
  readonly personId: string | null;
  readonly person: string | null;
  readonly organisation: string;
  readonly isDeputy: boolean;
  /** Whether they belong to the body on the day of the meeting; who was invited before may not any more. */
  readonly isMember: boolean;
  /** Never shown; null when there is none that may be used. */
  readonly email: string | null;
  readonly last: LastInvitation | null;
}

type Told = Pick<CalendarMeeting, 'sequence' | 'state'>;

/** Whether what is to be told now is that they need not come. */
export const isCalledOff = ({ isMember }: Pick<Invitee, 'isMember'>, { state }: Pick<Told, 'state'>): boolean =>
  state === 'cancelled' || !isMember;

/** Whether somebody has an invitation, also an old one, that was not called off. */
const isInvited = ({ last }: Pick<Invitee, 'last'>): boolean => hasGotOne(last) && !last.cancelled;

const hasGotOne = (last: LastInvitation | null): last is LastInvitation => (last?.sentAt ?? null) !== null;

/** Whether the invitation tells what holds now. */
export function invitationState(invitee: Invitee, meeting: Told): InvitationState {
  const { last, email } = invitee;
  const tellsIt = hasGotOne(last) && last.sequence >= meeting.sequence && last.cancelled === isCalledOff(invitee, meeting);
  if (tellsIt && !last.failed) return 'sent';
  if (email === null) return 'no_address';
  if (last?.failed === true) return 'failed';
  return hasGotOne(last) ? 'outdated' : 'not_sent';
}

/** Whether there is somebody to tell something: calling off is for those alone who were invited. */
export const canBeTold = (invitee: Invitee, meeting: Told): boolean =>
  invitee.email !== null && (!isCalledOff(invitee, meeting) || isInvited(invitee));

/** To whom something is sent when nobody is named: whose invitation is missing, failed or outdated. */
export const isToBeTold = (invitee: Invitee, meeting: Told): boolean =>
  canBeTold(invitee, meeting) && invitationState(invitee, meeting) !== 'sent';

/** What a mail tells: that there is a meeting, that it has changed, or that they need not come. */
export type Occasion = 'new' | 'changed' | 'called_off';
export const occasionOf = (invitee: Invitee, meeting: Told): Occasion => {
  if (isCalledOff(invitee, meeting)) return 'called_off';
  return isInvited(invitee) && (invitee.last?.sequence ?? 0) < meeting.sequence ? 'changed' : 'new';
};
