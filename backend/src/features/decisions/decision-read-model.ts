import type { Decision, DecisionKind, FollowState, FollowUpStep, Task } from '#contract/decision.ts';
import type { Clock } from '../../clock.ts';
import { monthsLater } from '../../days.ts';
import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { standingCode } from '../organisations/standing-code.ts';
import { mayFollowTask, type Follower } from './decision-rights.ts';
import { isOverdue } from './overdue.ts';

/** Which decisions are asked for; what is absent is no condition. */
export interface DecisionFilter {
  /** Code of a body. */
  readonly body?: string | undefined;
  /** Code of the organisation that sees to it. */
  readonly organisation?: string | undefined;
  readonly state?: FollowState | undefined;
  readonly kind?: DecisionKind | undefined;
  /** Open ones whose day has passed, or comes within a month. */
  readonly due?: 'overdue' | 'within-a-month' | undefined;
  /** Part of the code, the wording or the item. */
  readonly text?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A decision with how it was followed up, oldest step first. */
export interface FollowedDecision {
  readonly decision: Decision;
  readonly steps: readonly FollowUpStep[];
}

/** Questions about decisions, as they stand today and for a person. */
export interface DecisionReadModel {
  /** Open ones by due date, then the settled, latest first. */
  list(filter: DecisionFilter, who: Follower): Promise<{ items: Decision[]; total: number }>;
  /** Throws `NotFound`. */
  get(code: string, who: Follower): Promise<FollowedDecision>;
  /** The decisions of each of these items of agendas, in their order; items without any are absent. */
  ofItems(itemIds: readonly string[], who: Follower): Promise<Map<string, Decision[]>>;
}

const FROM = `
  FROM decisions AS d
  JOIN agenda_items AS i ON i.id = d.agenda_item_id
  JOIN meetings AS m ON m.id = i.meeting_id
  JOIN bodies AS b ON b.code = m.body_code
  LEFT JOIN organisations AS o ON o.code = d.responsible_organisation_code`;

const ROW = `
  d.code, d.kind, d.wording, d.due_on AS "dueOn", d.state, d.settled_on AS "settledOn", d.demo, d.version,
  CASE WHEN o.code IS NOT NULL THEN json_build_object('code', o.code, 'name', o.name) END AS responsible,
  CASE WHEN d.in_favour IS NOT NULL
       THEN json_build_object('inFavour', d.in_favour, 'against', d.against, 'abstained', d.abstained) END AS votes,
  json_build_object('id', m.id::text, 'heldOn', m.held_on, 'approved', m.approved_on IS NOT NULL) AS meeting,
  json_build_object('code', b.code, 'name', b.name) AS body,
  json_build_object('id', i.id::text, 'title', i.title) AS item,
  (SELECT coalesce(json_agg(json_build_object('code', x.code, 'title', x.title, 'status', x.status) ORDER BY x.code), '[]')
     FROM decision_measures AS l JOIN measures AS x ON x.code = l.measure_code WHERE l.decision_code = d.code) AS measures,
  (SELECT coalesce(json_agg(json_build_object(
            'id', t.id::text, 'title', t.title, 'dueOn', t.due_on, 'state', t.state, 'settledOn', t.settled_on, 'note', t.note,
            'version', t.version,
            'organisation', CASE WHEN w.code IS NOT NULL THEN json_build_object('code', w.code, 'name', w.name) END,
            'responsible', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id::text, 'name', a.name) END) ORDER BY t.id), '[]')
     FROM tasks AS t
     LEFT JOIN organisations AS w ON w.code = t.organisation_code
     LEFT JOIN accounts AS a ON a.id = t.responsible_account_id
    WHERE t.decision_code = d.code) AS tasks`;

const WHERE = `
  WHERE (:body::text IS NULL OR b.code = :body)
    AND (:organisation::text IS NULL OR d.responsible_organisation_code = ${standingCode(':organisation')})
    AND (:state::text IS NULL OR d.state = :state)
    AND (:kind::text IS NULL OR d.kind = :kind)
    AND (:due::text IS NULL
         OR (d.state = 'open' AND CASE WHEN :due = 'overdue' THEN d.due_on < :today::date
                                       ELSE d.due_on BETWEEN :today::date AND :soon::date END))
    AND (:words = '' OR ${hasWords("concat_ws(' ', d.code, d.wording, i.title)")})`;

// Those without a day come after those that have one; of two with the same day the older one first.
const ORDER = `ORDER BY d.state <> 'open', CASE WHEN d.state = 'open' THEN d.due_on END, d.settled_on DESC, d.code`;

const STEPS = `
  SELECT s.state, s.note, coalesce(a.name, 'Gesamtbild') AS by, s.made_at AS at
    FROM decision_steps AS s LEFT JOIN accounts AS a ON a.id = s.made_by
   WHERE s.decision_code = ? ORDER BY s.id`;

type Row = Omit<Decision, 'overdue' | 'tasks'> & { readonly tasks: readonly Omit<Task, 'decision' | 'overdue' | 'mayFollow'>[] };

export class KnexDecisionReadModel implements DecisionReadModel {
  readonly #db: ReadDb;
  readonly #clock: Clock;

  constructor(db: ReadDb, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async list(filter: DecisionFilter, who: Follower): Promise<{ items: Decision[]; total: number }> {
    const { body = null, organisation = null, state = null, kind = null, due = null, text = '', limit, offset } = filter;
    const today = this.#clock.today();
    const bindings = { body, organisation, state, kind, due, words: text, limit, offset, today, soon: monthsLater(today, 1) };
    const [rows, [counted]] = await Promise.all([
      rowsOf<Row>(this.#db, `SELECT ${ROW} ${FROM} ${WHERE} ${ORDER} LIMIT :limit OFFSET :offset`, bindings),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::integer AS total ${FROM} ${WHERE}`, bindings),
    ]);
    return { items: rows.map((row) => seenBy(who, row, today)), total: counted?.total ?? 0 };
  }

  async get(code: string, who: Follower): Promise<FollowedDecision> {
    const [[row], steps] = await Promise.all([
      rowsOf<Row>(this.#db, `SELECT ${ROW} ${FROM} WHERE d.code = ?`, [code]),
      rowsOf<Omit<FollowUpStep, 'at'> & { at: Date }>(this.#db, STEPS, [code]),
    ]);
    if (row === undefined) throw new NotFound(`There is no decision "${code}".`);
    return {
      decision: seenBy(who, row, this.#clock.today()),
      steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    };
  }

  async ofItems(itemIds: readonly string[], who: Follower): Promise<Map<string, Decision[]>> {
    if (itemIds.length === 0) return new Map();
    const rows = await rowsOf<Row>(this.#db, `SELECT ${ROW} ${FROM} WHERE i.id = ANY(?::bigint[]) ORDER BY i.id, d.position, d.code`, [
      [...itemIds],
    ]);
    const today = this.#clock.today();
    return Map.groupBy(
      rows.map((row) => seenBy(who, row, today)),
      ({ item }) => item.id,
    );
  }
}

/** What follows from the day and from who asks. */
function seenBy(who: Follower, { tasks, ...row }: Row, today: string): Decision {
  const responsible = row.responsible?.code ?? null;
  return {
    ...row,
    overdue: isOverdue(row, today),
    tasks: tasks.map((task) => ({
      ...task,
      decision: row.code,
      overdue: isOverdue(task, today),
      mayFollow: mayFollowTask(who, { responsible, organisation: task.organisation?.code ?? null, account: task.responsible?.id ?? null }),
    })),
  };
}
