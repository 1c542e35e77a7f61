import type { Statement } from '#contract/statement.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';

/** Questions about what was said about recommendations. */
export interface StatementReadModel {
  /** By day, newest first. None for a recommendation that there is not. */
  list(recommendationCode: string): Promise<Statement[]>;
}

type StatementRow = Omit<Statement, 'recordedAt'> & { readonly recordedAt: Date };

const STATEMENTS = `
  SELECT s.id, s.kind, s.text, s.speaker_role AS "speakerRole", s.meeting, s.held_on AS "heldOn", s.recorded_by AS "recordedBy",
         s.recorded_at AS "recordedAt"
    FROM recommendation_statements AS s WHERE s.recommendation_code = ? ORDER BY s.held_on DESC, s.id DESC`;

export class KnexStatementReadModel implements StatementReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(recommendationCode: string): Promise<Statement[]> {
    const rows = await rowsOf<StatementRow>(this.#db, STATEMENTS, [recommendationCode]);
    return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }));
  }
}
