import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { Involved } from './organisation-merge.ts';

/** A measure that an organisation leads or is a partner of. */
interface InvolvedMeasure extends Involved {
  readonly code: string;
  readonly title: string;
}

/** Something that named the duplicate, for the history of what it belongs to. */
export interface Moved {
  readonly kind: 'membership' | 'decision' | 'meeting' | 'person' | 'account';
  /** Code of the body or the decision, id of the meeting, the person or the account. */
  readonly id: string;
  /** Name of the body or the account, label of the decision or the meeting; null for a person, whose name is not kept there. */
  readonly name: string | null;
}

/** Writes of a merge. Everything that refers to an organisation is in `organisation-references.ts`. */
export interface OrganisationMergeStore {
  /** Waits for all who are naming the duplicate; whoever begins to name it from now on until the end is refused. Comes before every other lock. */
  keepUnnamed(duplicate: string): Promise<void>;
  /** Measures of the organisation, kept from others until the transaction ends. */
  lockMeasures(organisation: string): Promise<InvolvedMeasure[]>;
  setInvolved(measure: string, involved: Involved): Promise<void>;
  /** Lets all that names the duplicate, besides measures, name the one that stays. */
  move(duplicate: string, remaining: string): Promise<Moved[]>;
  /** Closes the duplicate for the one that stays, with this as its last day. */
  close(duplicate: string, remaining: string, closedOn: string): Promise<void>;
  /** Remembers that organisations are not the same ones. */
  tellApart(pairs: readonly (readonly [string, string])[]): Promise<void>;
}

const MEASURES = `
  SELECT m.code, m.title, m.lead_organisation AS lead,
         ARRAY(SELECT p.organisation_code FROM measure_partners AS p WHERE p.measure_code = m.code ORDER BY 1) AS partners
    FROM measures AS m
   WHERE m.lead_organisation = :organisation
      OR EXISTS (SELECT 1 FROM measure_partners AS p WHERE p.measure_code = m.code AND p.organisation_code = :organisation)
   ORDER BY m.code
     FOR NO KEY UPDATE OF m`;

const MOVED = `
  SELECT 'membership' AS kind, b.code AS id, b.name FROM memberships AS m JOIN bodies AS b ON b.code = m.body_code WHERE m.organisation_code = :code
  UNION ALL SELECT 'decision', d.code, d.code || ' · ' || b.name
              FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN bodies AS b ON b.code = i.body_code
             WHERE d.responsible_organisation_code = :code
                OR EXISTS (SELECT 1 FROM tasks AS t WHERE t.decision_code = d.code AND t.organisation_code = :code)
  UNION ALL SELECT 'meeting', m.id::text, b.name || ' · ' || to_char(m.held_on, 'DD.MM.YYYY')
              FROM meetings AS m JOIN bodies AS b ON b.code = m.body_code
             WHERE EXISTS (SELECT 1 FROM agenda_items AS i WHERE i.meeting_id = m.id AND i.presenter_organisation_code = :code)
                OR EXISTS (SELECT 1 FROM meeting_guests AS g WHERE g.meeting_id = m.id AND g.organisation_code = :code)
  UNION ALL SELECT 'person', p.id::text, NULL FROM people AS p WHERE p.organisation_code = :code
  UNION ALL SELECT 'account', a.id::text, a.name FROM account_organisations AS r JOIN accounts AS a ON a.id = r.account_id
             WHERE r.organisation_code = :code`;

/** Columns whose rows have a version, and others; what is approved may not change but for these columns. */
const MOVES = [
  ['memberships', 'organisation_code', true],
  ['people', 'organisation_code', true],
  ['decisions', 'responsible_organisation_code', true],
  ['tasks', 'organisation_code', true],
  ['indicator_collections', 'organisation_code', true],
  ['deliveries', 'organisation_code', true],
  ['agenda_items', 'presenter_organisation_code', false],
  ['meeting_guests', 'organisation_code', false],
  ['organisations', 'merged_into', false],
] as const;

export class KnexOrganisationMergeStore implements OrganisationMergeStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async keepUnnamed(duplicate: string): Promise<void> {
    // The same key as in refuse_naming_merged_organisation, which holds it together with others.
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtextextended('gesamtbild organisation ' || ?, 0))`, [duplicate]);
  }

  lockMeasures(organisation: string): Promise<InvolvedMeasure[]> {
    return rowsOf<InvolvedMeasure>(this.#db, MEASURES, { organisation });
  }

  async setInvolved(code: string, { lead, partners }: Involved): Promise<void> {
    await this.#db('measures').where({ code }).update({ lead_organisation: lead }).increment('version');
    await this.#db('measure_partners').where({ measure_code: code }).delete();
    if (partners.length > 0)
      await this.#db('measure_partners').insert(partners.map((organisation_code) => ({ measure_code: code, organisation_code })));
  }

  async move(duplicate: string, remaining: string): Promise<Moved[]> {
    const moved = await rowsOf<Moved>(this.#db, MOVED, { code: duplicate });
    for (const [table, column, hasVersion] of MOVES) {
      const changed = this.#db(table)
        .where({ [column]: duplicate })
        .update({ [column]: remaining });
      await (hasVersion ? changed.increment('version') : changed);
    }
    await this.#moveAccounts(duplicate, remaining);
    await this.#db('organisations_told_apart').where({ first_code: duplicate }).orWhere({ second_code: duplicate }).delete();
    return moved;
  }

  /** An account may belong to both already. */
  async #moveAccounts(duplicate: string, remaining: string): Promise<void> {
    const bindings = { duplicate, remaining };
    await this.#db.raw(
      `UPDATE accounts SET version = version + 1
        WHERE id IN (SELECT a.account_id FROM account_organisations AS a WHERE a.organisation_code = :duplicate)`,
      bindings,
    );
    await this.#db.raw(
      `INSERT INTO account_organisations (account_id, organisation_code)
       SELECT a.account_id, :remaining FROM account_organisations AS a WHERE a.organisation_code = :duplicate
       ON CONFLICT DO NOTHING`,
      bindings,
    );
    await this.#db('account_organisations').where({ organisation_code: duplicate }).delete();
  }

  async close(duplicate: string, remaining: string, closedOn: string): Promise<void> {
    await this.#db('organisations').where({ code: duplicate }).update({ merged_into: remaining, closed_on: closedOn }).increment('version');
  }

  async tellApart(pairs: readonly (readonly [string, string])[]): Promise<void> {
    if (pairs.length === 0) return;
    const rows = pairs.map(([one, other]) =>
      one < other ? { first_code: one, second_code: other } : { first_code: other, second_code: one },
    );
    await this.#db('organisations_told_apart').insert(rows).onConflict().ignore();
  }
}
