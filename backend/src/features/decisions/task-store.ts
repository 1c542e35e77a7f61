import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { KeptTask, TaskContent } from './task.ts';

/** Plain writes of tasks. */
export interface TaskStore {
  /** The code of the decision that asks for a task, which never changes; nothing is locked. */
  decisionOf(id: string): Promise<string | undefined>;
  /** The task, kept from others until the transaction ends. */
  lock(id: string): Promise<KeptTask | undefined>;
  /** Answers the id. */
  insert(decision: string, content: TaskContent): Promise<string>;
  /** Counts the version. */
  update(id: string, content: TaskContent, settledOn: string | null): Promise<void>;
}

export class KnexTaskStore implements TaskStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async decisionOf(id: string): Promise<string | undefined> {
    const [row] = await rowsOf<{ decision: string }>(this.#db, 'SELECT t.decision_code AS decision FROM tasks AS t WHERE t.id = ?', [id]);
    return row?.decision;
  }

  async lock(id: string): Promise<KeptTask | undefined> {
    const [row] = await rowsOf<KeptTask>(
      this.#db,
      `SELECT t.id, t.decision_code AS decision, t.title, t.organisation_code AS organisation,
              t.responsible_account_id AS "responsibleAccount", t.due_on AS "dueOn", t.state, t.settled_on AS "settledOn", t.note, t.version
         FROM tasks AS t WHERE t.id = ? FOR NO KEY UPDATE`,
      [id],
    );
    return row;
  }

  async insert(decision: string, content: TaskContent): Promise<string> {
    const [row] = await this.#db('tasks')
      .insert({ decision_code: decision, ...columnsOf(content, null) })
      .returning<{ id: string }[]>('id');
    return (row as { id: string }).id;
  }

  async update(id: string, content: TaskContent, settledOn: string | null): Promise<void> {
    await this.#db('tasks').where({ id }).update(columnsOf(content, settledOn)).increment('version');
  }
}

const columnsOf = ({ title, organisation, responsibleAccount, dueOn, state, note }: TaskContent, settledOn: string | null) => ({
  title,
  organisation_code: organisation,
  responsible_account_id: responsibleAccount,
  due_on: dueOn,
  state,
  note,
  settled_on: settledOn,
});
