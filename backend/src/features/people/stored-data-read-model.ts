import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { ContactData } from './person.ts';
import type { StoredData } from './stored-data.ts';

/** Brings together what is stored about a person, wherever it is. Whatever refers to persons from now on belongs here, too. */
export interface StoredDataReadModel {
  /** Throws `NotFound`. */
  of(person: string): Promise<StoredData>;
}

type ContactColumns = { readonly [Field in keyof ContactData]: ContactData[Field] | null };
type PersonRow = StoredData['person'] &
  ContactColumns & { readonly since: string | null; readonly invitations: number; readonly historyEntries: number };

const DAY = (moment: string): string => `to_char(${moment} AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD')`;

const PERSON = `
  SELECT p.id, p.name, p.function, o.name AS organisation, ${DAY('p.created_at')} AS "recordedOn", ${DAY('p.erased_at')} AS "erasedOn",
         p.email, p.phone, p.legal_basis AS "legalBasis", p.purpose, p.retain_until AS "retainUntil", p.contact_since AS since,
         (SELECT count(*)::integer FROM audit_events AS a WHERE a.object_type = 'person' AND a.object_id = p.id::text) AS "historyEntries",
         (SELECT count(*)::integer FROM meeting_invitations AS i WHERE i.person_id = p.id AND i.sent_at IS NOT NULL) AS invitations
    FROM people AS p LEFT JOIN organisations AS o ON o.code = p.organisation_code
   WHERE p.id = ?`;

const MEMBERSHIPS = `
  SELECT json_build_object('code', b.code, 'name', b.name) AS body, s.name AS seat, o.name AS organisation, m.role,
         m.voting_right AS "votingRight", m.engagement, m.valid_from AS "validFrom", m.valid_to AS "validTo"
    FROM memberships AS m
    JOIN bodies AS b ON b.code = m.body_code
    JOIN organisations AS o ON o.code = m.organisation_code
    LEFT JOIN seats AS s ON s.id = m.seat_id
   WHERE m.person_id = ? ORDER BY m.valid_from DESC, m.id`;

const CONTACT_FOR = `
  SELECT json_build_object('de', d.name_de, 'en', d.name_en) AS department, json_build_object('de', t.name_de, 'en', t.name_en) AS topic,
         c.valid_from AS "validFrom", c.valid_to AS "validTo",
         coalesce((SELECT json_agg(json_build_object('title', g.title, 'attendedOn', g.attended_on) ORDER BY g.attended_on DESC, g.position)
                     FROM topic_contact_trainings AS g WHERE g.contact_id = c.id), '[]') AS trainings
    FROM topic_contacts AS c
    JOIN departments AS d ON d.code = c.department_code
    JOIN contact_topics AS t ON t.code = c.topic_code
   WHERE c.person_id = ? ORDER BY c.valid_from DESC, c.id`;

const MEETINGS = `
  SELECT b.name AS body, m.title, m.held_on AS "heldOn", a.attendance
    FROM (SELECT t.meeting_id, CASE WHEN t.deputy_came THEN 'deputy' ELSE t.state END AS attendance
            FROM attendances AS t JOIN memberships AS s ON s.id = t.membership_id WHERE s.person_id = :id
          UNION ALL SELECT t.meeting_id, 'as_deputy' FROM memberships AS d
             JOIN memberships AS s ON s.seat_id = d.seat_id
             JOIN attendances AS t ON t.membership_id = s.id AND t.deputy_came
             JOIN meetings AS h ON h.id = t.meeting_id AND h.held_on BETWEEN d.valid_from AND coalesce(d.valid_to, 'infinity')
            WHERE d.person_id = :id AND d.role = 'deputy'
          UNION ALL SELECT g.meeting_id, 'guest' FROM meeting_guests AS g WHERE g.person_id = :id) AS a
    JOIN meetings AS m ON m.id = a.meeting_id
    JOIN bodies AS b ON b.code = m.body_code
   ORDER BY m.held_on DESC, m.id`;

const AGENDA_ITEMS = `
  SELECT b.name AS body, i.title, m.held_on AS "heldOn"
    FROM agenda_items AS i
    JOIN bodies AS b ON b.code = i.body_code
    LEFT JOIN meetings AS m ON m.id = i.meeting_id
   WHERE i.presenter_person_id = ? ORDER BY m.held_on DESC NULLS FIRST, i.id`;

const ACCOUNTS = `
  SELECT a.name, a.email, a.state, ARRAY(SELECT r.role FROM account_roles AS r WHERE r.account_id = a.id ORDER BY r.role) AS roles
    FROM people AS p JOIN accounts AS a ON lower(a.email) = lower(p.email)
   WHERE p.id = ? ORDER BY a.email`;

const RETENTION = `
  SELECT l.at, l.event, l.reason, l.until FROM retention_log AS l WHERE l.person_id = ? ORDER BY l.id DESC`;

export class KnexStoredDataReadModel implements StoredDataReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async of(id: string): Promise<StoredData> {
    const [row] = await rowsOf<PersonRow>(this.#db, PERSON, [id]);
    if (row === undefined) throw new NotFound(`There is no person with the number ${id}.`);
    const [memberships, contactFor, meetings, agendaItems, accounts, retention] = await Promise.all([
      rowsOf<StoredData['memberships'][number]>(this.#db, MEMBERSHIPS, [id]),
      rowsOf<StoredData['contactFor'][number]>(this.#db, CONTACT_FOR, [id]),
      rowsOf<StoredData['meetings'][number]>(this.#db, MEETINGS, { id }),
      rowsOf<StoredData['agendaItems'][number]>(this.#db, AGENDA_ITEMS, [id]),
      rowsOf<StoredData['accounts'][number]>(this.#db, ACCOUNTS, [id]),
      rowsOf<Omit<StoredData['retention'][number], 'at'> & { at: Date }>(this.#db, RETENTION, [id]),
    ]);
    const { email, phone, legalBasis, purpose, retainUntil, since, invitations, historyEntries, ...person } = row;
    const isKept = legalBasis !== null && purpose !== null && retainUntil !== null;
    return {
      person,
      contact: isKept ? { email, phone, legalBasis, purpose, retainUntil, since } : null,
      memberships,
      contactFor,
      meetings,
      agendaItems,
      invitations,
      accounts,
      retention: retention.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      historyEntries,
    };
  }
}
