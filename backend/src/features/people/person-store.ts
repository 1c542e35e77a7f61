import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { LegalBasis, Person, PersonContent } from './person.ts';
import { HAS_CONTACT } from './retention-columns.ts';

/** Plain writes of persons. */
export interface PersonStore {
  /** The person as they are, kept from others until the transaction ends. */
  lock(id: string): Promise<Person | undefined>;
  /** Answers the id. */
  insert(content: PersonContent): Promise<string>;
  /** Counts the version, and notes since when there is contact data. */
  update(id: string, content: PersonContent, today: string): Promise<void>;
  /** Removes everything that says who it is. Counts the version. */
  erase(id: string, at: Date): Promise<void>;
}

interface PersonRow {
  id: string;
  name: string | null;
  function: string | null;
  organisation_code: string | null;
  email: string | null;
  phone: string | null;
  legal_basis: LegalBasis | null;
  purpose: string | null;
  retain_until: string | null;
  demo: boolean;
  version: number;
}

export class KnexPersonStore implements PersonStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(id: string): Promise<Person | undefined> {
    // Not against those who only refer to the person.
    const [row] = await rowsOf<PersonRow>(
      this.#db,
      `SELECT p.id, p.name, p.function, p.organisation_code, p.email, p.phone, p.legal_basis, p.purpose, p.retain_until, p.demo, p.version
         FROM people AS p WHERE p.id = ? FOR NO KEY UPDATE`,
      [id],
    );
    return row === undefined ? undefined : toPerson(row);
  }

  async insert(content: PersonContent): Promise<string> {
    const [row] = await this.#db('people').insert(columnsOf(content)).returning<{ id: string }[]>('id');
    return (row as { id: string }).id;
  }

  async update(id: string, content: PersonContent, today: string): Promise<void> {
    const contact_since =
      content.contact === null ? null : this.#db.raw(`CASE WHEN ${HAS_CONTACT} THEN p.contact_since ELSE ?::date END`, [today]);
    await this.#db('people AS p')
      .where({ id })
      .update({ ...columnsOf(content), contact_since })
      .increment('version');
  }

  async erase(id: string, at: Date): Promise<void> {
    const nothing = { name: null, function: null, organisation_code: null, ...contactColumns(null), contact_since: null };
    await this.#db('people')
      .where({ id })
      .update({ ...nothing, erased_at: at })
      .increment('version');
  }
}

const toPerson = ({
  id,
  name,
  organisation_code,
  email,
  phone,
  legal_basis,
  purpose,
  retain_until,
  demo,
  version,
  ...row
}: PersonRow): Person => ({
  id,
  name,
  function: row.function,
  organisation: organisation_code,
  contact:
    legal_basis === null || purpose === null || retain_until === null
      ? null
      : { email, phone, legalBasis: legal_basis, purpose, retainUntil: retain_until },
  demo,
  version,
});

const contactColumns = (contact: PersonContent['contact']) => ({
  email: contact?.email ?? null,
  phone: contact?.phone ?? null,
  legal_basis: contact?.legalBasis ?? null,
  purpose: contact?.purpose ?? null,
  retain_until: contact?.retainUntil ?? null,
});

const columnsOf = ({ name, organisation, contact, ...content }: PersonContent) => ({
  name,
  function: content.function,
  organisation_code: organisation,
  ...contactColumns(contact),
});
