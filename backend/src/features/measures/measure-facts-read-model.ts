import type { Name } from '../districts/district.ts';
import type { FollowUp } from './measure.ts';
import type { KeptMilestone, MeasureFacts } from './measure-row.ts';
import type { StatusStepMade } from './measure-status.ts';
import { REPORT_JSON, toReport, type ReportRow } from './status-report-rows.ts';

/** Measures `m` with their facts as of the quarter `:quarter`; the caller adds the condition. */
export const MEASURE_FACTS = `
  SELECT m.code, m.title, m.summary, m.status, m.status_since AS "statusSince", m.field_of_action AS "fieldOfAction", m.duty,
         m.lead_organisation AS "leadOrganisation", o.name AS "leadOrganisationName",
         m.responsible_account_id AS "responsibleAccount", a.name AS "responsibleName", m.deputy_account_id AS "deputyAccount",
         m.starts_on AS "startsOn", m.ends_on AS "endsOn", m.places, m.tags, m.address, m.latitude, m.longitude,
         m.superseded_on AS "supersededOn", m.demo, m.version,
         (SELECT json_agg(json_build_object('ref', s.district_level || ':' || s.district_key, 'de', n.name_de, 'en', n.name_en)
                          ORDER BY l.position, s.district_key)
            FROM measure_districts AS s
            JOIN levels AS l ON l.level = s.district_level
            LEFT JOIN LATERAL (SELECT d.name_de, d.name_en FROM districts AS d
                                WHERE d.level = s.district_level AND d.key = s.district_key
                                ORDER BY d.valid_to DESC NULLS FIRST LIMIT 1) AS n ON true
           WHERE s.measure_code = m.code) AS districts,
         ARRAY(SELECT t.target_group FROM measure_target_groups AS t WHERE t.measure_code = m.code ORDER BY 1) AS "targetGroups",
         (SELECT json_agg(json_build_object('id', s.id::text, 'title', s.title, 'dueOn', s.due_on, 'doneOn', s.done_on) ORDER BY s.due_on, s.id)
            FROM measure_milestones AS s WHERE s.measure_code = m.code) AS milestones,
         (SELECT json_agg(json_build_object('to', c.to_status, 'on', c.changed_on) ORDER BY c.changed_on, c.id)
            FROM measure_status_changes AS c WHERE c.measure_code = m.code) AS steps,
         (SELECT json_agg(json_build_object('months', f.months, 'dueOn', f.due_on, 'answeredOn', f.answered_on) ORDER BY f.months)
            FROM measure_follow_ups AS f WHERE f.measure_code = m.code) AS "followUps",
         (SELECT count(*)::integer FROM measure_indicators AS i WHERE i.measure_code = m.code) AS "indicatorCount",
         c.lines AS "costLineCount", c.funded_until AS "fundingEndsOn",
         (SELECT ${REPORT_JSON} FROM status_reports AS r WHERE r.measure_code = m.code AND r.quarter <= :quarter
           ORDER BY r.quarter DESC, r.id DESC LIMIT 1) AS report
    FROM measures AS m
    JOIN organisations AS o ON o.code = m.lead_organisation
    LEFT JOIN accounts AS a ON a.id = m.responsible_account_id
   CROSS JOIN LATERAL (SELECT count(*)::integer AS lines, max(l.funded_until) FILTER (WHERE l.kind = 'funds') AS funded_until
                         FROM measure_cost_lines AS l WHERE l.measure_code = m.code) AS c`;

/** A row of them as the database gives it. */
export type FactsRow = Omit<MeasureFacts, 'districts' | 'districtNames' | 'milestones' | 'steps' | 'followUps' | 'report' | 'location'> & {
  readonly districts: { ref: string; de: string | null; en: string | null }[] | null;
  readonly milestones: KeptMilestone[] | null;
  readonly steps: StatusStepMade[] | null;
  readonly followUps: Pick<FollowUp, 'months' | 'dueOn' | 'answeredOn'>[] | null;
  readonly report: ReportRow | null;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** The facts in the words of the domain. */
export function toFacts({ districts, milestones, steps, followUps, report, address, latitude, longitude, ...row }: FactsRow): MeasureFacts {
  return {
    ...row,
    ...namedDistricts(districts),
    milestones: milestones ?? [],
    steps: steps ?? [],
    followUps: followUps ?? [],
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
