import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { HandledItem } from './review.ts';

/** Questions about what meetings did. */
export interface ReviewItemReadModel {
  /** Those of the review of a quarter. */
  ofQuarter(quarter: string): Promise<HandledItem[]>;
  /** Those that earlier reviews postponed to the quarter, the latest last. */
  postponedTo(quarter: string): Promise<HandledItem[]>;
}

/** As `HandledItemRow`. */
export const HANDLED = `
  SELECT r.quarter, r.key, r.state, r.note, r.postponed_to AS "postponedTo", r.agenda_item_id::text AS "agendaItem", r.decision_code AS decision,
         r.made_agenda_item AS "madeAgendaItem", r.shown, r.handled_by AS "by", r.handled_at AS "at", r.version
    FROM review_items AS r`;

export type HandledItemRow = Omit<HandledItem, 'at'> & { readonly at: Date };

export const toHandledItem = ({ at, ...row }: HandledItemRow): HandledItem => ({ ...row, at: at.toISOString() });

export class KnexReviewItemReadModel implements ReviewItemReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async ofQuarter(quarter: string): Promise<HandledItem[]> {
    return (await rowsOf<HandledItemRow>(this.#db, `${HANDLED} WHERE r.quarter = ? ORDER BY r.handled_at, r.key`, [quarter])).map(
      toHandledItem,
    );
  }

  async postponedTo(quarter: string): Promise<HandledItem[]> {
    return (
      await rowsOf<HandledItemRow>(this.#db, `${HANDLED} WHERE r.postponed_to = ? ORDER BY r.quarter, r.handled_at, r.key`, [quarter])
    ).map(toHandledItem);
  }
}
