import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { HANDLED, toHandledItem, type HandledItemRow } from './review-item-read-model.ts';
import type { HandledItem } from './review.ts';

/** Plain writes of what a meeting did. */
export interface ReviewItemStore {
  /** The item as it is, kept from others until the transaction ends also where nobody has handled it; undefined then. */
  lock(quarter: string, key: string): Promise<HandledItem | undefined>;
  /** Adds or replaces it. */
  keep(item: Omit<HandledItem, 'at'>, at: Date): Promise<void>;
}

export class KnexReviewItemStore implements ReviewItemStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(quarter: string, key: string): Promise<HandledItem | undefined> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtext('gesamtbild review ' || ? || ' ' || ?))`, [quarter, key]);
    const [row] = await rowsOf<HandledItemRow>(this.#db, `${HANDLED} WHERE r.quarter = ? AND r.key = ?`, [quarter, key]);
    return row === undefined ? undefined : toHandledItem(row);
  }

  async keep(item: Omit<HandledItem, 'at'>, at: Date): Promise<void> {
    const row = {
      state: item.state,
      note: item.note,
      postponed_to: item.postponedTo,
      agenda_item_id: item.agendaItem,
      decision_code: item.decision,
      made_agenda_item: item.madeAgendaItem,
      shown: JSON.stringify(item.shown),
      handled_by: item.by,
      handled_at: at,
      version: item.version,
    };
    await this.#db('review_items')
      .insert({ quarter: item.quarter, key: item.key, ...row })
      .onConflict(['quarter', 'key'])
      .merge(row);
  }
}
