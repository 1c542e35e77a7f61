import { monthsLater } from '../../days.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { asWritten, type MyTask, type TasksOf, type TaskSource } from './my-task.ts';

interface Row {
  id: string;
  heldOn: string;
  body: string;
  title: string | null;
}

/** Whoever has not written minutes for a year will not do so because of a list. */
const MONTHS_BACK = 12;

// Minutes that wait for the approval of the body are no work of anybody: the next meeting has it on its agenda.
const UNWRITTEN = `
  SELECT m.id::text, m.held_on AS "heldOn", b.name AS body, m.title
    FROM meetings AS m
    JOIN bodies AS b ON b.code = m.body_code
   WHERE m.state <> 'cancelled' AND m.approved_on IS NULL AND m.held_on < :today AND m.held_on >= :since
     AND NOT EXISTS (SELECT FROM agenda_items AS i WHERE i.meeting_id = m.id AND (i.minutes IS NOT NULL OR i.outcome IS NOT NULL))
     AND NOT EXISTS (SELECT FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id WHERE i.meeting_id = m.id)`;

/** Meetings that are over and of which nothing is written down; for whoever keeps the minutes. */
export class KnexMinutesTasksReadModel implements TaskSource {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async tasksOf({ who, today }: TasksOf): Promise<MyTask[]> {
    if (!who.permissions.has('network.edit')) return [];
    const rows = await rowsOf<Row>(this.#db, UNWRITTEN, { today, since: monthsLater(today, -MONTHS_BACK) });
    return rows.map(({ id, heldOn, body, title }) => ({
      kind: 'minutes',
      key: id,
      about: asWritten(title ?? body),
      within: title === null ? null : asWritten(body),
      period: null,
      count: 1,
      dueOn: heldOn,
      late: false,
      address: `/sitzungen/${id}#tagesordnung`,
    }));
  }
}
