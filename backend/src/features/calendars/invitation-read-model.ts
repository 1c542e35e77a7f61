import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Invitee } from './invitation.ts';

/** An item of an agenda in an invitation. */
export interface InvitedItem {
  readonly title: string;
  readonly minutes: number | null;
}

/** Questions about invitations. The meeting is there. */
export interface InvitationReadModel {
  /** Members and deputies on the day of the meeting, and who was invited and is none any more. `today` decides which addresses may be used. */
  invitees(meetingId: string, today: string): Promise<Invitee[]>;
  /** In their order. */
  agenda(meetingId: string): Promise<InvitedItem[]>;
}

export class KnexInvitationReadModel implements InvitationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async invitees(meetingId: string, today: string): Promise<Invitee[]> {
    const rows = await rowsOf<
      Omit<Invitee, 'last'> & { sequence: number | null; cancelled: boolean; sentAt: Date | null; failed: boolean }
    >(
      this.#db,
      `SELECT s.id AS membership, w.person_id AS "personId", p.name AS person, o.name AS organisation, s.role = 'deputy' AS "isDeputy", d."isMember",
              CASE WHEN p.retain_until >= :today::date THEN p.email END AS email,
              v.sequence, v.cancelled, v.sent_at AS "sentAt", v.failed
         FROM meetings AS m
         JOIN memberships AS s ON s.body_code = m.body_code
         JOIN organisations AS o ON o.code = s.organisation_code
        -- Who has the membership, and who was invited before it passed on.
        CROSS JOIN LATERAL (SELECT s.person_id, true AS has_it
                            UNION ALL
                            SELECT g.person_id, false FROM meeting_invitations AS g
                             WHERE g.meeting_id = m.id AND g.membership_id = s.id AND g.person_id IS DISTINCT FROM s.person_id) AS w
         LEFT JOIN people AS p ON p.id = w.person_id
         LEFT JOIN meeting_invitations AS v
           ON v.meeting_id = m.id AND v.membership_id = s.id AND v.person_id IS NOT DISTINCT FROM w.person_id
        CROSS JOIN LATERAL (SELECT w.has_it AND s.role <> 'guest' AND s.valid_from <= m.held_on AND (s.valid_to IS NULL OR s.valid_to >= m.held_on)
                                   AS "isMember") AS d
        WHERE m.id = :meetingId AND (d."isMember" OR (v.sent_at IS NOT NULL AND NOT v.cancelled))
        ORDER BY array_position(ARRAY['chair', 'coordinator', 'member', 'deputy', 'guest'], s.role), lower(p.name), lower(o.name), s.id, w.person_id`,
      { meetingId, today },
    );
    return rows.map(({ sequence, cancelled, sentAt, failed, ...invitee }) => ({
      ...invitee,
      last: sequence === null ? null : { sequence, cancelled, sentAt, failed },
    }));
  }

  agenda(meetingId: string): Promise<InvitedItem[]> {
    return rowsOf<InvitedItem>(
      this.#db,
      'SELECT i.title, i.duration_minutes AS minutes FROM agenda_items AS i WHERE i.meeting_id = ? ORDER BY i.position, i.id',
      [meetingId],
    );
  }
}
