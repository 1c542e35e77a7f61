import type { StatusReport } from './status-report.ts';

const reportJson = (correctedBy: string): string => `
  json_build_object('id', r.id::text, 'quarter', r.quarter, 'status', r.status, 'percent', r.percent, 'outlook', r.outlook, 'note', r.note,
                    'peopleReached', r.people_reached, 'eventsHeld', r.events_held, 'nextStep', r.next_step, 'reportedBy', r.reported_by,
                    'reportedAt', r.reported_at, 'corrects', r.corrects::text,
                    'correctedBy', ${correctedBy})`;

/** A report `r` as JSON, for the queries that bring it along. */
export const REPORT_JSON = reportJson('(SELECT n.id::text FROM status_reports AS n WHERE n.corrects = r.id)');

/** The same of a report that is known to count: the newest one of its quarter, because each corrects the one before it. */
export const COUNTING_REPORT_JSON = reportJson('NULL');

/** The same as the database gives it: the moment with an offset. */
export type ReportRow = StatusReport;

export const toReport = (row: ReportRow): StatusReport => ({ ...row, reportedAt: new Date(row.reportedAt).toISOString() });
