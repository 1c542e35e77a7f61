import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Life } from '../bodies/life.ts';

/** Knows when bodies meet. */
export interface MeetingDaysReadModel {
  /** Days on which a body meets outside a life that it is to have, oldest first; cancelled meetings are in nobody's way. */
  outside(body: string, life: Life): Promise<{ before: string[]; after: string[] }>;
}

export class KnexMeetingDaysReadModel implements MeetingDaysReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async outside(body: string, { validFrom, validTo }: Life): Promise<{ before: string[]; after: string[] }> {
    const days = await rowsOf<{ day: string; before: boolean }>(
      this.#db,
      `SELECT DISTINCT m.held_on AS day, m.held_on < :validFrom::date AS before FROM meetings AS m
        WHERE m.body_code = :body AND m.state <> 'cancelled' AND (m.held_on < :validFrom::date OR m.held_on > :validTo::date) ORDER BY 1`,
      { body, validFrom, validTo },
    );
    return {
      before: days.flatMap(({ day, before }) => (before ? day : [])),
      after: days.flatMap(({ day, before }) => (before ? [] : day)),
    };
  }
}
