import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { COUNTING_REPORT_JSON, REPORT_JSON, toReport, type ReportRow } from './status-report-rows.ts';
import type { StatusReport } from './status-report.ts';

/** Questions about status reports. */
export interface StatusReportReadModel {
  /** All reports on a measure, newest quarter first, in a quarter the one that counts first. Throws `NotFound`. */
  list(measureCode: string): Promise<StatusReport[]>;
  /** The newest report on each of the measures for an earlier quarter that counts, by code of the measure. */
  previous(measureCodes: readonly string[], quarter: string): Promise<ReadonlyMap<string, StatusReport>>;
}

export class KnexStatusReportReadModel implements StatusReportReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(measureCode: string): Promise<StatusReport[]> {
    const rows = await rowsOf<{ report: ReportRow | null }>(
      this.#db,
      `SELECT CASE WHEN r.id IS NOT NULL THEN ${REPORT_JSON} END AS report
         FROM measures AS m LEFT JOIN status_reports AS r ON r.measure_code = m.code
        WHERE m.code = ? ORDER BY r.quarter DESC, r.id DESC`,
      [measureCode],
    );
    if (rows.length === 0) throw new NotFound(`There is no measure "${measureCode}".`);
    return rows.flatMap(({ report }) => (report === null ? [] : toReport(report)));
  }

  async previous(measureCodes: readonly string[], quarter: string): Promise<ReadonlyMap<string, StatusReport>> {
    const rows = await rowsOf<{ code: string; report: ReportRow }>(
      this.#db,
      `SELECT m.code, p.report
         FROM unnest(:codes::text[]) AS m (code)
        CROSS JOIN LATERAL (SELECT ${COUNTING_REPORT_JSON} AS report FROM status_reports AS r
                             WHERE r.measure_code = m.code AND r.quarter < :quarter
                             ORDER BY r.quarter DESC, r.id DESC LIMIT 1) AS p`,
      { codes: measureCodes, quarter },
    );
    return new Map(rows.map(({ code, report }) => [code, toReport(report)]));
  }
}
