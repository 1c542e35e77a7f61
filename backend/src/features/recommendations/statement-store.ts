import type { Statement } from '#contract/statement.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';

/** What was said about a recommendation, as it is written down. */
export type StatementContent = Pick<Statement, 'kind' | 'text' | 'speakerRole' | 'meeting' | 'heldOn'>;

/** Who wrote it down. */
interface Recorder {
  readonly accountId: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Plain writes of statements: they are added and removed, never changed. */
export interface StatementStore {
  /** A statement about this recommendation. */
  get(recommendationCode: string, id: string): Promise<StatementContent | undefined>;
  insert(recommendationCode: string, statement: StatementContent, recorder: Recorder): Promise<void>;
  remove(id: string): Promise<void>;
}

const STATEMENT = `
  SELECT s.kind, s.text, s.speaker_role AS "speakerRole", s.meeting, s.held_on AS "heldOn"
    FROM recommendation_statements AS s WHERE s.recommendation_code = ? AND s.id = ?`;

export class KnexStatementStore implements StatementStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async get(recommendationCode: string, id: string): Promise<StatementContent | undefined> {
    const [row] = await rowsOf<StatementContent>(this.#db, STATEMENT, [recommendationCode, id]);
    return row;
  }

  async insert(
    recommendationCode: string,
    { kind, text, speakerRole, meeting, heldOn }: StatementContent,
    { accountId, recordedBy, recordedAt }: Recorder,
  ): Promise<void> {
    await this.#db('recommendation_statements').insert({
      recommendation_code: recommendationCode,
      kind,
      text,
      speaker_role: speakerRole,
      meeting,
      held_on: heldOn,
      account_id: accountId,
      recorded_by: recordedBy,
      recorded_at: recordedAt,
    });
  }

  async remove(id: string): Promise<void> {
    await this.#db('recommendation_statements').where({ id }).delete();
  }
}
