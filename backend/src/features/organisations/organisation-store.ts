import type { WriteDb } from '../../db/knex.ts';
import { rowsOf } from '../../db/knex.ts';
import { isUniqueViolation, violatedConstraint } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { Organisation, OrganisationContent, Sector } from './organisation.ts';

/** Plain writes of organisations. */
export interface OrganisationStore {
  /** The organisation as it is, kept from others until the transaction ends. */
  lock(code: string): Promise<Organisation | undefined>;
  /** Codes that begin with these letters. */
  codesLike(beginning: string): Promise<ReadonlySet<string>>;
  /** Throws `Conflict` when code or name are taken. */
  insert(code: string, content: OrganisationContent): Promise<void>;
  /** Throws `Conflict` when the name is taken. */
  update(code: string, content: OrganisationContent): Promise<void>;
}

interface OrganisationRow {
  code: string;
  name: string;
  short_name: string | null;
  sector: Sector;
  description: string | null;
  website: string | null;
  closed_on: string | null;
  version: number;
}

export class KnexOrganisationStore implements OrganisationStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(code: string): Promise<Organisation | undefined> {
    const [row] = await rowsOf<OrganisationRow>(
      this.#db,
      `SELECT o.code, o.name, o.short_name, o.sector, o.description, o.website, o.closed_on, o.version
         FROM organisations AS o WHERE o.code = ? FOR UPDATE`,
      [code],
    );
    if (row === undefined) return undefined;
    const districts = await rowsOf<{ ref: string }>(
      this.#db,
      `SELECT s.district_level || ':' || s.district_key AS ref
         FROM organisation_districts AS s JOIN levels AS l ON l.level = s.district_level
        WHERE s.organisation_code = ? ORDER BY l.position, s.district_key`,
      [code],
    );
    return {
      code,
      name: row.name,
      shortName: row.short_name,
      sector: row.sector,
      description: row.description,
      website: row.website,
      districts: districts.map(({ ref }) => ref),
      closedOn: row.closed_on,
      version: row.version,
    };
  }

  async codesLike(beginning: string): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ code: string }>(this.#db, 'SELECT o.code FROM organisations AS o WHERE starts_with(o.code, ?)', [
      beginning,
    ]);
    return new Set(rows.map(({ code }) => code));
  }

  async insert(code: string, content: OrganisationContent): Promise<void> {
    await refusingDuplicates(code, content.name, () => this.#db('organisations').insert({ code, ...columnsOf(content) }));
    await this.#serve(code, content.districts);
  }

  async update(code: string, content: OrganisationContent): Promise<void> {
    await refusingDuplicates(code, content.name, () =>
      this.#db('organisations').where({ code }).update(columnsOf(content)).increment('version'),
    );
    await this.#db('organisation_districts').where({ organisation_code: code }).delete();
    await this.#serve(code, content.districts);
  }

  async #serve(code: string, districts: readonly string[]): Promise<void> {
    const rows = districts.map((ref) => {
      const [district_level, district_key] = ref.split(':');
      return { organisation_code: code, district_level, district_key };
    });
    if (rows.length > 0) await this.#db('organisation_districts').insert(rows);
  }
}

const columnsOf = ({ name, shortName, sector, description, website, closedOn }: OrganisationContent) => ({
  name,
  short_name: shortName,
  sector,
  description,
  website,
  closed_on: closedOn,
});

async function refusingDuplicates(code: string, name: string, write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const byName = violatedConstraint(error) === 'organisations_name_once';
    const message = byName ? `An organisation named "${name}" exists already.` : `An organisation with the code "${code}" exists already.`;
    throw new Conflict(message, { cause: error, issues: [{ path: byName ? 'name' : 'code', message }] });
  }
}
