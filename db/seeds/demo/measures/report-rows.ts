import type { MeasurePlan } from './measure-plan.ts';
import { actorName, actorOf, type People } from './measure-rows.ts';
import { plannedReports, type PlannedReport } from './plan-reports.ts';

/** A report that has been added. */
export interface NumberedReport {
  readonly id: string;
  readonly measure_code: string;
  readonly quarter: string;
}

/** Rows of the reports that were made first, one for each measure and quarter. */
export const firstReportRows = (plans: readonly MeasurePlan[], people: People) =>
  plans.flatMap((plan) =>
    plannedReports(plan)
      .filter(({ corrects }) => !corrects)
      .map((report) => reportRow(plan, report, people)),
  );

/** Rows of the reports that correct one of the first ones. */
export function correctionRows(plans: readonly MeasurePlan[], people: People, first: readonly NumberedReport[]) {
  const ids = new Map(first.map(({ id, measure_code, quarter }) => [`${measure_code} ${quarter}`, id]));
  return plans.flatMap((plan) =>
    plannedReports(plan)
      .filter(({ corrects }) => corrects)
      .map((report) => ({ ...reportRow(plan, report, people), corrects: ids.get(`${plan.code} ${report.quarter}`) })),
  );
}

const reportRow = (plan: MeasurePlan, report: PlannedReport, people: People) => ({
  measure_code: plan.code,
  quarter: report.quarter,
  status: report.status,
  percent: report.percent,
  outlook: report.outlook,
  note: report.note,
  people_reached: report.peopleReached,
  events_held: report.eventsHeld,
  next_step: report.nextStep,
  account_id: actorOf(plan, people)?.id ?? null,
  reported_by: actorName(plan, people),
  reported_at: report.reportedAt,
});
