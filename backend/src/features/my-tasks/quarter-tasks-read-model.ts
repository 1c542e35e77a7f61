import { lastDay, period } from '#contract/period.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { asWritten, type MyTask, type TasksOf, type TaskSource } from './my-task.ts';

interface Row {
  quarter: string;
  state: 'collecting' | 'in_review';
  submitted: number;
  deliverUntil: string | null;
  reviewUntil: string | null;
}

const RUNNING = `
  SELECT q.quarter, q.state, q.deliver_until AS "deliverUntil", q.review_until AS "reviewUntil",
         (SELECT count(*)::integer FROM deliveries AS d WHERE d.quarter = q.quarter AND d.state = 'submitted') AS submitted
    FROM quarters AS q WHERE q.state IN ('collecting', 'in_review')`;

/** What whoever runs the quarters has to do with them: approve what came in, and take the next step when its day has come. */
export class KnexQuarterTasksReadModel implements TaskSource {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async tasksOf({ who, today }: TasksOf): Promise<MyTask[]> {
    if (!who.permissions.has('quarters.run')) return [];
    const rows = await rowsOf<Row>(this.#db, RUNNING);
    return rows.flatMap((row) => [...approvalOf(row, today), ...stepOf(row, today)]);
  }
}

function* approvalOf({ quarter, submitted, reviewUntil }: Row, today: string): Generator<MyTask> {
  if (submitted === 0) return;
  yield {
    kind: 'approval',
    key: quarter,
    about: asWritten(quarter),
    within: null,
    period: null,
    count: submitted,
    dueOn: reviewUntil,
    late: reviewUntil !== null && reviewUntil < today,
    address: `/quartal/${quarter}/lieferungen?state=submitted`,
  };
}

/** The step is asked for from the day on which it can be taken: handing in is over, or the quarter is in review. */
function* stepOf({ quarter, state, deliverUntil, reviewUntil }: Row, today: string): Generator<MyTask> {
  const canBeTaken = lastDay(period(quarter)) < today && (state === 'in_review' || deliverUntil === null || deliverUntil < today);
  if (!canBeTaken) return;
  yield {
    kind: 'quarter',
    key: `${quarter}/${state}`,
    about: asWritten(quarter),
    within: null,
    period: null,
    count: 1,
    dueOn: reviewUntil,
    late: reviewUntil !== null && reviewUntil < today,
    address: `/quartal/${quarter}`,
  };
}
