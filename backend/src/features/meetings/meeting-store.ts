import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { BodyLife } from '../bodies/body.ts';
import type { Meeting, MeetingContent, MeetingState } from './meeting.ts';

/**
 * Plain writes of meetings. Whoever changes anything of a meeting locks it before; who needs to rely on its body locks that first, and items
 * after the meeting.
 */
export interface MeetingStore {
  /** When the body is there; it and its memberships are kept from others until the transaction ends. */
  lockBody(code: string): Promise<BodyLife | undefined>;
  /** The body of a meeting, which never changes. */
  bodyOf(id: string): Promise<string | undefined>;
  /** The meeting as it is, kept from others until the transaction ends. */
  lock(id: string): Promise<Meeting | undefined>;
  /** A meeting of a body, kept from changes. */
  share(id: string, body: string): Promise<{ id: string; heldOn: string; state: MeetingState } | undefined>;
  /** Days on which a body meets, without cancelled meetings. */
  daysOf(body: string, days: readonly string[]): Promise<string[]>;
  /** Answers the ids in the order of the contents. */
  insert(body: string, contents: readonly MeetingContent[], at: Date): Promise<string[]>;
  /** Counts the version, and the sequence where invitations now tell something else. */
  update(id: string, content: MeetingContent, toldAnew: boolean): Promise<void>;
  /** Counts the version alone. */
  touch(id: string): Promise<void>;
  approve(id: string, on: string, inMeeting: string | null): Promise<void>;
  addAddendum(
    id: string,
    addendum: { readonly item: string | null; readonly text: string; readonly by: string; readonly at: Date },
  ): Promise<void>;
  /** Removes the meeting with what was not sent; its items have left it before. */
  remove(id: string): Promise<void>;
}

const BODY = `
  SELECT b.code, b.name, b.valid_from AS "validFrom", b.valid_to AS "validTo" FROM bodies AS b WHERE b.code = ? FOR NO KEY UPDATE`;

// Asked after the row is locked: what somebody else has just written is seen.
const MEETING = `
  SELECT m.id, m.body_code AS body, m.title, m.held_on AS "heldOn", to_char(m.begins, 'HH24:MI') AS begins, to_char(m.ends, 'HH24:MI') AS ends,
         m.place, m.online_link AS "onlineLink", m.state, m.cancel_reason AS "cancelReason", m.approved_on AS "approvedOn", m.version,
         (EXISTS (SELECT FROM agenda_items AS i WHERE i.meeting_id = m.id AND num_nonnulls(i.minutes, i.outcome) > 0)
          OR EXISTS (SELECT FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id WHERE i.meeting_id = m.id)) AS minuted,
         ((SELECT count(*) FROM attendances AS a WHERE a.meeting_id = m.id)
          + (SELECT count(*) FROM meeting_guests AS g WHERE g.meeting_id = m.id))::integer AS attendance,
         (EXISTS (SELECT FROM attendances AS a WHERE a.meeting_id = m.id AND (a.state = 'present' OR a.deputy_came))
          OR EXISTS (SELECT FROM meeting_guests AS g WHERE g.meeting_id = m.id)) AS "somebodyCame",
         EXISTS (SELECT FROM meeting_invitations AS v WHERE v.meeting_id = m.id AND v.sent_at IS NOT NULL) AS invited,
         EXISTS (SELECT FROM meetings AS o WHERE o.approved_in = m.id) AS "approvedOthers"
    FROM meetings AS m WHERE m.id = ?`;

export class KnexMeetingStore implements MeetingStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lockBody(code: string): Promise<BodyLife | undefined> {
    const [row] = await rowsOf<BodyLife>(this.#db, BODY, [code]);
    return row;
  }

  async bodyOf(id: string): Promise<string | undefined> {
    const [row] = await rowsOf<{ body: string }>(this.#db, 'SELECT m.body_code AS body FROM meetings AS m WHERE m.id = ?', [id]);
    return row?.body;
  }

  async lock(id: string): Promise<Meeting | undefined> {
    await this.#db.raw('SELECT 1 FROM meetings AS m WHERE m.id = ? FOR NO KEY UPDATE', [id]);
    const [row] = await rowsOf<Meeting>(this.#db, MEETING, [id]);
    return row;
  }

  async share(id: string, body: string): Promise<{ id: string; heldOn: string; state: MeetingState } | undefined> {
    const [row] = await rowsOf<{ id: string; heldOn: string; state: MeetingState }>(
      this.#db,
      'SELECT m.id, m.held_on AS "heldOn", m.state FROM meetings AS m WHERE m.id = ? AND m.body_code = ? FOR SHARE',
      [id, body],
    );
    return row;
  }

  async daysOf(body: string, days: readonly string[]): Promise<string[]> {
    const rows = await rowsOf<{ day: string }>(
      this.#db,
      `SELECT DISTINCT m.held_on AS day FROM meetings AS m
        WHERE m.body_code = :body AND m.held_on = ANY(:days::date[]) AND m.state <> 'cancelled' ORDER BY 1`,
      { body, days },
    );
    return rows.map(({ day }) => day);
  }

  async insert(body: string, contents: readonly MeetingContent[], at: Date): Promise<string[]> {
    const ids: string[] = [];
    // One after the other: the ids come in the order of the days.
    for (const content of contents) {
      const [row] = await this.#db('meetings')
        .insert({ body_code: body, created_at: at, ...columnsOf(content) })
        .returning<{ id: string }[]>('id');
      ids.push((row as { id: string }).id);
    }
    return ids;
  }

  async update(id: string, content: MeetingContent, toldAnew: boolean): Promise<void> {
    await this.#db('meetings')
      .where({ id })
      .update(columnsOf(content))
      .increment('version')
      .increment('sequence', toldAnew ? 1 : 0);
  }

  async touch(id: string): Promise<void> {
    await this.#db('meetings').where({ id }).increment('version');
  }

  async approve(id: string, on: string, inMeeting: string | null): Promise<void> {
    await this.#db('meetings').where({ id }).update({ approved_on: on, approved_in: inMeeting }).increment('version');
  }

  async addAddendum(
    id: string,
    { item, text, by, at }: { readonly item: string | null; readonly text: string; readonly by: string; readonly at: Date },
  ): Promise<void> {
    await this.#db('meeting_addenda').insert({ meeting_id: id, agenda_item_id: item, text, added_by: by, added_at: at });
  }

  async remove(id: string): Promise<void> {
    await this.#db('meeting_invitations').where({ meeting_id: id }).delete();
    await this.#db('meetings').where({ id }).delete();
  }
}

const columnsOf = ({ title, heldOn, begins, ends, place, onlineLink, state, cancelReason }: MeetingContent) => ({
  title,
  held_on: heldOn,
  begins,
  ends,
  place,
  online_link: onlineLink,
  state,
  cancel_reason: cancelReason,
});
