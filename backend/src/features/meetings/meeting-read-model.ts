import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { Rhythm } from '../bodies/body.ts';
import type { Life } from '../bodies/life.ts';
import type { MeetingDetail, MeetingRow, MeetingState, MinutesState } from './meeting.ts';

/** Which meetings are asked for. */
export interface MeetingFilter {
  readonly body?: string | undefined;
  /** Both days count. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: MeetingState | undefined;
  readonly minutes?: MinutesState | undefined;
  /** Part of the title, of an item, of the minutes or of a decision. */
  readonly text?: string | undefined;
  readonly order: 'soonest' | 'latest';
  readonly limit: number;
  readonly offset: number;
}

/** What days of meetings of a body follow from. */
export interface BodyMeetings extends Life {
  readonly rhythm: Rhythm;
  /** Days on which it meets, without cancelled meetings. */
  readonly days: readonly string[];
}

/** Questions about meetings. */
export interface MeetingReadModel {
  list(filter: MeetingFilter): Promise<{ items: MeetingRow[]; total: number }>;
  /** Those with these ids, by day. */
  some(ids: readonly string[]): Promise<MeetingRow[]>;
  /** Throws `NotFound`. */
  get(id: string): Promise<MeetingDetail>;
  /** Throws `NotFound`. */
  ofBody(code: string): Promise<BodyMeetings>;
  /** How many have an invitation to a meeting that takes place. */
  invited(id: string): Promise<number>;
}

// Items, members and decisions are counted for the meetings of one page, each by one index.
const ROW = `
  m.id, json_build_object('code', b.code, 'name', b.name) AS body, m.title, m.held_on AS "heldOn", to_char(m.begins, 'HH24:MI') AS begins,
  to_char(m.ends, 'HH24:MI') AS ends, m.place, m.state,
  CASE WHEN m.approved_on IS NOT NULL THEN 'approved' WHEN i.minuted OR d.decisions > 0 THEN 'draft' ELSE 'none' END AS "minutesState",
  i.items, i.minutes AS "plannedMinutes", k.members, k.recorded, k.represented, d.decisions, m.demo, m.version`;

const COUNTED = `
  JOIN bodies AS b ON b.code = m.body_code
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS items, coalesce(sum(i.duration_minutes), 0)::integer AS minutes,
           coalesce(bool_or(num_nonnulls(i.minutes, i.outcome) > 0), false) AS minuted
      FROM agenda_items AS i WHERE i.meeting_id = m.id) AS i
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS members, count(a.state)::integer AS recorded,
           (count(*) FILTER (WHERE a.state = 'present' OR a.deputy_came))::integer AS represented
      FROM memberships AS s LEFT JOIN attendances AS a ON a.meeting_id = m.id AND a.membership_id = s.id
     WHERE s.body_code = m.body_code AND s.role NOT IN ('deputy', 'guest')
       AND s.valid_from <= m.held_on AND (s.valid_to IS NULL OR s.valid_to >= m.held_on)) AS k
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS decisions FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id
     WHERE i.meeting_id = m.id) AS d`;

const MINUTED = `
  (EXISTS (SELECT FROM agenda_items AS i WHERE i.meeting_id = m.id AND num_nonnulls(i.minutes, i.outcome) > 0)
   OR EXISTS (SELECT FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id WHERE i.meeting_id = m.id))`;

const WHERE = `
  WHERE (:body::text IS NULL OR m.body_code = :body)
    AND (:from::date IS NULL OR m.held_on >= :from::date)
    AND (:to::date IS NULL OR m.held_on <= :to::date)
    AND (:state::text IS NULL OR m.state = :state)
    AND (:minutes::text IS NULL
         OR CASE :minutes WHEN 'approved' THEN m.approved_on IS NOT NULL
                          WHEN 'draft' THEN m.approved_on IS NULL AND ${MINUTED}
                          ELSE m.approved_on IS NULL AND NOT ${MINUTED} END)
    AND (:words = ''
         OR ${hasWords('m.title')}
         OR EXISTS (SELECT FROM agenda_items AS i LEFT JOIN decisions AS d ON d.agenda_item_id = i.id
                     WHERE i.meeting_id = m.id
                       AND ${hasWords("concat_ws(' ', i.title, i.description, i.minutes, d.wording)")}))`;

const ORDER = { soonest: 'm.held_on, m.begins, m.id', latest: 'm.held_on DESC, m.begins DESC, m.id DESC' } as const;

const DAY = (alias: string): string => `json_build_object('id', ${alias}.id::text, 'heldOn', ${alias}.held_on)`;

const DETAIL = `
  m.online_link AS "onlineLink", m.cancel_reason AS "cancelReason", m.approved_on AS "approvedOn",
  (SELECT ${DAY('o')} FROM meetings AS o WHERE o.id = m.approved_in) AS "approvedIn",
  (SELECT coalesce(json_agg(json_build_object('id', a.id::text, 'item', a.agenda_item_id::text, 'text', a.text, 'by', c.name,
            'at', to_char(a.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY a.id), '[]')
     FROM meeting_addenda AS a JOIN accounts AS c ON c.id = a.added_by WHERE a.meeting_id = m.id) AS addenda,
  (SELECT ${DAY('o')} FROM meetings AS o
    WHERE o.body_code = m.body_code AND (o.held_on, o.id) < (m.held_on, m.id) ORDER BY o.held_on DESC, o.id DESC LIMIT 1) AS previous,
  (SELECT ${DAY('o')} FROM meetings AS o
    WHERE o.body_code = m.body_code AND (o.held_on, o.id) > (m.held_on, m.id) ORDER BY o.held_on, o.id LIMIT 1) AS next`;

const OF_BODY = `
  SELECT b.rhythm, b.valid_from AS "validFrom", b.valid_to AS "validTo",
         ARRAY(SELECT DISTINCT m.held_on::text FROM meetings AS m WHERE m.body_code = b.code AND m.state <> 'cancelled' ORDER BY 1) AS days
    FROM bodies AS b WHERE b.code = ?`;

export class KnexMeetingReadModel implements MeetingReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(filter: MeetingFilter): Promise<{ items: MeetingRow[]; total: number }> {
    const { body = null, from = null, to = null, state = null, minutes = null, text = '', order, limit, offset } = filter;
    const bindings = { body, from, to, state, minutes, words: text, limit, offset };
    const [items, [counted]] = await Promise.all([
      rowsOf<MeetingRow>(
        this.#db,
        `WITH found AS MATERIALIZED (SELECT m.* FROM meetings AS m ${WHERE} ORDER BY ${ORDER[order]} LIMIT :limit OFFSET :offset)
         SELECT ${ROW} FROM found AS m ${COUNTED} ORDER BY ${ORDER[order]}`,
        bindings,
      ),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::integer AS total FROM meetings AS m ${WHERE}`, bindings),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  some(ids: readonly string[]): Promise<MeetingRow[]> {
    return rowsOf<MeetingRow>(
      this.#db,
      `SELECT ${ROW} FROM meetings AS m ${COUNTED} WHERE m.id = ANY(?::bigint[]) ORDER BY ${ORDER.soonest}`,
      [ids],
    );
  }

  async get(id: string): Promise<MeetingDetail> {
    const [row] = await rowsOf<MeetingDetail>(this.#db, `SELECT ${ROW}, ${DETAIL} FROM meetings AS m ${COUNTED} WHERE m.id = ?`, [id]);
    if (row === undefined) throw new NotFound(`There is no meeting with the number ${id}.`);
    return row;
  }

  async ofBody(code: string): Promise<BodyMeetings> {
    const [row] = await rowsOf<BodyMeetings>(this.#db, OF_BODY, [code]);
    if (row === undefined) throw new NotFound(`There is no body "${code}".`);
    return row;
  }

  async invited(id: string): Promise<number> {
    const [row] = await rowsOf<{ invited: number }>(
      this.#db,
      'SELECT count(*)::integer AS invited FROM meeting_invitations AS v WHERE v.meeting_id = ? AND v.sent_at IS NOT NULL AND NOT v.cancelled',
      [id],
    );
    return row?.invited ?? 0;
  }
}
