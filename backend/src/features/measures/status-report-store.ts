import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isUniqueViolation, violatedConstraint } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import { REPORT_JSON, toReport, type ReportRow } from './status-report-rows.ts';
import type { ReportContent, StatusReport } from './status-report.ts';

/** A report that is to be kept. */
interface NewReport extends ReportContent {
  readonly measureCode: string;
  /** Id of the report that it corrects. */
  readonly corrects: string | null;
  /** UUID that the browser gave it. */
  readonly draftId: string | null;
  readonly accountId: string | null;
  readonly reportedBy: string;
  readonly reportedAt: Date;
}

/** Plain writes of status reports: they are only added to. */
export interface StatusReportStore {
  /** The reports on a measure that count, one for each quarter at most. */
  counting(measureCode: string): Promise<StatusReport[]>;
  /** What became of a draft that was sent before. */
  byDraft(draftId: string): Promise<{ readonly id: string; readonly measureCode: string } | undefined>;
  /** Answers the id. Throws `Conflict` when somebody else was faster. */
  insert(report: NewReport): Promise<string>;
}

export class KnexStatusReportStore implements StatusReportStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async counting(measureCode: string): Promise<StatusReport[]> {
    const rows = await rowsOf<{ report: ReportRow }>(
      this.#db,
      `SELECT ${REPORT_JSON} AS report FROM status_reports AS r
        WHERE r.measure_code = ? AND NOT EXISTS (SELECT 1 FROM status_reports AS n WHERE n.corrects = r.id)`,
      [measureCode],
    );
    return rows.map(({ report }) => toReport(report));
  }

  async byDraft(draftId: string): Promise<{ id: string; measureCode: string } | undefined> {
    const [row] = await rowsOf<{ id: string; measureCode: string }>(
      this.#db,
      'SELECT r.id, r.measure_code AS "measureCode" FROM status_reports AS r WHERE r.draft_id = ?',
      [draftId],
    );
    return row;
  }

  async insert(report: NewReport): Promise<string> {
    try {
      const [row] = await this.#db('status_reports')
        .insert({
          measure_code: report.measureCode,
          quarter: report.quarter,
          status: report.status,
          percent: report.percent,
          outlook: report.outlook,
          note: report.note,
          people_reached: report.peopleReached,
          events_held: report.eventsHeld,
          next_step: report.nextStep,
          corrects: report.corrects,
          draft_id: report.draftId,
          account_id: report.accountId,
          reported_by: report.reportedBy,
          reported_at: report.reportedAt,
        })
        .returning<{ id: string }[]>('id');
      return (row as { id: string }).id;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const path = FIELDS.get(violatedConstraint(error)) ?? 'quarter';
      const message = 'Somebody else was faster. Load the reports again first.';
      throw new Conflict(message, { cause: error, issues: [{ path, message }] });
    }
  }
}

/** Constraints by the field that broke them. */
const FIELDS: ReadonlyMap<unknown, string> = new Map([
  ['status_reports_first_once', 'quarter'],
  ['status_reports_corrected_once', 'corrects'],
  ['status_reports_draft_once', 'draftId'],
]);
