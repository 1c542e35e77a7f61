import { isDeepStrictEqual } from 'node:util';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { nextCode } from '../../db/next-code.ts';
import { isForeignKeyViolation, isUniqueViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { BodyPlace } from './body-check.ts';
import type { Body, BodyContent, BodyLife } from './body.ts';

/** Plain writes of bodies. Whoever changes anything of a body, its seats or its memberships locks it before. */
export interface BodyStore {
  /** Which body belongs to which; until the transaction ends nobody else changes that. Asked before a body is locked. */
  lockPlaces(): Promise<BodyPlace[]>;
  /** The body as it is, kept from others until the transaction ends. */
  lock(code: string): Promise<Body | undefined>;
  /** The same, where its name and its days are enough. */
  lockLife(code: string): Promise<BodyLife | undefined>;
  /** The next free one of `G-001`, `G-002` …; until the transaction ends nobody else gets one. */
  nextCode(): Promise<string>;
  /** Throws `Conflict` when the code is taken. */
  insert(code: string, content: BodyContent, demo: boolean): Promise<void>;
  /** Writes what differs, and counts the version. */
  update(code: string, before: BodyContent, after: BodyContent): Promise<void>;
}

// Not against those who only refer to it.
const LIFE = `
  SELECT b.code, b.name, b.valid_from AS "validFrom", b.valid_to AS "validTo" FROM bodies AS b WHERE b.code = ? FOR NO KEY UPDATE`;

// Asked after the row is locked: what somebody else has just written is seen.
const BODY = `
  SELECT b.code, b.name, b.kind, b.mandate, b.tasks, b.rhythm, b.parent_code AS parent, b.valid_from AS "validFrom", b.valid_to AS "validTo",
         b.demo, b.version,
         (SELECT coalesce(json_agg(json_build_object('title', r.title, 'decidedOn', r.decided_on, 'link', r.link) ORDER BY r.position), '[]')
            FROM body_resolutions AS r WHERE r.body_code = b.code) AS resolutions,
         ARRAY(SELECT f.field_of_action FROM body_fields_of_action AS f WHERE f.body_code = b.code ORDER BY 1) AS "fieldsOfAction",
         ARRAY(SELECT t.target_group FROM body_target_groups AS t WHERE t.body_code = b.code ORDER BY 1) AS "targetGroups",
         ARRAY(SELECT d.district_level || ':' || d.district_key
                 FROM body_districts AS d JOIN levels AS l ON l.level = d.district_level
                WHERE d.body_code = b.code ORDER BY l.position, d.district_key) AS districts
    FROM bodies AS b WHERE b.code = ?`;

type List = 'resolutions' | 'fieldsOfAction' | 'targetGroups' | 'districts';
type Row = Readonly<Record<string, unknown>>;

/** The lists of a body: where they are kept, and as what. */
const LISTS: Readonly<Record<List, { readonly table: string; readonly rows: (content: BodyContent) => readonly Row[] }>> = {
  resolutions: {
    table: 'body_resolutions',
    rows: ({ resolutions }) =>
      resolutions.map(({ title, decidedOn, link }, position) => ({ position, title, decided_on: decidedOn, link })),
  },
  fieldsOfAction: {
    table: 'body_fields_of_action',
    rows: ({ fieldsOfAction }) => fieldsOfAction.map((field_of_action) => ({ field_of_action })),
  },
  targetGroups: { table: 'body_target_groups', rows: ({ targetGroups }) => targetGroups.map((target_group) => ({ target_group })) },
  districts: {
    table: 'body_districts',
    rows: ({ districts }) =>
      districts.map((ref) => {
        const [district_level, district_key] = ref.split(':');
        return { district_level, district_key };
      }),
  },
};
const LIST_NAMES = Object.keys(LISTS) as List[];

export class KnexBodyStore implements BodyStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lockPlaces(): Promise<BodyPlace[]> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtext('gesamtbild bodies'))`);
    return rowsOf<BodyPlace>(this.#db, 'SELECT b.code, b.name, b.parent_code AS parent FROM bodies AS b');
  }

  async lock(code: string): Promise<Body | undefined> {
    if ((await this.lockLife(code)) === undefined) return undefined;
    const [row] = await rowsOf<Body>(this.#db, BODY, [code]);
    return row;
  }

  async lockLife(code: string): Promise<BodyLife | undefined> {
    const [row] = await rowsOf<BodyLife>(this.#db, LIFE, [code]);
    return row;
  }

  nextCode(): Promise<string> {
    return nextCode(this.#db, 'bodies', 'G');
  }

  async insert(code: string, content: BodyContent, demo: boolean): Promise<void> {
    await refusing(code, async () => {
      await this.#db('bodies').insert({ code, demo, ...columnsOf(content) });
      for (const list of LIST_NAMES) await this.#write(code, list, content);
    });
  }

  async update(code: string, before: BodyContent, after: BodyContent): Promise<void> {
    await refusing(code, async () => {
      await this.#db('bodies').where({ code }).update(columnsOf(after)).increment('version');
      for (const list of LIST_NAMES) {
        if (isDeepStrictEqual(before[list], after[list])) continue;
        await this.#db(LISTS[list].table).where({ body_code: code }).delete();
        await this.#write(code, list, after);
      }
    });
  }

  async #write(body_code: string, list: List, content: BodyContent): Promise<void> {
    const { table, rows } = LISTS[list];
    const written = rows(content).map((row) => ({ body_code, ...row }));
    if (written.length > 0) await this.#db(table).insert(written);
  }
}

const columnsOf = ({ name, kind, mandate, tasks, rhythm, parent, validFrom, validTo }: BodyContent) => ({
  name,
  kind,
  mandate,
  tasks: [...tasks],
  rhythm,
  parent_code: parent,
  valid_from: validFrom,
  valid_to: validTo,
});

/** Says in a sentence what the database refuses. */
async function refusing(code: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isForeignKeyViolation(error))
      throw new Conflict('Something that it refers to was removed by somebody else meanwhile. Load it again first.', { cause: error });
    if (!isUniqueViolation(error)) throw error;
    const message = `A body with the code "${code}" exists already.`;
    throw new Conflict(message, { cause: error, issues: [{ path: 'code', message }] });
  }
}
