import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { BodyFact, MembershipFact, NetworkFacts, OrganisationFact, RunningMeasure } from './network.ts';

/** What networks are made of. */
export interface NetworkReadModel {
  /** Bodies and organisations by name; ended bodies, closed organisations and guests are left out. */
  facts(day: string): Promise<NetworkFacts>;
  /** Codes of the fields of action in their order: those that are offered, and those that any measure has. */
  fieldsOfAction(): Promise<string[]>;
  /** Names of people by id; null for those who were erased. */
  peopleNames(ids: readonly string[]): Promise<Record<string, string | null>>;
}

const isOn = (alias: string): string =>
  `${alias}.valid_from <= :day::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= :day::date)`;
const isOpen = (alias: string): string => `(${alias}.closed_on IS NULL OR ${alias}.closed_on >= :day::date)`;

// A merged one is left out on every day: all that named it, the past too, names the one that stays.
const ORGANISATIONS = `
  SELECT o.code, o.name, o.sector, coalesce(d.districts, '{}') AS districts,
         ARRAY(SELECT f.field_of_action FROM organisation_fields_of_action AS f WHERE f.organisation_code = o.code ORDER BY 1) AS "fieldsOfAction"
    FROM organisations AS o
    LEFT JOIN (SELECT s.organisation_code, array_agg(s.district_level || ':' || s.district_key ORDER BY s.district_level, s.district_key) AS districts
                 FROM organisation_districts AS s GROUP BY s.organisation_code) AS d ON d.organisation_code = o.code
   WHERE ${isOpen('o')} AND o.merged_into IS NULL
   ORDER BY lower(o.name), o.code`;

const BODIES = `
  SELECT b.code, b.name, b.kind, b.demo,
         ARRAY(SELECT s.district_level || ':' || s.district_key FROM body_districts AS s WHERE s.body_code = b.code
                ORDER BY s.district_level, s.district_key) AS districts,
         ARRAY(SELECT f.field_of_action FROM body_fields_of_action AS f JOIN fields_of_action AS n ON n.code = f.field_of_action
                WHERE f.body_code = b.code ORDER BY n.position, n.code) AS "fieldsOfAction"
    FROM bodies AS b
   WHERE ${isOn('b')}
   ORDER BY lower(b.name), b.code`;

const MEMBERSHIPS = `
  SELECT m.body_code AS body, m.organisation_code AS organisation, m.person_id AS person
    FROM memberships AS m
    JOIN bodies AS b ON b.code = m.body_code
    JOIN organisations AS o ON o.code = m.organisation_code
   WHERE ${isOn('m')} AND ${isOn('b')} AND ${isOpen('o')} AND m.role <> 'guest'
   ORDER BY m.id`;

// The status of the day is that of the last step until then. An organisation that had closed by then is no longer among the partners.
const MEASURES = `
  SELECT m.code, m.title, m.field_of_action AS "fieldOfAction", m.lead_organisation AS lead, m.demo, coalesce(p.partners, '{}') AS partners
    FROM measures AS m
    JOIN organisations AS o ON o.code = m.lead_organisation
    JOIN LATERAL (SELECT c.to_status FROM measure_status_changes AS c
                   WHERE c.measure_code = m.code AND c.changed_on <= :day::date
                   ORDER BY c.changed_on DESC, c.id DESC LIMIT 1) AS w ON w.to_status = 'running'
    LEFT JOIN (SELECT s.measure_code, array_agg(s.organisation_code ORDER BY s.organisation_code) AS partners
                 FROM measure_partners AS s
                 JOIN organisations AS e ON e.code = s.organisation_code
                WHERE ${isOpen('e')}
                GROUP BY s.measure_code) AS p ON p.measure_code = m.code
   WHERE (m.superseded_on IS NULL OR m.superseded_on > :day::date) AND ${isOpen('o')}
   ORDER BY m.code`;

export class KnexNetworkReadModel implements NetworkReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async facts(day: string): Promise<NetworkFacts> {
    const [organisations, bodies, memberships, measures] = await Promise.all([
      rowsOf<OrganisationFact>(this.#db, ORGANISATIONS, { day }),
      rowsOf<BodyFact>(this.#db, BODIES, { day }),
      rowsOf<MembershipFact>(this.#db, MEMBERSHIPS, { day }),
      rowsOf<RunningMeasure>(this.#db, MEASURES, { day }),
    ]);
    return { organisations, bodies, memberships, measures };
  }

  async fieldsOfAction(): Promise<string[]> {
    const rows = await rowsOf<{ code: string }>(
      this.#db,
      `SELECT f.code FROM fields_of_action AS f
        WHERE f.active OR f.code IN (SELECT m.field_of_action FROM measures AS m) ORDER BY f.position, f.code`,
    );
    return rows.map(({ code }) => code);
  }

  async peopleNames(ids: readonly string[]): Promise<Record<string, string | null>> {
    const rows = await rowsOf<{ id: string; name: string | null }>(this.#db, 'SELECT p.id, p.name FROM people AS p WHERE p.id = ANY(?)', [
      ids,
    ]);
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  }
}
