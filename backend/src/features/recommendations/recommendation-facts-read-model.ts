import { byCode } from '../measures/measure-row.ts';
import { namedDistricts } from '../measures/measure-facts-read-model.ts';
import type { RecommendationFacts } from './recommendation-row.ts';

/** The kind of a goal `g` by how deep it stands. */
const GOAL_KIND = `
  CASE WHEN g.parent_code IS NULL THEN 'vision'
       WHEN (SELECT p.parent_code FROM goals AS p WHERE p.code = g.parent_code) IS NULL THEN 'goal'
       ELSE 'sub_goal' END`;

/**
 * The facts of recommendations, with the response of the day `:day` (null for the present one). `found` is a query for their codes (`code`).
 * Each kind of part is gathered once for all of them.
 */
export const recommendationFacts = (found: string): string => `
  WITH found AS MATERIALIZED (${found}),
  named AS (
    SELECT DISTINCT ON (d.level, d.key) d.level, d.key, d.name_de, d.name_en
      FROM districts AS d
     WHERE (d.level, d.key) IN (SELECT p.district_level, p.district_key
                                  FROM found JOIN recommendation_districts AS p ON p.recommendation_code = found.code)
     ORDER BY d.level, d.key, d.valid_to DESC NULLS FIRST),
  places AS (
    SELECT p.recommendation_code, json_agg(json_build_object('ref', p.district_level || ':' || p.district_key, 'de', n.name_de, 'en', n.name_en)
                                           ORDER BY l.position, p.district_key) AS districts
      FROM found
      JOIN recommendation_districts AS p ON p.recommendation_code = found.code
      JOIN levels AS l ON l.level = p.district_level
      LEFT JOIN named AS n ON n.level = p.district_level AND n.key = p.district_key
     GROUP BY p.recommendation_code),
  groups AS (
    SELECT t.recommendation_code, array_agg(t.target_group ORDER BY t.target_group) AS target_groups
      FROM found JOIN recommendation_target_groups AS t ON t.recommendation_code = found.code GROUP BY t.recommendation_code),
  answering AS (
    SELECT t.recommendation_code,
           json_agg(json_build_object('code', m.code, 'title', m.title, 'status', m.status, 'weight', t.weight, 'why', t.why)) AS measures
      FROM found
      JOIN recommendation_measures AS t ON t.recommendation_code = found.code
      JOIN measures AS m ON m.code = t.measure_code
     GROUP BY t.recommendation_code),
  seen AS (
    SELECT t.recommendation_code,
           json_agg(json_build_object('code', i.code, 'name', json_build_object('de', i.name_de, 'en', i.name_en), 'why', t.why)) AS indicators
      FROM found
      JOIN recommendation_indicators AS t ON t.recommendation_code = found.code
      JOIN indicators AS i ON i.code = t.indicator_code
     GROUP BY t.recommendation_code),
  served AS (
    SELECT t.recommendation_code,
           json_agg(json_build_object('code', g.code, 'title', g.title, 'kind', ${GOAL_KIND}, 'why', t.why)) AS goals
      FROM found
      JOIN goal_recommendations AS t ON t.recommendation_code = found.code
      JOIN goals AS g ON g.code = t.goal_code
     GROUP BY t.recommendation_code),
  heard AS (
    SELECT t.recommendation_code, count(*)::integer AS times
      FROM found JOIN participation_trail AS t ON t.recommendation_code = found.code GROUP BY t.recommendation_code),
  answered AS (
    SELECT DISTINCT ON (a.recommendation_code) a.recommendation_code, a.response, a.decided_on
      FROM found
      JOIN recommendation_responses AS a ON a.recommendation_code = found.code
      LEFT JOIN recommendation_responses AS c ON c.corrects = a.id
     WHERE c.id IS NULL AND (:day::date IS NULL OR a.decided_on <= :day)
     ORDER BY a.recommendation_code, a.decided_on DESC, a.id DESC)
  SELECT r.code, r.number, r.title, r.field_of_action AS "fieldOfAction", r.addressee_level AS "addresseeLevel", r.demo, r.version,
         json_build_object('code', s.code, 'title', s.title, 'kind', s.kind) AS source,
         places.districts, groups.target_groups AS "targetGroups", answering.measures, seen.indicators, served.goals,
         coalesce(heard.times, 0) AS "timesHeard", coalesce(answered.response, 'open') AS response, answered.decided_on AS "respondedOn"
    FROM found
    JOIN recommendations AS r ON r.code = found.code
    JOIN sources AS s ON s.code = r.source_code
    LEFT JOIN places ON places.recommendation_code = r.code
    LEFT JOIN groups ON groups.recommendation_code = r.code
    LEFT JOIN answering ON answering.recommendation_code = r.code
    LEFT JOIN seen ON seen.recommendation_code = r.code
    LEFT JOIN served ON served.recommendation_code = r.code
    LEFT JOIN heard ON heard.recommendation_code = r.code
    LEFT JOIN answered ON answered.recommendation_code = r.code`;

type Lists = Pick<RecommendationFacts, 'targetGroups' | 'measures' | 'indicators' | 'goals'>;

/** A row of them as the database gives it. */
export type RecommendationFactsRow = Omit<RecommendationFacts, keyof Lists | 'districts' | 'districtNames'> & {
  readonly [List in keyof Lists]: Lists[List] | null;
} & { readonly districts: Parameters<typeof namedDistricts>[0] };

/** The facts in the words of the domain. */
export const toRecommendationFacts = (row: RecommendationFactsRow): RecommendationFacts => ({
  ...row,
  ...namedDistricts(row.districts),
  targetGroups: row.targetGroups ?? [],
  measures: (row.measures ?? []).toSorted(byCode),
  indicators: (row.indicators ?? []).toSorted(byCode),
  goals: (row.goals ?? []).toSorted(byCode),
});
