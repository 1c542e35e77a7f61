import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import type { KnownOrganisations } from '../organisations/known-organisation.ts';

/** What measures refer to. */
export interface MeasureReferences {
  readonly fieldsOfAction: readonly string[];
  readonly organisations: readonly string[];
  readonly accounts: readonly string[];
  /** As they were written: `level:key`, or the key alone where it is the highest level that has it. */
  readonly districts: readonly string[];
  readonly targetGroups: readonly string[];
  readonly indicators: readonly string[];
  /** Codes of measures. */
  readonly measures: readonly string[];
}

/** Somebody who is named as responsible. */
interface PersonKnown {
  readonly id: string;
  readonly name: string;
  /** Whether the account is in use and its roles may report on measures. */
  readonly mayBeResponsible: boolean;
}

/** What there is of it. */
export interface ReferencesKnown {
  readonly fieldsOfAction: ReadonlySet<string>;
  readonly organisations: KnownOrganisations;
  readonly accounts: ReadonlyMap<string, PersonKnown>;
  /** References `level:key` by what was written. */
  readonly districts: ReadonlyMap<string, string>;
  readonly targetGroups: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
}

/** Knows what a measure may refer to. */
export interface MeasureReferenceReadModel {
  known(references: MeasureReferences): Promise<ReferencesKnown>;
  /** Active accounts that may be responsible for a measure, by name. */
  people(): Promise<{ id: string; name: string }[]>;
}

const MAY_BE_RESPONSIBLE = `EXISTS (SELECT 1 FROM account_roles AS r WHERE r.account_id = a.id AND r.role IN ('officer', 'coordinator'))`;

const KNOWN = `
  SELECT ARRAY(SELECT f.code FROM fields_of_action AS f WHERE f.code = ANY(:fieldsOfAction::text[])) AS "fieldsOfAction",
         (SELECT coalesce(json_agg(json_build_object('id', a.id::text, 'name', a.name,
                                     'mayBeResponsible', a.state <> 'disabled' AND ${MAY_BE_RESPONSIBLE})), '[]')
            FROM accounts AS a WHERE a.id = ANY(:accounts::bigint[])) AS accounts,
         (SELECT coalesce(json_agg(json_build_object('written', w.written, 'ref', found.ref)), '[]')
            FROM unnest(:districts::text[]) AS w (written)
           CROSS JOIN LATERAL (SELECT d.level || ':' || d.key AS ref
                                 FROM districts AS d JOIN levels AS l ON l.level = d.level
                                WHERE d.key = split_part(w.written, ':', CASE WHEN position(':' IN w.written) > 0 THEN 2 ELSE 1 END)
                                  AND (position(':' IN w.written) = 0 OR d.level = split_part(w.written, ':', 1))
                                ORDER BY l.position LIMIT 1) AS found) AS districts,
         ARRAY(SELECT t.code FROM target_groups AS t WHERE t.code = ANY(:targetGroups::text[])) AS "targetGroups",
         ARRAY(SELECT i.code FROM indicators AS i WHERE i.code = ANY(:indicators::text[])) AS indicators,
         ARRAY(SELECT m.code FROM measures AS m WHERE m.code = ANY(:measures::text[])) AS measures`;

interface KnownRow {
  fieldsOfAction: string[];
  accounts: PersonKnown[];
  districts: { written: string; ref: string }[];
  targetGroups: string[];
  indicators: string[];
  measures: string[];
}

export class KnexMeasureReferenceReadModel implements MeasureReferenceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async known(references: MeasureReferences): Promise<ReferencesKnown> {
    const [row] = (await rowsOf<KnownRow>(this.#db, KNOWN, { ...references })) as [KnownRow];
    return {
      fieldsOfAction: new Set(row.fieldsOfAction),
      // One after the other: a transaction has one connection.
      organisations: await new KnexKnownOrganisationReadModel(this.#db).known(references.organisations),
      accounts: new Map(row.accounts.map((account) => [account.id, account])),
      districts: new Map(row.districts.map(({ written, ref }) => [written, ref])),
      targetGroups: new Set(row.targetGroups),
      indicators: new Set(row.indicators),
      measures: new Set(row.measures),
    };
  }

  people(): Promise<{ id: string; name: string }[]> {
    return rowsOf(
      this.#db,
      `SELECT a.id, a.name FROM accounts AS a WHERE a.state = 'active' AND ${MAY_BE_RESPONSIBLE} ORDER BY lower(a.name), a.id`,
    );
  }
}
