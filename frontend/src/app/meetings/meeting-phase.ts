import type { MeetingDetail } from '#contract/meeting.ts';

/** How far a meeting is, for whoever runs it: prepared, going on, written down, approved; or called off. */
type MeetingPhase = 'prepare' | 'hold' | 'write' | 'approved' | 'cancelled';

/** The phase of a meeting on a day. A planned one of a past day still waits for somebody to say that it was held. */
export function phaseOf(
  { state, heldOn, minutesState }: Pick<MeetingDetail, 'state' | 'heldOn' | 'minutesState'>,
  day: string,
): MeetingPhase {
  if (state === 'cancelled') return 'cancelled';
  if (minutesState === 'approved') return 'approved';
  if (state === 'held') return 'write';
  return heldOn > day ? 'prepare' : 'hold';
}

/** Whether minutes and attendance can be written down. */
export const takesMinutes = (phase: MeetingPhase): boolean => phase === 'hold' || phase === 'write';
