import type { Participation } from '#contract/participation.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { ParticipationSubject } from './participation.ts';

/** Questions about who was heard. */
export interface ParticipationReadModel {
  /** By day, newest first. Throws `NotFound` where there is no such recommendation or measure. */
  list(subject: ParticipationSubject): Promise<Participation[]>;
}

interface Row extends Omit<Participation, 'recordedAt'> {
  readonly recordedAt: Date;
}

const listOf = (table: string, column: string): string => `
  SELECT p.id, p.kind, p.who, p.heard_on AS "heardOn", p.people, p.what_changed AS "whatChanged", p.recorded_by AS "recordedBy",
         p.recorded_at AS "recordedAt", p.version
    FROM ${table} AS s LEFT JOIN participation_trail AS p ON p.${column} = s.code
   WHERE s.code = ? ORDER BY p.heard_on DESC, p.id DESC`;

const LISTS: Readonly<Record<ParticipationSubject['type'], string>> = {
  recommendation: listOf('recommendations', 'recommendation_code'),
  measure: listOf('measures', 'measure_code'),
};

export class KnexParticipationReadModel implements ParticipationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list({ type, code }: ParticipationSubject): Promise<Participation[]> {
    const rows = await rowsOf<Row | { readonly id: null }>(this.#db, LISTS[type], [code]);
    if (rows.length === 0) throw new NotFound(`There is no ${type} "${code}".`);
    return rows.flatMap((row) => (row.id === null ? [] : [{ ...row, recordedAt: row.recordedAt.toISOString() }]));
  }
}
