import { byCode } from '../measures/measure-row.ts';
import type { Recommendation } from './recommendation.ts';

/** Columns of a recommendation `r` as it is kept. */
export const RECOMMENDATION_COLUMNS = `
  r.code, r.source_code AS source, r.number, r.title, r.wording, r.field_of_action AS "fieldOfAction",
  r.addressee_level AS "addresseeLevel", r.demo, r.version`;

const links = (table: string, own: string, other: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('code', t.${other}, 'why', t.why)), '[]') FROM ${table} AS t WHERE t.${own} = r.code)`;

/** Its lists. */
export const RECOMMENDATION_PARTS = `
  ARRAY(SELECT p.text FROM recommendation_points AS p WHERE p.recommendation_code = r.code ORDER BY p.position) AS points,
  ARRAY(SELECT t.target_group FROM recommendation_target_groups AS t WHERE t.recommendation_code = r.code ORDER BY 1) AS "targetGroups",
  ARRAY(SELECT d.district_level || ':' || d.district_key
          FROM recommendation_districts AS d JOIN levels AS l ON l.level = d.district_level
         WHERE d.recommendation_code = r.code ORDER BY l.position, d.district_key) AS districts,
  (SELECT coalesce(json_agg(json_build_object('code', t.measure_code, 'weight', t.weight, 'why', t.why)), '[]')
     FROM recommendation_measures AS t WHERE t.recommendation_code = r.code) AS measures,
  ${links('recommendation_indicators', 'recommendation_code', 'indicator_code')} AS indicators,
  ${links('goal_recommendations', 'recommendation_code', 'goal_code')} AS goals,
  (SELECT coalesce(json_agg(json_build_object('code', CASE t.first_code WHEN r.code THEN t.second_code ELSE t.first_code END,
                                              'why', t.why)), '[]')
     FROM recommendation_correspondences AS t WHERE r.code IN (t.first_code, t.second_code)) AS correspondences`;

/** The recommendation with its links by code, as the two give it. */
export const toRecommendation = (row: Recommendation): Recommendation => ({
  ...row,
  measures: row.measures.toSorted(byCode),
  indicators: row.indicators.toSorted(byCode),
  goals: row.goals.toSorted(byCode),
  correspondences: row.correspondences.toSorted(byCode),
});
