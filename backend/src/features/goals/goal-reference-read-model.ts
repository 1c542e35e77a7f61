import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { AttachmentList } from './goal.ts';

/** Knows what can be attached to a goal. */
export interface GoalReferenceReadModel {
  /** Of these codes, those that there are. */
  known(codes: Readonly<Record<AttachmentList, readonly string[]>>): Promise<Readonly<Record<AttachmentList, ReadonlySet<string>>>>;
}

const KNOWN = `
  SELECT ARRAY(SELECT r.code FROM recommendations AS r WHERE r.code = ANY(:recommendations::text[])) AS recommendations,
         ARRAY(SELECT m.code FROM measures AS m WHERE m.code = ANY(:measures::text[])) AS measures,
         ARRAY(SELECT i.code FROM indicators AS i WHERE i.code = ANY(:indicators::text[])) AS indicators`;

export class KnexGoalReferenceReadModel implements GoalReferenceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async known(codes: Readonly<Record<AttachmentList, readonly string[]>>): Promise<Record<AttachmentList, Set<string>>> {
    const [row] = (await rowsOf<Record<AttachmentList, string[]>>(this.#db, KNOWN, { ...codes })) as [Record<AttachmentList, string[]>];
    return {
      recommendations: new Set(row.recommendations),
      measures: new Set(row.measures),
      indicators: new Set(row.indicators),
    };
  }
}
