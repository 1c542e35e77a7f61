import type { LocalisedText } from '#contract/common.ts';
import { formatPeriod, type Grain } from '#contract/period.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { MeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { ASKED_OF } from '../measures/my-measures-read-model.ts';
import { asWritten, type MyTask, type TasksOf, type TaskSource } from './my-task.ts';

interface ReportRow {
  code: string;
  title: string;
  organisation: string;
  quarter: string;
  state: 'draft' | 'returned';
  note: string | null;
  dueOn: string | null;
}

interface ValuesRow {
  code: string;
  nameDe: string;
  nameEn: string;
  quarter: string;
  start: string;
  grain: Grain;
  returned: boolean;
  count: number;
  dueOn: string | null;
}

// While it is collected everything that is missing is asked for, while it is in review only what came back.
const ASKED = `d.state IN ('draft', 'returned') AND (q.state = 'collecting' OR (q.state = 'in_review' AND d.state = 'returned'))`;

const REPORTS = `
  SELECT m.code, m.title, o.name AS organisation, d.quarter, d.state, d.note, q.deliver_until AS "dueOn"
    FROM deliveries AS d
    JOIN quarters AS q ON q.quarter = d.quarter
    JOIN measures AS m ON m.code = d.measure_code
    JOIN organisations AS o ON o.code = m.lead_organisation
   WHERE d.kind = 'report' AND m.superseded_on IS NULL AND ${ASKED} AND ${ASKED_OF}`;

// Who may hand them in because of an organisation or a district of their own; the coordination may for everybody and is not asked for that.
const VALUES = `
  SELECT i.code, i.name_de AS "nameDe", i.name_en AS "nameEn", d.quarter, d.period_start AS start, d.grain, d.state = 'returned' AS returned,
         count(*)::integer AS count, min(q.deliver_until) AS "dueOn"
    FROM deliveries AS d
    JOIN quarters AS q ON q.quarter = d.quarter
    JOIN indicators AS i ON i.code = d.indicator_code
    JOIN districts AS w ON w.id = d.district_id
   WHERE d.kind = 'value' AND ${ASKED}
     AND (d.organisation_code = ANY(:organisations) OR (d.organisation_code IS NULL AND :hasDistricts))
     AND (NOT :hasDistricts OR w.level || ':' || w.key = ANY(:districts))
   GROUP BY i.code, d.quarter, d.period_start, d.grain, d.state = 'returned'`;

/** Reports and values that the person is asked for, and what came back. */
export class KnexDeliveryTasksReadModel implements TaskSource {
  readonly #db: ReadDb;
  readonly #editors: MeasureEditorReadModel;

  constructor(db: ReadDb, editors: MeasureEditorReadModel) {
    this.#db = db;
    this.#editors = editors;
  }

  async tasksOf({ who, today }: TasksOf): Promise<MyTask[]> {
    if (!who.permissions.has('values.enter')) return [];
    const { districts } = await this.#editors.editorOf(who);
    const organisations = [...who.organisations];
    const [reports, values] = await Promise.all([
      rowsOf<ReportRow>(this.#db, REPORTS, { account: who.accountId, organisations }),
      rowsOf<ValuesRow>(this.#db, VALUES, { organisations, districts: [...districts], hasDistricts: districts.size > 0 }),
    ]);
    return [...reports.map((row) => ofReport(row, today)), ...values.map((row) => ofValues(row, today))];
  }
}

const isPast = (dueOn: string | null, today: string): boolean => dueOn !== null && dueOn < today;

const ofReport = ({ code, title, organisation, quarter, state, note, dueOn }: ReportRow, today: string): MyTask => ({
  kind: state === 'returned' ? 'returned' : 'report',
  key: `${quarter}/${code}`,
  about: asWritten(title),
  within: asWritten(note ?? organisation),
  period: quarter,
  count: 1,
  dueOn,
  late: isPast(dueOn, today),
  address: `/meine-massnahmen?quarter=${quarter}&massnahme=${code}`,
});

function ofValues({ code, nameDe, nameEn, quarter, start, grain, returned, count, dueOn }: ValuesRow, today: string): MyTask {
  const period = formatPeriod({ start, grain });
  const about: LocalisedText = { de: nameDe, en: nameEn };
  return {
    kind: returned ? 'returned' : 'values',
    key: `${quarter}/${code}/${period}`,
    about,
    within: null,
    period,
    count,
    dueOn,
    late: isPast(dueOn, today),
    address: `/quartal/${quarter}/erfassung/${code}?period=${period}`,
  };
}
