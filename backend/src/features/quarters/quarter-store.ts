import type { WriteDb } from '../../db/knex.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import { KnexQuarterReadModel, quarterKey } from './quarter-read-model.ts';
import type { Deadlines, Quarter, QuarterStanding, QuarterState } from './quarter.ts';

/** What can be set about a quarter without a step. */
export type QuarterSettings = Deadlines & Pick<Quarter, 'reviewMeeting'>;

/** A step that is made now. */
export interface NewStep {
  readonly from: QuarterState;
  readonly to: QuarterState;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Plain writes of quarters. */
export interface QuarterStore {
  /** The quarter as it is, kept from others until the transaction ends, also from those who report on it. */
  take(quarter: string, today: string): Promise<QuarterStanding>;
  /** All other quarters that are being collected or reviewed. */
  others(quarter: string): Promise<{ quarter: string; state: QuarterState }[]>;
  isMeeting(id: string): Promise<boolean>;
  set(quarter: string, settings: QuarterSettings): Promise<void>;
  /** Keeps that something begins which others have to know of before they decide. */
  touch(quarter: string): Promise<void>;
  /** Throws `Conflict` when another quarter got there at the same moment. */
  step(quarter: string, step: NewStep): Promise<void>;
}

export class KnexQuarterStore implements QuarterStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async take(quarter: string, today: string): Promise<QuarterStanding> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(${quarterKey})`, [quarter]);
    return new KnexQuarterReadModel(this.#db).standing(quarter, today);
  }

  async others(quarter: string): Promise<{ quarter: string; state: QuarterState }[]> {
    return (await new KnexQuarterReadModel(this.#db).underWay()).filter((each) => each.quarter !== quarter);
  }

  async isMeeting(id: string): Promise<boolean> {
    return (await this.#db('meetings').where({ id }).first('id')) !== undefined;
  }

  async set(quarter: string, { deliverUntil, reviewUntil, publishUntil, reviewMeeting }: QuarterSettings): Promise<void> {
    await this.#change(quarter, {
      deliver_until: deliverUntil,
      review_until: reviewUntil,
      publish_until: publishUntil,
      review_meeting: reviewMeeting,
    });
  }

  async touch(quarter: string): Promise<void> {
    await this.#change(quarter, {});
  }

  async step(quarter: string, { from, to, reason, by, at }: NewStep): Promise<void> {
    try {
      await this.#change(quarter, { state: to });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new Conflict('Another quarter got into this state at the same moment. Load it again first.', { cause: error });
    }
    await this.#db('quarter_steps').insert({ quarter, from_state: from, to_state: to, reason, stepped_by: by, stepped_at: at });
  }

  async #change(quarter: string, row: object): Promise<void> {
    await this.#db('quarters')
      .insert({ quarter, ...row })
      .onConflict('quarter')
      .merge({ ...row, version: this.#db.raw('quarters.version + 1') });
  }
}
