import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { CalendarFeed, FeedMeetings, OwnedFeed } from './calendar-feed.ts';
import type { CalendarMeeting } from './calendar-meeting.ts';

/** Questions about meetings as calendars show them, and about the calendars that are followed. */
export interface CalendarReadModel {
  /** Throws `NotFound`. */
  meeting(id: string): Promise<CalendarMeeting>;
  /** Those from a day on, by day. */
  meetings(which: FeedMeetings, from: string): Promise<CalendarMeeting[]>;
  /** The calendars of an account, oldest first. */
  feedsOf(accountId: string): Promise<CalendarFeed[]>;
  /** By the hash of the secret part of its address; `undefined` when there is none. */
  feed(hash: Buffer): Promise<OwnedFeed | undefined>;
}

const MEETING = `
  SELECT m.id, m.created_at AS "createdAt", json_build_object('code', b.code, 'name', b.name) AS body, m.title, m.held_on AS "heldOn",
         to_char(m.begins, 'HH24:MI') AS begins, to_char(m.ends, 'HH24:MI') AS ends, m.place, m.online_link AS "onlineLink", m.state,
         m.cancel_reason AS "cancelReason", m.sequence
    FROM meetings AS m JOIN bodies AS b ON b.code = m.body_code`;

const FEED = `
  SELECT f.id, f.account_id AS "accountId", CASE WHEN b.code IS NOT NULL THEN json_build_object('code', b.code, 'name', b.name) END AS body,
         f.created_at AS "createdAt", f.used_at AS "usedAt"
    FROM calendar_feeds AS f LEFT JOIN bodies AS b ON b.code = f.body_code`;

export class KnexCalendarReadModel implements CalendarReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async meeting(id: string): Promise<CalendarMeeting> {
    const [row] = await rowsOf<CalendarMeeting>(this.#db, `${MEETING} WHERE m.id = ?`, [id]);
    if (row === undefined) throw new NotFound(`There is no meeting with the number ${id}.`);
    return row;
  }

  meetings(which: FeedMeetings, from: string): Promise<CalendarMeeting[]> {
    return rowsOf<CalendarMeeting>(
      this.#db,
      `${MEETING}
        WHERE m.held_on >= :from
          AND (:body::text IS NULL OR m.body_code = :body)
          AND (:organisations::text[] IS NULL
               OR EXISTS (SELECT FROM memberships AS s
                           WHERE s.body_code = m.body_code AND s.organisation_code = ANY(:organisations::text[]) AND s.role <> 'guest'
                             AND s.valid_from <= m.held_on AND (s.valid_to IS NULL OR s.valid_to >= m.held_on)))
        ORDER BY m.held_on, m.begins, m.id`,
      {
        from,
        body: which.of === 'body' ? which.code : null,
        organisations: which.of === 'organisations' ? [...which.codes] : null,
      },
    );
  }

  feedsOf(accountId: string): Promise<CalendarFeed[]> {
    return rowsOf<CalendarFeed>(this.#db, `${FEED} WHERE f.account_id = ? ORDER BY f.id`, [accountId]);
  }

  async feed(hash: Buffer): Promise<OwnedFeed | undefined> {
    const [row] = await rowsOf<OwnedFeed>(this.#db, `${FEED} WHERE f.token_hash = ?`, [hash]);
    return row;
  }
}
