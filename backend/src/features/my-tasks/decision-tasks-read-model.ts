import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { isOverdue } from '../decisions/overdue.ts';
import { asWritten, type MyTask, type TasksOf, type TaskSource } from './my-task.ts';

interface Row {
  kind: 'decision' | 'task';
  key: string;
  decision: string;
  about: string;
  within: string;
  dueOn: string | null;
}

// Who has the piece of work is asked, and else the organisation that does it. A decision whose pieces of work all have somebody is not asked for twice.
const OPEN = `
  SELECT 'decision' AS kind, d.code AS key, d.code AS decision, d.wording AS about, b.name AS within, d.due_on AS "dueOn"
    FROM decisions AS d
    JOIN agenda_items AS i ON i.id = d.agenda_item_id
    JOIN meetings AS m ON m.id = i.meeting_id
    JOIN bodies AS b ON b.code = m.body_code
   WHERE d.state = 'open' AND d.responsible_organisation_code = ANY(:organisations)
     AND (NOT EXISTS (SELECT FROM tasks AS t WHERE t.decision_code = d.code)
          OR NOT EXISTS (SELECT FROM tasks AS t WHERE t.decision_code = d.code AND t.state = 'open'))
   UNION ALL
  SELECT 'task', t.id::text, t.decision_code, t.title, d.wording, t.due_on
    FROM tasks AS t
    JOIN decisions AS d ON d.code = t.decision_code
   WHERE t.state = 'open'
     AND (t.responsible_account_id = :account
          OR (t.responsible_account_id IS NULL AND coalesce(t.organisation_code, d.responsible_organisation_code) = ANY(:organisations)))`;

/** Decisions that the own organisations see to, and pieces of work that are the person's or theirs. */
export class KnexDecisionTasksReadModel implements TaskSource {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async tasksOf({ who, today }: TasksOf): Promise<MyTask[]> {
    const rows = await rowsOf<Row>(this.#db, OPEN, { account: who.accountId, organisations: [...who.organisations] });
    return rows.map(({ kind, key, decision, about, within, dueOn }) => ({
      kind,
      key,
      about: asWritten(about),
      within: asWritten(within),
      period: null,
      count: 1,
      dueOn,
      late: isOverdue({ state: 'open', dueOn }, today),
      address: `/beschluesse/${decision}#gb-decision-${kind === 'task' ? 'tasks' : 'follow'}`,
    }));
  }
}
