import type { Name } from '../districts/district.ts';
import type { FollowUp, FundingEnd } from './measure.ts';
import type { KeptMilestone, MeasureFacts } from './measure-row.ts';
import type { StatusStepMade } from './measure-status.ts';
import { COUNTING_REPORT_JSON, toReport, type ReportRow } from './status-report-rows.ts';

/**
 * The facts of measures as of the quarter `:quarter`. `found` is a query for their codes (`code`). Each kind of part is gathered once for all
 * of them: asking for each measure again takes many times as long.
 */
export const measureFacts = (found: string): string => `
  WITH RECURSIVE found AS MATERIALIZED (${found}),
  named AS (
    SELECT DISTINCT ON (d.level, d.key) d.level, d.key, d.name_de, d.name_en
      FROM districts AS d
     WHERE (d.level, d.key) IN (SELECT s.district_level, s.district_key FROM found JOIN measure_districts AS s ON s.measure_code = found.code)
     ORDER BY d.level, d.key, d.valid_to DESC NULLS FIRST),
  places AS (
    SELECT s.measure_code, json_agg(json_build_object('ref', s.district_level || ':' || s.district_key, 'de', n.name_de, 'en', n.name_en)
                                    ORDER BY l.position, s.district_key) AS districts
      FROM found
      JOIN measure_districts AS s ON s.measure_code = found.code
      JOIN levels AS l ON l.level = s.district_level
      LEFT JOIN named AS n ON n.level = s.district_level AND n.key = s.district_key
     GROUP BY s.measure_code),
  groups AS (
    SELECT t.measure_code, json_agg(t.target_group ORDER BY t.target_group) AS target_groups
      FROM found JOIN measure_target_groups AS t ON t.measure_code = found.code GROUP BY t.measure_code),
  figures AS (
    SELECT i.measure_code, count(*)::integer AS indicators
      FROM found JOIN measure_indicators AS i ON i.measure_code = found.code GROUP BY i.measure_code),
  answered AS (
    SELECT e.measure_code, count(*)::integer AS recommendations
      FROM found JOIN recommendation_measures AS e ON e.measure_code = found.code GROUP BY e.measure_code),
  aims AS (
    SELECT served.measure_code, count(*)::integer AS goals
      FROM (SELECT g.measure_code, g.goal_code FROM found JOIN goal_measures AS g ON g.measure_code = found.code
             UNION
            SELECT e.measure_code, g.goal_code
              FROM found
              JOIN recommendation_measures AS e ON e.measure_code = found.code
              JOIN goal_recommendations AS g ON g.recommendation_code = e.recommendation_code) AS served
     GROUP BY served.measure_code),
  hearings AS (
    SELECT p.measure_code, count(*)::integer AS times
      FROM found JOIN participation_trail AS p ON p.measure_code = found.code GROUP BY p.measure_code),
  marks AS (
    SELECT s.measure_code,
           json_agg(json_build_object('id', s.id::text, 'title', s.title, 'dueOn', s.due_on, 'doneOn', s.done_on) ORDER BY s.due_on, s.id)
             AS milestones
      FROM found JOIN measure_milestones AS s ON s.measure_code = found.code GROUP BY s.measure_code),
  way AS (
    SELECT c.measure_code, json_agg(json_build_object('to', c.to_status, 'on', c.changed_on) ORDER BY c.changed_on, c.id) AS steps
      FROM found JOIN measure_status_changes AS c ON c.measure_code = found.code GROUP BY c.measure_code),
  questions AS (
    SELECT f.measure_code,
           json_agg(json_build_object('months', f.months, 'dueOn', f.due_on, 'answeredOn', f.answered_on) ORDER BY f.months) AS follow_ups
      FROM found JOIN measure_follow_ups AS f ON f.measure_code = found.code GROUP BY f.measure_code),
  costs AS (
    SELECT l.measure_code, count(*)::integer AS lines,
           json_agg(json_build_object('source', l.source, 'programme', l.programme, 'fundedUntil', l.funded_until) ORDER BY l.id)
             FILTER (WHERE l.funded_until IS NOT NULL) AS funds
      FROM found JOIN measure_cost_lines AS l ON l.measure_code = found.code GROUP BY l.measure_code)
  SELECT m.code, m.title, m.summary, m.status, m.status_since AS "statusSince", m.field_of_action AS "fieldOfAction", m.duty,
         m.lead_organisation AS "leadOrganisation", o.name AS "leadOrganisationName",
         m.responsible_account_id AS "responsibleAccount", a.name AS "responsibleName", m.deputy_account_id AS "deputyAccount",
         m.starts_on AS "startsOn", m.ends_on AS "endsOn", m.places, m.tags, m.address, m.latitude, m.longitude,
         m.superseded_on AS "supersededOn", m.demo, m.version, places.districts, groups.target_groups AS "targetGroups", marks.milestones,
         way.steps, questions.follow_ups AS "followUps", coalesce(figures.indicators, 0) AS "indicatorCount",
         coalesce(answered.recommendations, 0) AS "recommendationCount", coalesce(aims.goals, 0) AS "goalCount",
         coalesce(hearings.times, 0) AS "timesHeard", coalesce(costs.lines, 0) AS "costLineCount", costs.funds, newest.report
    FROM found
    JOIN measures AS m ON m.code = found.code
    JOIN organisations AS o ON o.code = m.lead_organisation
    LEFT JOIN accounts AS a ON a.id = m.responsible_account_id
    LEFT JOIN places ON places.measure_code = m.code
    LEFT JOIN groups ON groups.measure_code = m.code
    LEFT JOIN figures ON figures.measure_code = m.code
    LEFT JOIN answered ON answered.measure_code = m.code
    LEFT JOIN aims ON aims.measure_code = m.code
    LEFT JOIN hearings ON hearings.measure_code = m.code
    LEFT JOIN marks ON marks.measure_code = m.code
    LEFT JOIN way ON way.measure_code = m.code
    LEFT JOIN questions ON questions.measure_code = m.code
    LEFT JOIN costs ON costs.measure_code = m.code
    LEFT JOIN LATERAL (SELECT ${COUNTING_REPORT_JSON} AS report FROM status_reports AS r
                        WHERE r.measure_code = m.code AND r.quarter <= :quarter
                        ORDER BY r.quarter DESC, r.id DESC LIMIT 1) AS newest ON true`;

/** A row of them as the database gives it. */
export type FactsRow = Omit<
  MeasureFacts,
  'districts' | 'districtNames' | 'targetGroups' | 'milestones' | 'steps' | 'followUps' | 'funds' | 'report' | 'location'
> & {
  readonly districts: { ref: string; de: string | null; en: string | null }[] | null;
  readonly targetGroups: string[] | null;
  readonly milestones: KeptMilestone[] | null;
  readonly steps: StatusStepMade[] | null;
  readonly followUps: Pick<FollowUp, 'months' | 'dueOn' | 'answeredOn'>[] | null;
  readonly funds: FundingEnd[] | null;
  readonly report: ReportRow | null;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** The facts in the words of the domain. */
export function toFacts({
  districts,
  targetGroups,
  milestones,
  steps,
  followUps,
  funds,
  report,
  address,
  latitude,
  longitude,
  ...row
}: FactsRow): MeasureFacts {
  return {
    ...row,
    ...namedDistricts(districts),
    targetGroups: targetGroups ?? [],
    milestones: milestones ?? [],
    steps: steps ?? [],
    followUps: followUps ?? [],
    funds: funds ?? [],
    report: report === null ? null : toReport(report),
    location: address === null ? null : { address, latitude, longitude },
  };
}

/** References with what they are called. */
export function namedDistricts(districts: FactsRow['districts']): { districts: string[]; districtNames: Record<string, Name> } {
  const named = districts ?? [];
  return {
    districts: named.map(({ ref }) => ref),
    districtNames: Object.fromEntries(named.map(({ ref, de, en }) => [ref, { de: de ?? ref, en: en ?? ref }])),
  };
}
