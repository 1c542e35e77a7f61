import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { Name } from '../districts/district.ts';
import type { CostLine, FollowUp, MeasureContent, MeasureStatus } from './measure.ts';
import { COST_LINES } from './measure-columns.ts';
import type { MeasureReadModel } from './measure-read-model.ts';
import type { MeasureRow, MeasureView } from './measure-row.ts';

/** Another measure, as it is named beside one. */
interface OtherMeasure {
  readonly code: string;
  readonly title: string;
  readonly status: MeasureStatus;
}

/** How one measure became another one. */
export interface SuccessionRow {
  readonly kind: 'merged' | 'split' | 'superseded';
  readonly on: string;
  readonly reason: string | null;
  readonly predecessor: OtherMeasure;
  readonly successor: OtherMeasure;
}

/** What is read of one measure beyond the row of a list. */
interface MeasureExtras extends Pick<MeasureContent, 'description' | 'rationale' | 'links' | 'contact' | 'notes' | 'released'> {
  readonly partners: readonly { readonly code: string; readonly name: string }[];
  readonly deputyName: string | null;
  readonly indicators: readonly { readonly code: string; readonly name: Name }[];
  readonly dependsOn: readonly OtherMeasure[];
  readonly neededBy: readonly OtherMeasure[];
  readonly costLines: readonly CostLine[];
  readonly followUps: readonly FollowUp[];
  readonly statusHistory: readonly {
    readonly from: MeasureStatus | null;
    readonly to: MeasureStatus;
    readonly on: string;
    readonly reason: string | null;
    readonly by: string;
  }[];
  readonly predecessors: readonly SuccessionRow[];
  readonly successors: readonly SuccessionRow[];
}

/** A measure with everything that is known about it. */
export type MeasureDetail = MeasureRow & MeasureExtras;

/** Questions about one measure. */
export interface MeasureDetailReadModel {
  /** Throws `NotFound`. */
  get(code: string, view: MeasureView): Promise<MeasureDetail>;
  /** All that there were on the day of the view, also those that others have taken the place of, by code. */
  all(view: MeasureView): Promise<MeasureDetail[]>;
}

const other = (m: string): string => `json_build_object('code', ${m}.code, 'title', ${m}.title, 'status', ${m}.status)`;
const list = (what: string, from: string): string => `(SELECT coalesce(json_agg(${what}), '[]') FROM ${from})`;
const succession = `json_build_object('kind', s.kind, 'on', s.succeeded_on, 'reason', s.reason, 'predecessor', ${other('p')}, 'successor', ${other('n')})
                    ORDER BY s.succeeded_on, p.code, n.code`;
const SUCCESSIONS = `measure_successions AS s JOIN measures AS p ON p.code = s.predecessor_code JOIN measures AS n ON n.code = s.successor_code`;

const EXTRAS = `
  SELECT m.description, m.rationale, m.links, m.contact, m.notes, m.released,
         (SELECT a.name FROM accounts AS a WHERE a.id = m.deputy_account_id) AS "deputyName",
         ${list(
           `json_build_object('code', o.code, 'name', o.name) ORDER BY lower(o.name), o.code`,
           'measure_partners AS p JOIN organisations AS o ON o.code = p.organisation_code WHERE p.measure_code = m.code',
         )} AS partners,
         ${list(
           `json_build_object('code', i.code, 'name', json_build_object('de', i.name_de, 'en', i.name_en)) ORDER BY i.code`,
           'measure_indicators AS mi JOIN indicators AS i ON i.code = mi.indicator_code WHERE mi.measure_code = m.code',
         )} AS indicators,
         ${list(
           `${other('n')} ORDER BY n.code`,
           'measure_dependencies AS d JOIN measures AS n ON n.code = d.depends_on WHERE d.measure_code = m.code',
         )} AS "dependsOn",
         ${list(
           `${other('n')} ORDER BY n.code`,
           'measure_dependencies AS d JOIN measures AS n ON n.code = d.measure_code WHERE d.depends_on = m.code',
         )} AS "neededBy",
         ${COST_LINES},
         ${list(
           `json_build_object('months', f.months, 'dueOn', f.due_on, 'works', f.works, 'answer', f.answer,
                              'answeredOn', f.answered_on, 'answeredBy', f.answered_by) ORDER BY f.months`,
           'measure_follow_ups AS f WHERE f.measure_code = m.code',
         )} AS "followUps",
         ${list(
           `json_build_object('from', c.from_status, 'to', c.to_status, 'on', c.changed_on, 'reason', c.reason, 'by', c.changed_by)
            ORDER BY c.changed_on, c.id`,
           'measure_status_changes AS c WHERE c.measure_code = m.code',
         )} AS "statusHistory",
         ${list(succession, `${SUCCESSIONS} WHERE s.successor_code = m.code`)} AS predecessors,
         ${list(succession, `${SUCCESSIONS} WHERE s.predecessor_code = m.code`)} AS successors
    FROM measures AS m`;

export class KnexMeasureDetailReadModel implements MeasureDetailReadModel {
  readonly #db: ReadDb;
  readonly #measures: MeasureReadModel;

  constructor(db: ReadDb, measures: MeasureReadModel) {
    this.#db = db;
    this.#measures = measures;
  }

  async get(code: string, view: MeasureView): Promise<MeasureDetail> {
    const [[row], [extras]] = await Promise.all([
      this.#measures.list({ codes: [code], superseded: 'all' }, view),
      rowsOf<MeasureExtras>(this.#db, `${EXTRAS} WHERE m.code = ?`, [code]),
    ]);
    if (row === undefined || extras === undefined) throw new NotFound(`There is no measure "${code}".`);
    return { ...row, ...extras };
  }

  async all(view: MeasureView): Promise<MeasureDetail[]> {
    const [rows, extras] = await Promise.all([
      this.#measures.list({ superseded: 'all' }, view),
      rowsOf<MeasureExtras & { code: string }>(this.#db, EXTRAS.replace('SELECT', 'SELECT m.code,')),
    ]);
    const extrasOf = new Map(extras.map(({ code, ...more }) => [code, more]));
    return rows.flatMap((row) => {
      const more = extrasOf.get(row.code);
      return more === undefined ? [] : [{ ...row, ...more }];
    });
  }
}
