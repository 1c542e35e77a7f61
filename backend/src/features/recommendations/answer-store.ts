import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { AnswerContent, KeptAnswer } from './answer-rules.ts';

/** A response that is to be kept. */
interface NewAnswer extends AnswerContent {
  /** Id of the response that it corrects. */
  readonly corrects: string | null;
  readonly accountId: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Plain writes of official responses: they are only added to. */
export interface AnswerStore {
  /** All of a recommendation. */
  answersTo(recommendation: string): Promise<KeptAnswer[]>;
  insert(recommendation: string, answer: NewAnswer): Promise<void>;
}

export class KnexAnswerStore implements AnswerStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  answersTo(recommendation: string): Promise<KeptAnswer[]> {
    return rowsOf<KeptAnswer>(
      this.#db,
      `SELECT a.id::text, a.response, a.reason, a.body, a.decided_on AS "decidedOn", c.id::text AS "correctedBy"
         FROM recommendation_responses AS a LEFT JOIN recommendation_responses AS c ON c.corrects = a.id
        WHERE a.recommendation_code = ?`,
      [recommendation],
    );
  }

  async insert(recommendation: string, { decidedOn, accountId, recordedBy, recordedAt, ...answer }: NewAnswer): Promise<void> {
    await this.#db('recommendation_responses').insert({
      recommendation_code: recommendation,
      ...answer,
      decided_on: decidedOn,
      account_id: accountId,
      recorded_by: recordedBy,
      recorded_at: recordedAt,
    });
  }
}
