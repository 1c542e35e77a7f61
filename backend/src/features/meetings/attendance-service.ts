import { isDeepStrictEqual } from 'node:util';
import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { checkVersion } from '../../row-version.ts';
import { attendanceIssues } from './attendance-check.ts';
import { withAttendance, withoutStrangers, type AttendanceChanged, type AttendingMembership, type Recorded } from './attendance.ts';
import { lockMeeting, refuseApproved, refuseInvalid } from './meeting-access.ts';
import { recordMeeting } from './meeting-audit.ts';
import type { MeetingStores } from './meeting-service.ts';

/** Writes down who came to meetings. */
export class AttendanceService {
  readonly #stores: MeetingStores;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(stores: MeetingStores, audit: AuditLog, clock: Clock) {
    this.#stores = stores;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Answers the memberships that became guests. What is said about members does not make the meeting a new version, so that two people may do
   * it at once; a list of guests replaces the one before and does. Throws `NotFound`, `InvalidInput` with all that is wrong, `RuleViolation`
   * once the minutes are approved, or `Conflict` when somebody else has changed the meeting or its guests.
   */
  async record(id: string, given: AttendanceChanged, version: number, doing: Doing): Promise<string[]> {
    const { meetings, attendance } = this.#stores;
    const { body, meeting } = await lockMeeting(meetings, id);
    checkVersion('The meeting', meeting.version, version);
    refuseApproved(meeting);
    const memberships = await attendance.membershipsOf(meeting.body);
    const before = await attendance.recorded(id);
    const { guests } = withoutStrangers(before, memberships, meeting.heldOn);
    const known = await attendance.known(given.guests ?? []);
    refuseInvalid(
      attendanceIssues(given, { meeting, memberships, guests, known, today: this.#clock.today() }),
      'The attendance cannot be kept like this.',
    );
    const { recorded, becameGuests } = withAttendance(before, given, memberships, meeting.heldOn);
    const guestsDiffer = !isDeepStrictEqual(before.guests, recorded.guests);
    const changes = [...auditedAttendance(before, recorded, memberships), ...(guestsDiffer ? [auditedGuests(before, recorded)] : [])];
    if (changes.length === 0) return becameGuests;
    await attendance.write(id, before, recorded);
    if (guestsDiffer) await meetings.touch(id);
    await recordMeeting(this.#audit, { id, heldOn: meeting.heldOn, body }, { action: 'attendance_recorded', changes }, doing);
    return becameGuests;
  }
}

/** What changed about members as the audit trail keeps it: by organisation, without persons. */
function auditedAttendance(before: Recorded, after: Recorded, memberships: readonly AttendingMembership[]) {
  const organisations = new Map(memberships.map(({ id, organisation }) => [id, organisation]));
  const line = ({ entries }: Recorded, membership: string) => {
    const entry = entries.find((each) => each.membership === membership);
    return {
      organisation: organisations.get(membership) ?? membership,
      state: entry?.state ?? 'not_recorded',
      deputyCame: entry?.deputyCame ?? false,
    };
  };
  const ids = new Set([...before.entries, ...after.entries].map(({ membership }) => membership));
  const changed = [...ids].filter((id) => changesBetween(line(before, id), line(after, id)).length > 0);
  return changesBetween({ attendance: changed.map((id) => line(before, id)) }, { attendance: changed.map((id) => line(after, id)) });
}

/** Of guests the trail keeps how many there were; the same number before and after says that others are named now. */
const auditedGuests = (before: Recorded, after: Recorded): Change => ({
  field: 'guests',
  before: before.guests.length,
  after: after.guests.length,
});
