import type { Measure, MeasureContent } from './measure.ts';

/** The row of a measure `m`. */
export const MEASURE_COLUMNS = `
  m.code, m.title, m.summary, m.description, m.rationale, m.field_of_action AS "fieldOfAction", m.duty,
  m.lead_organisation AS "leadOrganisation", m.responsible_account_id AS "responsibleAccount", m.deputy_account_id AS "deputyAccount",
  m.status, m.status_since AS "statusSince", m.starts_on AS "startsOn", m.ends_on AS "endsOn", m.places, m.tags, m.links,
  m.address, m.latitude, m.longitude, m.contact, m.notes, m.released, m.superseded_on AS "supersededOn", m.demo, m.version`;

/** The cost lines of a measure `m`. */
export const COST_LINES = `
  (SELECT coalesce(json_agg(json_build_object('id', c.id::text, 'year', c.year, 'kind', c.kind, 'source', c.source,
                              'programme', c.programme, 'planned', c.planned, 'actual', c.actual, 'fundedUntil', c.funded_until)
                            ORDER BY c.year, c.id), '[]')
     FROM measure_cost_lines AS c WHERE c.measure_code = m.code) AS "costLines"`;

/** The lists of a measure `m`, each in an order that does not change by itself. */
export const MEASURE_PARTS = `
  ARRAY(SELECT p.organisation_code FROM measure_partners AS p WHERE p.measure_code = m.code ORDER BY 1) AS partners,
  ARRAY(SELECT d.district_level || ':' || d.district_key FROM measure_districts AS d JOIN levels AS l ON l.level = d.district_level
         WHERE d.measure_code = m.code ORDER BY l.position, d.district_key) AS districts,
  ARRAY(SELECT t.target_group FROM measure_target_groups AS t WHERE t.measure_code = m.code ORDER BY 1) AS "targetGroups",
  ARRAY(SELECT i.indicator_code FROM measure_indicators AS i WHERE i.measure_code = m.code ORDER BY 1) AS indicators,
  ARRAY(SELECT d.depends_on FROM measure_dependencies AS d WHERE d.measure_code = m.code ORDER BY 1) AS "dependsOn",
  (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'title', s.title, 'dueOn', s.due_on, 'doneOn', s.done_on)
                            ORDER BY s.due_on, s.id), '[]')
     FROM measure_milestones AS s WHERE s.measure_code = m.code) AS milestones,
  ${COST_LINES}`;

export type MeasureParts = Pick<
  MeasureContent,
  'partners' | 'districts' | 'targetGroups' | 'indicators' | 'dependsOn' | 'milestones' | 'costLines'
>;

export type MeasureColumns = Omit<Measure, keyof MeasureParts | 'location'> & {
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** Both in the words of the domain. */
export const toMeasure = ({ address, latitude, longitude, ...rest }: MeasureColumns & MeasureParts): Measure => ({
  ...rest,
  location: address === null ? null : { address, latitude, longitude },
});
