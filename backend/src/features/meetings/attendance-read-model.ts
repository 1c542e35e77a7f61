import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { NamedBody } from '../bodies/body.ts';
import type { Life } from '../bodies/life.ts';
import type { AttendanceEntry, AttendingMembership } from './attendance.ts';

/** A person as they are named; the name is null once they were erased. */
export interface AttendingPerson {
  readonly id: string;
  readonly name: string | null;
}

/** A membership with the names that a list of attendance shows. */
export interface NamedMembership extends AttendingMembership {
  readonly personName: string | null;
  readonly organisationName: string;
  readonly votingRight: boolean;
}

/** A seat of the body. */
interface AttendanceSeat extends Life {
  readonly id: string;
  readonly name: string;
}

/** Somebody who was there without being a member. */
export interface NamedGuest {
  readonly person: AttendingPerson | null;
  readonly organisation: NamedBody | null;
}

/** Everything that attendance of a meeting is told from. */
export interface MeetingAttendance {
  readonly meeting: string;
  readonly heldOn: string;
  readonly version: number;
  readonly body: Life;
  /** All that the body ever had, in their order. */
  readonly seats: readonly AttendanceSeat[];
  /** All that the body ever had, by role and name. */
  readonly memberships: readonly NamedMembership[];
  readonly entries: readonly AttendanceEntry[];
  readonly guests: readonly NamedGuest[];
}

/** Questions about who came to a meeting. */
export interface AttendanceReadModel {
  /** Throws `NotFound`. */
  ofMeeting(id: string): Promise<MeetingAttendance>;
}

const MEETING = `
  SELECT m.id AS meeting, m.held_on AS "heldOn", m.version,
         json_build_object('validFrom', b.valid_from, 'validTo', b.valid_to) AS body,
         (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'name', s.name, 'validFrom', s.valid_from, 'validTo', s.valid_to)
                                   ORDER BY s.position, s.id), '[]')
            FROM seats AS s WHERE s.body_code = m.body_code) AS seats,
         (SELECT coalesce(json_agg(json_build_object('membership', a.membership_id::text, 'state', a.state, 'deputyCame', a.deputy_came)
                                   ORDER BY a.membership_id), '[]')
            FROM attendances AS a WHERE a.meeting_id = m.id) AS entries,
         (SELECT coalesce(json_agg(json_build_object(
                   'person', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id::text, 'name', p.name) END,
                   'organisation', CASE WHEN o.code IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name) END) ORDER BY g.id), '[]')
            FROM meeting_guests AS g
            LEFT JOIN people AS p ON p.id = g.person_id
            LEFT JOIN organisations AS o ON o.code = g.organisation_code
           WHERE g.meeting_id = m.id) AS guests
    FROM meetings AS m JOIN bodies AS b ON b.code = m.body_code WHERE m.id = ?`;

const MEMBERSHIPS = `
  SELECT k.id, k.person_id AS person, k.organisation_code AS organisation, k.seat_id AS seat, k.role, k.voting_right AS "votingRight",
         k.valid_from AS "validFrom", k.valid_to AS "validTo", p.name AS "personName", o.name AS "organisationName"
    FROM memberships AS k
    JOIN organisations AS o ON o.code = k.organisation_code
    LEFT JOIN people AS p ON p.id = k.person_id
   WHERE k.body_code = (SELECT m.body_code FROM meetings AS m WHERE m.id = ?)
   ORDER BY array_position(ARRAY['chair', 'coordinator', 'member', 'deputy', 'guest'], k.role), lower(p.name), lower(o.name), k.id`;

export class KnexAttendanceReadModel implements AttendanceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async ofMeeting(id: string): Promise<MeetingAttendance> {
    const [[meeting], memberships] = await Promise.all([
      rowsOf<Omit<MeetingAttendance, 'memberships'>>(this.#db, MEETING, [id]),
      rowsOf<NamedMembership>(this.#db, MEMBERSHIPS, [id]),
    ]);
    if (meeting === undefined) throw new NotFound(`There is no meeting with the number ${id}.`);
    return { ...meeting, memberships };
  }
}
