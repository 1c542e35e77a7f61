import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import type { KnownOrganisations } from '../organisations/known-organisation.ts';
import type { AttendanceEntry, AttendingMembership, Guest, Recorded } from './attendance.ts';

/** Plain writes of who came. Whoever writes has locked body and meeting. */
export interface AttendanceStore {
  /** All memberships that a body ever had. */
  membershipsOf(body: string): Promise<AttendingMembership[]>;
  recorded(meeting: string): Promise<Recorded>;
  /** Writes what differs. */
  write(meeting: string, before: Recorded, after: Recorded): Promise<void>;
  /** Names of persons by id, null of who was erased, and organisations that there are; persons are kept from being erased meanwhile. */
  known(guests: readonly Guest[]): Promise<{ people: ReadonlyMap<string, string | null>; organisations: KnownOrganisations }>;
}

const MEMBERSHIPS = `
  SELECT m.id, m.person_id AS person, m.organisation_code AS organisation, m.seat_id AS seat, m.role, m.valid_from AS "validFrom",
         m.valid_to AS "validTo"
    FROM memberships AS m WHERE m.body_code = ? ORDER BY m.id`;

export class KnexAttendanceStore implements AttendanceStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  membershipsOf(body: string): Promise<AttendingMembership[]> {
    return rowsOf<AttendingMembership>(this.#db, MEMBERSHIPS, [body]);
  }

  async recorded(meeting: string): Promise<Recorded> {
    const entries = await rowsOf<AttendanceEntry>(
      this.#db,
      'SELECT a.membership_id AS membership, a.state, a.deputy_came AS "deputyCame" FROM attendances AS a WHERE a.meeting_id = ? ORDER BY 1',
      [meeting],
    );
    const guests = await rowsOf<Guest>(
      this.#db,
      'SELECT g.person_id AS person, g.organisation_code AS organisation FROM meeting_guests AS g WHERE g.meeting_id = ? ORDER BY g.id',
      [meeting],
    );
    return { entries, guests };
  }

  async write(meeting: string, before: Recorded, after: Recorded): Promise<void> {
    const kept = new Set(after.entries.map(({ membership }) => membership));
    const gone = before.entries.filter(({ membership }) => !kept.has(membership)).map(({ membership }) => membership);
    if (gone.length > 0) await this.#db('attendances').where({ meeting_id: meeting }).whereIn('membership_id', gone).delete();
    const old = new Map(before.entries.map((entry) => [entry.membership, entry]));
    const changed = after.entries.filter(({ membership, state, deputyCame }) => {
      const was = old.get(membership);
      return was?.state !== state || was.deputyCame !== deputyCame;
    });
    if (changed.length > 0)
      await this.#db('attendances')
        .insert(
          changed.map(({ membership, state, deputyCame }) => ({
            meeting_id: meeting,
            membership_id: membership,
            state,
            deputy_came: deputyCame,
          })),
        )
        .onConflict(['meeting_id', 'membership_id'])
        .merge();
    if (JSON.stringify(before.guests) === JSON.stringify(after.guests)) return;
    await this.#db('meeting_guests').where({ meeting_id: meeting }).delete();
    const guests = after.guests.map(({ person, organisation }) => ({
      meeting_id: meeting,
      person_id: person,
      organisation_code: organisation,
    }));
    if (guests.length > 0) await this.#db('meeting_guests').insert(guests);
  }

  async known(guests: readonly Guest[]): Promise<{ people: ReadonlyMap<string, string | null>; organisations: KnownOrganisations }> {
    const given = (values: (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];
    const people = await rowsOf<{ id: string; name: string | null }>(
      this.#db,
      'SELECT p.id, p.name FROM people AS p WHERE p.id = ANY(?::bigint[]) ORDER BY p.id FOR SHARE',
      [given(guests.map(({ person }) => person))],
    );
    const organisations = await new KnexKnownOrganisationReadModel(this.#db).known(guests.map(({ organisation }) => organisation));
    return { people: new Map(people.map(({ id, name }) => [id, name])), organisations };
  }
}
