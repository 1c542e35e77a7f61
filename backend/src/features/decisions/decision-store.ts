import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { nextCodeOfYear } from '../../db/next-code.ts';
import type { CameOfIt, DecisionContent, FollowState, KeptDecision, MeetingOfItem } from './decision.ts';

/** A step of following up, as it is added. */
export interface NewStep {
  readonly state: FollowState;
  readonly note: string | null;
  /** Id of an account; null for the program. */
  readonly by: string | null;
  readonly at: Date;
}

/** Plain writes of decisions. Until the transaction ends nobody approves the minutes of what is locked. */
export interface DecisionStore {
  /** The meeting of an item of an agenda; null for one in the backlog, `undefined` when there is no such item. */
  lockMeetingOf(itemId: string): Promise<MeetingOfItem | null | undefined>;
  lock(code: string): Promise<KeptDecision | undefined>;
  /** The next free one of `B-2026-001`, `B-2026-002` …; until the transaction ends nobody else gets one of that year. */
  nextCode(year: string): Promise<string>;
  /** At the end of the decisions of the item. */
  insert(code: string, itemId: string, content: DecisionContent): Promise<void>;
  /** Counts the version. */
  update(code: string, content: DecisionContent): Promise<void>;
  /** The same. */
  settle(code: string, state: FollowState, settledOn: string | null): Promise<void>;
  addStep(code: string, step: NewStep): Promise<void>;
  cameOf(code: string): Promise<CameOfIt>;
  remove(code: string): Promise<void>;
  /** Says that a measure came of it. */
  addMeasure(code: string, measure: string): Promise<void>;
  /** Has the item be about the measure, too; counts its version. Only as long as the minutes are not approved. */
  linkItem(itemId: string, measure: string): Promise<void>;
}

const MEETING = `
  json_build_object('id', m.id::text, 'heldOn', m.held_on, 'state', m.state, 'approved', m.approved_on IS NOT NULL,
                    'body', json_build_object('code', b.code, 'name', b.name)) AS meeting`;

// Asked after the meeting is held: what somebody else has just written is seen.
const DECISION = `
  SELECT d.code, d.agenda_item_id AS item, d.kind, d.wording, d.responsible_organisation_code AS responsible, d.due_on AS "dueOn",
         CASE WHEN d.in_favour IS NOT NULL
              THEN json_build_object('inFavour', d.in_favour, 'against', d.against, 'abstained', d.abstained) END AS votes,
         d.state, d.settled_on AS "settledOn", d.version, ${MEETING}
    FROM decisions AS d
    JOIN agenda_items AS i ON i.id = d.agenda_item_id
    JOIN meetings AS m ON m.id = i.meeting_id
    JOIN bodies AS b ON b.code = m.body_code
   WHERE d.code = ? FOR NO KEY UPDATE OF d`;

export class KnexDecisionStore implements DecisionStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lockMeetingOf(itemId: string): Promise<MeetingOfItem | null | undefined> {
    await rowsOf(
      this.#db,
      'SELECT 1 FROM meetings AS m JOIN agenda_items AS i ON i.meeting_id = m.id WHERE i.id = ? FOR NO KEY UPDATE OF m, i',
      [itemId],
    );
    const [row] = await rowsOf<{ isPlanned: boolean; meeting: MeetingOfItem }>(
      this.#db,
      `SELECT m.id IS NOT NULL AS "isPlanned", ${MEETING}
         FROM agenda_items AS i JOIN bodies AS b ON b.code = i.body_code LEFT JOIN meetings AS m ON m.id = i.meeting_id
        WHERE i.id = ? FOR NO KEY UPDATE OF i`,
      [itemId],
    );
    if (row === undefined) return undefined;
    return row.isPlanned ? row.meeting : null;
  }

  async lock(code: string): Promise<KeptDecision | undefined> {
    const [found] = await rowsOf<{ item: string }>(this.#db, 'SELECT d.agenda_item_id AS item FROM decisions AS d WHERE d.code = ?', [
      code,
    ]);
    if (found === undefined) return undefined;
    await this.lockMeetingOf(found.item);
    const [row] = await rowsOf<KeptDecision>(this.#db, DECISION, [code]);
    return row;
  }

  nextCode(year: string): Promise<string> {
    return nextCodeOfYear(this.#db, { table: 'decisions', objectType: 'decision', letter: 'B' }, year);
  }

  async insert(code: string, itemId: string, content: DecisionContent): Promise<void> {
    const position = this.#db.raw('(SELECT coalesce(max(d.position) + 1, 0) FROM decisions AS d WHERE d.agenda_item_id = ?)', [itemId]);
    await this.#db('decisions').insert({ code, agenda_item_id: itemId, position, ...columnsOf(content) });
  }

  async update(code: string, content: DecisionContent): Promise<void> {
    await this.#db('decisions').where({ code }).update(columnsOf(content)).increment('version');
  }

  async settle(code: string, state: FollowState, settledOn: string | null): Promise<void> {
    await this.#db('decisions').where({ code }).update({ state, settled_on: settledOn }).increment('version');
  }

  async addStep(code: string, { state, note, by, at }: NewStep): Promise<void> {
    await this.#db('decision_steps').insert({ decision_code: code, state, note, made_by: by, made_at: at });
  }

  async cameOf(code: string): Promise<CameOfIt> {
    const [row] = (await rowsOf<CameOfIt>(
      this.#db,
      `SELECT (SELECT count(*)::integer FROM decision_steps AS s WHERE s.decision_code = :code) AS steps,
              (SELECT count(*)::integer FROM decision_measures AS l WHERE l.decision_code = :code) AS measures,
              (SELECT count(*)::integer FROM tasks AS t WHERE t.decision_code = :code) AS tasks`,
      { code },
    )) as [CameOfIt];
    return row;
  }

  async remove(code: string): Promise<void> {
    await this.#db('decisions').where({ code }).delete();
  }

  async addMeasure(code: string, measure: string): Promise<void> {
    await this.#db('decision_measures').insert({ decision_code: code, measure_code: measure });
  }

  async linkItem(itemId: string, measure: string): Promise<void> {
    await this.#db.raw(
      `INSERT INTO agenda_item_links (agenda_item_id, position, measure_code)
       SELECT :itemId, coalesce(max(l.position) + 1, 0), :measure FROM agenda_item_links AS l WHERE l.agenda_item_id = :itemId`,
      { itemId, measure },
    );
    await this.#db('agenda_items').where({ id: itemId }).increment('version');
  }
}

const columnsOf = ({ kind, wording, responsible, dueOn, votes }: DecisionContent) => ({
  kind,
  wording,
  responsible_organisation_code: responsible,
  due_on: dueOn,
  in_favour: votes?.inFavour ?? null,
  against: votes?.against ?? null,
  abstained: votes?.abstained ?? null,
});
