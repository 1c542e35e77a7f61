import type { BodyAttendance } from '#contract/attendance.ts';

/** How a membership stood in meetings, counted. */
export type AttendanceFigures = Omit<BodyAttendance, 'body'>;

/** What can have been in a meeting that was held, in the order in which it is drawn. */
export const ATTENDANCE_PARTS = ['present', 'deputyCame', 'excused', 'absent', 'notRecorded'] as const;
type AttendancePart = (typeof ATTENDANCE_PARTS)[number];

/** One part of the meetings that were held. */
interface CountedPart {
  readonly part: AttendancePart;
  readonly count: number;
}

/** The parts that there are; together they are the meetings that were held. */
export function partsOf({ held, recorded, present, deputyCame, excused, absent }: AttendanceFigures): CountedPart[] {
  const counts: Readonly<Record<AttendancePart, number>> = { present, deputyCame, excused, absent, notRecorded: held - recorded };
  return ATTENDANCE_PARTS.map((part) => ({ part, count: counts[part] })).filter(({ count }) => count > 0);
}
