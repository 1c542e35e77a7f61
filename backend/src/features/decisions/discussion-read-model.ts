import type { Discussion } from '#contract/agenda-item.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { DecisionReadModel } from './decision-read-model.ts';
import type { Follower } from './decision-rights.ts';

/** What was discussed: exactly one thing, by its code. */
export type DiscussedThing =
  | { readonly kind: 'measure'; readonly code: string }
  | { readonly kind: 'recommendation'; readonly code: string }
  | { readonly kind: 'indicator'; readonly code: string };

/** Knows where something was discussed, or will be. */
export interface DiscussionReadModel {
  /** Latest first, those to come among them. Of a measure also where it was decided on before there was one. */
  of(thing: DiscussedThing, who: Follower): Promise<Discussion[]>;
}

const COLUMNS = { measure: 'measure_code', recommendation: 'recommendation_code', indicator: 'indicator_code' } as const;

const DECIDED_ON = `
  UNION SELECT d.agenda_item_id FROM decision_measures AS l JOIN decisions AS d ON d.code = l.decision_code WHERE l.measure_code = :code`;

export class KnexDiscussionReadModel implements DiscussionReadModel {
  readonly #db: ReadDb;
  readonly #decisions: DecisionReadModel;

  constructor(db: ReadDb, decisions: DecisionReadModel) {
    this.#db = db;
    this.#decisions = decisions;
  }

  async of({ kind, code }: DiscussedThing, who: Follower): Promise<Discussion[]> {
    const rows = await rowsOf<Omit<Discussion, 'decisions'>>(
      this.#db,
      `SELECT json_build_object('id', m.id::text, 'heldOn', m.held_on, 'state', m.state) AS meeting,
              json_build_object('code', b.code, 'name', b.name) AS body,
              json_build_object('id', i.id::text, 'title', i.title) AS item, i.outcome
         FROM agenda_items AS i
         JOIN meetings AS m ON m.id = i.meeting_id
         JOIN bodies AS b ON b.code = m.body_code
        WHERE i.id IN (SELECT l.agenda_item_id FROM agenda_item_links AS l WHERE l.${COLUMNS[kind]} = :code
                       ${kind === 'measure' ? DECIDED_ON : ''})
        ORDER BY m.held_on DESC, m.id DESC, i.position`,
      { code },
    );
    const decisions = await this.#decisions.ofItems(
      rows.map(({ item }) => item.id),
      who,
    );
    return rows.map((row) => ({ ...row, decisions: decisions.get(row.item.id) ?? [] }));
  }
}
