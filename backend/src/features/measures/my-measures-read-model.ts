import { period } from '#contract/period.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { measureFacts, toFacts, type FactsRow } from './measure-facts-read-model.ts';
import { byCode, type MeasureView } from './measure-row.ts';
import { byUrgency, myMeasureOf, type MyMeasure } from './my-measure.ts';
import type { StatusReportReadModel } from './status-report-read-model.ts';

/** Knows what somebody has to report on. */
export interface MyMeasuresReadModel {
  /** What is due comes first, then by code. */
  mine(view: MeasureView): Promise<MyMeasure[]>;
}

/**
 * Condition on measures `m` in SQL, as `becauseOf` says it: that `:account` is asked, as responsible or deputy, or one of `:organisations` where
 * nobody is responsible.
 */
export const ASKED_OF = `(m.responsible_account_id = :account OR m.deputy_account_id = :account
         OR (m.responsible_account_id IS NULL AND m.lead_organisation = ANY(:organisations)))`;

// Of the measures that have ended, only those that did so since the quarter began or are asked about; what is due is a rule of my-measure.ts.
const MINE = `
  SELECT m.code FROM measures AS m
   WHERE m.superseded_on IS NULL
     AND ${ASKED_OF}
     AND (m.status NOT IN ('completed', 'sustained', 'cancelled') OR m.status_since > :firstDay
          OR EXISTS (SELECT 1 FROM measure_follow_ups AS f WHERE f.measure_code = m.code AND f.answered_on IS NULL AND f.due_on <= :today))`;

const RETURNED = `
  SELECT d.measure_code AS code, d.note FROM deliveries AS d
   WHERE d.quarter = :quarter AND d.kind = 'report' AND d.state = 'returned' AND d.measure_code = ANY(:codes)`;

export class KnexMyMeasuresReadModel implements MyMeasuresReadModel {
  readonly #db: ReadDb;
  readonly #reports: StatusReportReadModel;

  constructor(db: ReadDb, reports: StatusReportReadModel) {
    this.#db = db;
    this.#reports = reports;
  }

  async mine(view: MeasureView): Promise<MyMeasure[]> {
    const { editor, quarter, today } = view;
    const found = await rowsOf<FactsRow>(this.#db, measureFacts(MINE), {
      account: editor.accountId,
      organisations: editor.organisations,
      quarter,
      firstDay: period(quarter).start,
      today,
    });
    const codes = found.map(({ code }) => code);
    const [previous, returned] = await Promise.all([
      this.#reports.previous(codes, quarter),
      rowsOf<{ code: string; note: string }>(this.#db, RETURNED, { quarter, codes }),
    ]);
    const time = { ...view, returned: new Map(returned.map(({ code, note }) => [code, note])) };
    return found
      .flatMap((row) => myMeasureOf(toFacts(row), previous.get(row.code), time) ?? [])
      .sort((a, b) => byUrgency(a, b) || byCode(a.facts, b.facts));
  }
}
