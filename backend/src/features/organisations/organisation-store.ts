import type { WriteDb } from '../../db/knex.ts';
import { rowsOf } from '../../db/knex.ts';
import { isUniqueViolation, violatedConstraint } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { Organisation, OrganisationContent } from './organisation.ts';
import { ORGANISATION_COLUMNS } from './organisation-columns.ts';

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

export class KnexOrganisationStore implements OrganisationStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(code: string): Promise<Organisation | undefined> {
    // Not against those who only refer to it: they hold what a merge waits for.
    // First the lock, then what is read: lists of other tables are those of the moment in which a statement begins.
    await rowsOf(this.#db, 'SELECT 1 FROM organisations AS o WHERE o.code = ? FOR NO KEY UPDATE', [code]);
    const [row] = await rowsOf<Organisation>(this.#db, `SELECT ${ORGANISATION_COLUMNS} FROM organisations AS o WHERE o.code = ?`, [code]);
    return row;
  }

  async codesLike(beginning: string): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ code: string }>(this.#db, 'SELECT o.code FROM organisations AS o WHERE starts_with(o.code, ?)', [
      beginning,
    ]);
    return new Set(rows.map(({ code }) => code));
  }

  async insert(code: string, content: OrganisationContent): Promise<void> {
    await refusingDuplicates(code, content.name, () => this.#db('organisations').insert({ code, ...columnsOf(content) }));
    await this.#insertLists(code, content);
  }

  async update(code: string, content: OrganisationContent): Promise<void> {
    await refusingDuplicates(code, content.name, () =>
      this.#db('organisations').where({ code }).update(columnsOf(content)).increment('version'),
    );
    for (const table of ['organisation_districts', 'organisation_target_groups', 'organisation_fields_of_action'])
      await this.#db(table).where({ organisation_code: code }).delete();
    await this.#insertLists(code, content);
  }

  async #insertLists(code: string, { districts, targetGroups, fieldsOfAction }: OrganisationContent): Promise<void> {
    const lists = [
      [
        'organisation_districts',
        districts.map((ref) => {
          const [district_level, district_key] = ref.split(':');
          return { district_level, district_key };
        }),
      ],
      ['organisation_target_groups', targetGroups.map((target_group) => ({ target_group }))],
      ['organisation_fields_of_action', fieldsOfAction.map((field_of_action) => ({ field_of_action }))],
    ] as const;
    for (const [table, rows] of lists)
      if (rows.length > 0) await this.#db(table).insert(rows.map((row) => ({ organisation_code: code, ...row })));
  }
}

const columnsOf = ({ shortName, postalCode, point, languages, closedOn, ...content }: OrganisationContent) => {
  const { name, sector, description, website, email, phone, street, town } = content;
  return {
    name,
    short_name: shortName,
    sector,
    description,
    website,
    email,
    phone,
    street,
    postal_code: postalCode,
    town,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    languages: [...languages],
    closed_on: closedOn,
  };
};

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
