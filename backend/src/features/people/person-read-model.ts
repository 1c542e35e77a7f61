import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { standingCode } from '../organisations/standing-code.ts';
import type { ContactData, Person } from './person.ts';

/** A person with the name of their organisation. */
export interface NamedPerson extends Omit<Person, 'organisation'> {
  readonly organisation: { readonly code: string; readonly name: string } | null;
}

/** Which persons are asked for. */
interface PersonFilter {
  /** Part of the name or the function. */
  readonly text?: string | undefined;
  readonly organisation?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Questions about persons. */
export interface PersonReadModel {
  /** By name; who was erased is left out. */
  list(filter: PersonFilter): Promise<{ items: NamedPerson[]; total: number }>;
  /** Throws `NotFound`. */
  get(id: string): Promise<NamedPerson>;
}

/** Columns of contact data; all of them or, but for address and number, none. */
type ContactColumns = { readonly [Field in keyof ContactData]: ContactData[Field] | null };
type PersonRow = Omit<NamedPerson, 'contact'> & ContactColumns;

const SELECT = `
  SELECT p.id, p.name, p.function, p.email, p.phone, p.legal_basis AS "legalBasis", p.purpose, p.retain_until AS "retainUntil",
         CASE WHEN o.code IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name) END AS organisation, p.demo, p.version
    FROM people AS p LEFT JOIN organisations AS o ON o.code = p.organisation_code`;

const WHERE = `
  WHERE p.name IS NOT NULL
    AND (:organisation::text IS NULL OR p.organisation_code = ${standingCode(':organisation')})
    AND (:words = '' OR ${hasWords("concat_ws(' ', p.name, p.function)")})`;

export class KnexPersonReadModel implements PersonReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list({ text = '', organisation, limit, offset }: PersonFilter): Promise<{ items: NamedPerson[]; total: number }> {
    const bindings = { words: text, organisation: organisation ?? null, limit, offset };
    const [items, [counted]] = await Promise.all([
      rowsOf<PersonRow>(this.#db, `${SELECT} ${WHERE} ORDER BY lower(p.name), p.id LIMIT :limit OFFSET :offset`, bindings),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::integer AS total FROM people AS p ${WHERE}`, bindings),
    ]);
    return { items: items.map(toPerson), total: counted?.total ?? 0 };
  }

  async get(id: string): Promise<NamedPerson> {
    const [row] = await rowsOf<PersonRow>(this.#db, `${SELECT} WHERE p.id = ?`, [id]);
    if (row === undefined) throw new NotFound(`There is no person with the number ${id}.`);
    return toPerson(row);
  }
}

function toPerson({ email, phone, legalBasis, purpose, retainUntil, ...person }: PersonRow): NamedPerson {
  const isKept = legalBasis !== null && purpose !== null && retainUntil !== null;
  return { ...person, contact: isKept ? { email, phone, legalBasis, purpose, retainUntil } : null };
}
