import type { AttendanceChange, AttendanceList, AttendanceState, GuestAttendance, MemberAttendance } from '#contract/attendance.ts';

/** What somebody has ticked for a member. */
export interface Mark {
  readonly state: AttendanceState;
  readonly deputyCame: boolean;
}

/** What was ticked and is not stored yet: marks by membership, and the guests where they were changed. */
interface AttendanceDraft {
  readonly marks: Readonly<Record<string, Mark>>;
  readonly guests: readonly GuestAttendance[] | undefined;
}

export const NOTHING_TICKED: AttendanceDraft = { marks: {}, guests: undefined };

/** How a member stands: what was ticked, else what is stored. */
export const markOf = (member: MemberAttendance, { marks }: AttendanceDraft): Mark =>
  marks[member.membership] ?? { state: member.state, deputyCame: member.deputyCame };

const isSame = (a: Mark, b: Mark): boolean => a.state === b.state && a.deputyCame === b.deputyCame;

/** Ticks something for a member. A deputy came only instead of somebody; what is as it is stored is no change. */
export function withMark(draft: AttendanceDraft, member: MemberAttendance, mark: Mark): AttendanceDraft {
  const next = { ...mark, deputyCame: mark.deputyCame && (mark.state === 'excused' || mark.state === 'absent') };
  const { [member.membership]: _, ...others } = draft.marks;
  return { ...draft, marks: isSame(next, member) ? others : { ...others, [member.membership]: next } };
}

/** Everybody of whom nothing is recorded or ticked yet was there. */
export const withAllPresent = (draft: AttendanceDraft, members: readonly MemberAttendance[]): AttendanceDraft =>
  members
    .filter((member) => markOf(member, draft).state === 'not_recorded')
    .reduce((now, member) => withMark(now, member, { state: 'present', deputyCame: false }), draft);

/** How many changes wait to be stored; guests count as one. */
export const changesIn = ({ marks, guests }: AttendanceDraft): number => Object.keys(marks).length + (guests === undefined ? 0 : 1);

/** What has to be stored: only what was ticked, so that nobody's other record is overwritten. */
export const changeOf = ({ marks, guests }: AttendanceDraft, version: number): AttendanceChange => ({
  version,
  members: Object.entries(marks).map(([membership, { state, deputyCame }]) => ({ membership, state, deputyCame })),
  ...(guests && {
    guests: guests.map(({ person, organisation }) => ({ person: person?.id ?? null, organisation: organisation?.code ?? null })),
  }),
});

/** How many came, and how many did not. */
export interface AttendanceCounts {
  readonly members: number;
  readonly present: number;
  readonly deputies: number;
  readonly excused: number;
  readonly absent: number;
  readonly open: number;
}

/** Counts members as they are ticked. Whoever was stood in for is counted there and not as missing. */
export function countsOf(members: readonly MemberAttendance[], draft: AttendanceDraft): AttendanceCounts {
  const marks = members.map((member) => markOf(member, draft));
  const count = (fits: (mark: Mark) => boolean): number => marks.filter(fits).length;
  return {
    members: marks.length,
    present: count(({ state }) => state === 'present'),
    deputies: count(({ deputyCame }) => deputyCame),
    excused: count(({ state, deputyCame }) => state === 'excused' && !deputyCame),
    absent: count(({ state, deputyCame }) => state === 'absent' && !deputyCame),
    open: count(({ state }) => state === 'not_recorded'),
  };
}

/** How somebody is read out: whoever was stood in for is that, and not missing. */
const readOut = ({ state, deputyCame }: MemberAttendance) => (deputyCame ? 'deputyCame' : state);

/** Who is read out together: those who came, those who were stood in for, those who are excused, those who are not. */
export const groupsOf = (
  list: Pick<AttendanceList, 'members'>,
): readonly { readonly state: AttendanceState | 'deputyCame'; readonly members: readonly MemberAttendance[] }[] =>
  (['present', 'deputyCame', 'excused', 'absent', 'not_recorded'] as const)
    .map((state) => ({ state, members: list.members.filter((member) => readOut(member) === state) }))
    .filter(({ members }) => members.length > 0);
