import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { ASKED_OF } from '../measures/my-measures-read-model.ts';
import { asWritten, type MyTask, type TasksOf, type TaskSource } from './my-task.ts';

interface Row {
  code: string;
  title: string;
  months: number;
  dueOn: string;
  organisation: string;
}

const ASKED = `
  SELECT m.code, m.title, f.months, f.due_on AS "dueOn", o.name AS organisation
    FROM measure_follow_ups AS f
    JOIN measures AS m ON m.code = f.measure_code
    JOIN organisations AS o ON o.code = m.lead_organisation
   WHERE f.answered_on IS NULL AND f.due_on <= :today AND m.superseded_on IS NULL AND ${ASKED_OF}`;

/** Ended measures of which somebody has to say whether they still work. The day is the one from which it is asked, so none of them is late. */
export class KnexFollowUpTasksReadModel implements TaskSource {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async tasksOf({ who, today }: TasksOf): Promise<MyTask[]> {
    const rows = await rowsOf<Row>(this.#db, ASKED, { today, account: who.accountId, organisations: [...who.organisations] });
    return rows.map(({ code, title, months, organisation }) => ({
      kind: 'follow-up',
      key: `${code}/${months}`,
      about: asWritten(title),
      within: asWritten(organisation),
      period: null,
      count: 1,
      dueOn: null,
      late: false,
      address: `/massnahmen/${code}#gb-measure-follow-ups`,
    }));
  }
}
