import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Measure } from './measure.ts';
import type { FileNames, NamesByKey } from './measure-file-names.ts';

/** What files of measures are written from and compared with. */
export interface MeasureFileReadModel {
  /** Measures with all their content, in the order of the codes. */
  measures(codes: readonly string[]): Promise<Measure[]>;
  names(): Promise<FileNames>;
  /** Codes of all measures by title and leading organisation. */
  titles(): Promise<{ code: string; title: string; leadOrganisation: string }[]>;
}

const MEASURES = `
  SELECT m.code, m.title, m.summary, m.description, m.rationale, m.field_of_action AS "fieldOfAction", m.duty,
         m.lead_organisation AS "leadOrganisation", m.responsible_account_id AS "responsibleAccount", m.deputy_account_id AS "deputyAccount",
         m.status, m.status_since AS "statusSince", m.starts_on AS "startsOn", m.ends_on AS "endsOn", m.places, m.tags, m.links,
         m.address, m.latitude, m.longitude, m.contact, m.notes, m.released, m.superseded_on AS "supersededOn", m.demo, m.version,
         ARRAY(SELECT p.organisation_code FROM measure_partners AS p WHERE p.measure_code = m.code ORDER BY 1) AS partners,
         ARRAY(SELECT d.district_level || ':' || d.district_key FROM measure_districts AS d JOIN levels AS l ON l.level = d.district_level
                WHERE d.measure_code = m.code ORDER BY l.position, d.district_key) AS districts,
         ARRAY(SELECT t.target_group FROM measure_target_groups AS t WHERE t.measure_code = m.code ORDER BY 1) AS "targetGroups",
         ARRAY(SELECT i.indicator_code FROM measure_indicators AS i WHERE i.measure_code = m.code ORDER BY 1) AS indicators,
         ARRAY(SELECT d.depends_on FROM measure_dependencies AS d WHERE d.measure_code = m.code ORDER BY 1) AS "dependsOn",
         (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'title', s.title, 'dueOn', s.due_on, 'doneOn', s.done_on)
                                   ORDER BY s.due_on, s.id), '[]')
            FROM measure_milestones AS s WHERE s.measure_code = m.code) AS milestones,
         (SELECT coalesce(json_agg(json_build_object('id', c.id::text, 'year', c.year, 'kind', c.kind, 'source', c.source,
                                     'programme', c.programme, 'planned', c.planned, 'actual', c.actual, 'fundedUntil', c.funded_until)
                                   ORDER BY c.year, c.id), '[]')
            FROM measure_cost_lines AS c WHERE c.measure_code = m.code) AS "costLines"
    FROM measures AS m
    JOIN unnest(?::text[]) WITH ORDINALITY AS asked (code, position) ON asked.code = m.code
   ORDER BY asked.position`;

const NAMES = `
  SELECT 'fields' AS kind, f.code AS key, f.name_de AS name FROM fields_of_action AS f
  UNION ALL SELECT 'targetGroups', t.code, t.name_de FROM target_groups AS t
  UNION ALL SELECT 'organisations', o.code, o.name FROM organisations AS o
  UNION ALL SELECT 'people', a.id::text, a.name FROM accounts AS a
             WHERE a.id IN (SELECT unnest(ARRAY[m.responsible_account_id, m.deputy_account_id]) FROM measures AS m)
                OR EXISTS (SELECT 1 FROM account_roles AS r WHERE r.account_id = a.id AND r.role IN ('officer', 'coordinator'))
  UNION ALL (SELECT DISTINCT ON (d.level, d.key) 'districts', d.level || ':' || d.key, d.name_de
               FROM districts AS d ORDER BY d.level, d.key, d.valid_to DESC NULLS FIRST)
  UNION ALL SELECT 'indicators', i.code, i.name_de FROM indicators AS i
  UNION ALL SELECT 'measures', m.code, m.title FROM measures AS m`;

type Row = Omit<Measure, 'location'> & {
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

export class KnexMeasureFileReadModel implements MeasureFileReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async measures(codes: readonly string[]): Promise<Measure[]> {
    const rows = await rowsOf<Row>(this.#db, MEASURES, [[...codes]]);
    return rows.map(({ address, latitude, longitude, ...row }) => ({
      ...row,
      location: address === null ? null : { address, latitude, longitude },
    }));
  }

  async names(): Promise<FileNames> {
    const rows = await rowsOf<{ kind: keyof FileNames; key: string; name: string }>(this.#db, NAMES);
    const byKind = Map.groupBy(rows, ({ kind }) => kind);
    const of = (kind: keyof FileNames): NamesByKey => new Map(byKind.get(kind)?.map(({ key, name }) => [key, name]));
    return {
      fields: of('fields'),
      targetGroups: of('targetGroups'),
      organisations: of('organisations'),
      people: of('people'),
      districts: of('districts'),
      indicators: of('indicators'),
      measures: of('measures'),
    };
  }

  titles(): Promise<{ code: string; title: string; leadOrganisation: string }[]> {
    return rowsOf(this.#db, 'SELECT m.code, m.title, m.lead_organisation AS "leadOrganisation" FROM measures AS m');
  }
}
