import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { standingCode } from '../organisations/standing-code.ts';
import type { OrganisationInBody } from './attendance-share.ts';

/** Of which meetings attendance is asked for. */
interface AttendanceFilter {
  /** Both days count. */
  readonly from: string;
  readonly to: string;
  readonly body?: string | undefined;
  readonly organisation?: string | undefined;
}

/** Questions about how often organisations come. */
export interface AttendanceShareReadModel {
  /** Organisations with a member in the time, for each body that they are in. */
  byOrganisation(filter: AttendanceFilter): Promise<OrganisationInBody[]>;
}

// A membership meets each meeting that was held within it; without one it still stands there, with nothing counted.
const COUNTS = `
  SELECT json_build_object('code', o.code, 'name', o.name, 'sector', o.sector) AS organisation,
         json_build_object('code', b.code, 'name', b.name) AS body,
         count(m.id)::integer AS held, count(a.state)::integer AS recorded,
         (count(*) FILTER (WHERE a.state = 'present'))::integer AS present,
         (count(*) FILTER (WHERE a.deputy_came))::integer AS "deputyCame",
         (count(*) FILTER (WHERE a.state = 'excused' AND NOT a.deputy_came))::integer AS excused,
         (count(*) FILTER (WHERE a.state = 'absent' AND NOT a.deputy_came))::integer AS absent
    FROM memberships AS s
    JOIN organisations AS o ON o.code = s.organisation_code
    JOIN bodies AS b ON b.code = s.body_code
    LEFT JOIN meetings AS m ON m.body_code = s.body_code AND m.state = 'held' AND m.held_on BETWEEN :from::date AND :to::date
     AND m.held_on >= s.valid_from AND (s.valid_to IS NULL OR m.held_on <= s.valid_to)
    LEFT JOIN attendances AS a ON a.meeting_id = m.id AND a.membership_id = s.id
   WHERE s.role NOT IN ('deputy', 'guest') AND s.valid_from <= :to::date AND (s.valid_to IS NULL OR s.valid_to >= :from::date)
     AND (:body::text IS NULL OR s.body_code = :body)
     AND (:organisation::text IS NULL OR s.organisation_code = ${standingCode(':organisation')})
   GROUP BY o.code, b.code`;

export class KnexAttendanceShareReadModel implements AttendanceShareReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  byOrganisation({ from, to, body, organisation }: AttendanceFilter): Promise<OrganisationInBody[]> {
    return rowsOf<OrganisationInBody>(this.#db, COUNTS, { from, to, body: body ?? null, organisation: organisation ?? null });
  }
}
