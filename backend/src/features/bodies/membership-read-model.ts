import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { Life } from './life.ts';
import type { Membership } from './membership.ts';
import type { NamedSeat } from './seat.ts';
import type { BodyRecord } from './seats-on-day.ts';

/** Questions about seats and memberships. */
export interface MembershipReadModel {
  /** All seats and memberships that a body ever had. Throws `NotFound`. */
  ofBody(code: string): Promise<BodyRecord>;
  /** All memberships on behalf of an organisation, by the name of the body. Throws `NotFound`. */
  ofOrganisation(code: string): Promise<Membership[]>;
  /** All memberships of a person, by the name of the body. Throws `NotFound`. */
  ofPerson(id: string): Promise<Membership[]>;
}

// Districts of an organisation are asked once for each organisation, however many memberships are on its behalf.
const memberships = (where: string): string => `
  WITH RECURSIVE found AS MATERIALIZED (
    SELECT m.id, m.body_code, m.person_id, m.organisation_code, m.seat_id, m.role, m.voting_right, m.engagement, m.valid_from, m.valid_to,
           m.version
      FROM memberships AS m WHERE ${where}),
  served AS (
    SELECT s.organisation_code, d.id, d.level, d.key, d.parent_id
      FROM organisation_districts AS s
      JOIN districts AS d ON d.level = s.district_level AND d.key = s.district_key
     WHERE s.organisation_code IN (SELECT f.organisation_code FROM found AS f)
     UNION
    SELECT s.organisation_code, d.id, d.level, d.key, d.parent_id FROM served AS s JOIN districts AS d ON d.id = s.parent_id),
  places AS (SELECT s.organisation_code, array_agg(DISTINCT s.level || ':' || s.key) AS districts FROM served AS s GROUP BY s.organisation_code)
  SELECT m.id, json_build_object('code', b.code, 'name', b.name) AS body,
         CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id::text, 'name', p.name, 'function', p.function) END AS person,
         json_build_object('code', o.code, 'name', o.name, 'sector', o.sector, 'districts', coalesce(w.districts, '{}')) AS organisation,
         CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id::text, 'name', s.name) END AS seat,
         m.role, m.voting_right AS "votingRight", m.engagement, m.valid_from AS "validFrom", m.valid_to AS "validTo", m.version
    FROM found AS m
    JOIN bodies AS b ON b.code = m.body_code
    JOIN organisations AS o ON o.code = m.organisation_code
    LEFT JOIN places AS w ON w.organisation_code = m.organisation_code
    LEFT JOIN people AS p ON p.id = m.person_id
    LEFT JOIN seats AS s ON s.id = m.seat_id
   ORDER BY array_position(ARRAY['chair', 'coordinator', 'member', 'deputy', 'guest'], m.role), lower(p.name), lower(o.name), m.id`;

const SEATS = `
  SELECT s.id, s.name, s.sector, s.district_level || ':' || s.district_key AS district, s.target_group AS "targetGroup",
         s.voting_right AS "votingRight", s.has_deputy AS "hasDeputy", s.valid_from AS "validFrom", s.valid_to AS "validTo", s.version,
         CASE WHEN s.district_key IS NOT NULL
              THEN json_build_object('de', coalesce(n.name_de, s.district_level || ':' || s.district_key),
                                     'en', coalesce(n.name_en, s.district_level || ':' || s.district_key)) END AS "districtName"
    FROM seats AS s
    LEFT JOIN LATERAL (SELECT d.name_de, d.name_en FROM districts AS d
                        WHERE d.level = s.district_level AND d.key = s.district_key
                        ORDER BY d.valid_to DESC NULLS FIRST LIMIT 1) AS n ON true
   WHERE s.body_code = ? ORDER BY s.position, s.id`;

export class KnexMembershipReadModel implements MembershipReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async ofBody(code: string): Promise<BodyRecord> {
    const [[body], seats, found] = await Promise.all([
      rowsOf<Life>(this.#db, 'SELECT b.valid_from AS "validFrom", b.valid_to AS "validTo" FROM bodies AS b WHERE b.code = ?', [code]),
      rowsOf<NamedSeat>(this.#db, SEATS, [code]),
      rowsOf<Membership>(this.#db, memberships('m.body_code = ?'), [code]),
    ]);
    if (body === undefined) throw new NotFound(`There is no body "${code}".`);
    return { body, seats, memberships: found };
  }

  async ofOrganisation(code: string): Promise<Membership[]> {
    const [[organisation], found] = await Promise.all([
      rowsOf(this.#db, 'SELECT 1 FROM organisations AS o WHERE o.code = ?', [code]),
      rowsOf<Membership>(this.#db, memberships('m.organisation_code = ?'), [code]),
    ]);
    if (organisation === undefined) throw new NotFound(`There is no organisation "${code}".`);
    return found.toSorted(byBody);
  }

  async ofPerson(id: string): Promise<Membership[]> {
    const [[person], found] = await Promise.all([
      rowsOf(this.#db, 'SELECT 1 FROM people AS p WHERE p.id = ?', [id]),
      rowsOf<Membership>(this.#db, memberships('m.person_id = ?'), [id]),
    ]);
    if (person === undefined) throw new NotFound(`There is no person with the number ${id}.`);
    return found.toSorted(byBody);
  }
}

const byBody = (a: Membership, b: Membership): number => a.body.name.localeCompare(b.body.name, 'de');
