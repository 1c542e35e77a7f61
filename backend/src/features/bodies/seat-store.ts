import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isForeignKeyViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { Seat, SeatContent } from './seat.ts';

/** Plain writes of seats. Whoever writes has locked the body. */
export interface SeatStore {
  /** All seats that a body ever had, in their order. */
  list(bodyCode: string): Promise<Seat[]>;
  /** Adds it after the others. */
  insert(bodyCode: string, content: SeatContent): Promise<void>;
  /** Counts the version. */
  update(id: string, content: SeatContent): Promise<void>;
  remove(id: string): Promise<void>;
}

const LIST = `
  SELECT s.id, s.name, s.sector, s.district_level || ':' || s.district_key AS district, s.target_group AS "targetGroup",
         s.voting_right AS "votingRight", s.has_deputy AS "hasDeputy", s.valid_from AS "validFrom", s.valid_to AS "validTo", s.version
    FROM seats AS s WHERE s.body_code = ? ORDER BY s.position, s.id`;

export class KnexSeatStore implements SeatStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  list(bodyCode: string): Promise<Seat[]> {
    return rowsOf<Seat>(this.#db, LIST, [bodyCode]);
  }

  async insert(bodyCode: string, content: SeatContent): Promise<void> {
    const [row] = await rowsOf<{ position: number }>(
      this.#db,
      'SELECT coalesce(max(s.position) + 1, 0) AS position FROM seats AS s WHERE s.body_code = ?',
      [bodyCode],
    );
    await refusing(() => this.#db('seats').insert({ body_code: bodyCode, position: row?.position ?? 0, ...columnsOf(content) }));
  }

  async update(id: string, content: SeatContent): Promise<void> {
    await refusing(() => this.#db('seats').where({ id }).update(columnsOf(content)).increment('version'));
  }

  async remove(id: string): Promise<void> {
    await this.#db('seats').where({ id }).delete();
  }
}

function columnsOf({ name, sector, district, targetGroup, votingRight, hasDeputy, validFrom, validTo }: SeatContent) {
  const [level = null, key = null] = district?.split(':') ?? [];
  return {
    name,
    sector,
    district_level: level,
    district_key: key,
    target_group: targetGroup,
    voting_right: votingRight,
    has_deputy: hasDeputy,
    valid_from: validFrom,
    valid_to: validTo,
  };
}

/** Says in a sentence what the database refuses. */
async function refusing(write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new Conflict('Something that the seat refers to was removed by somebody else meanwhile. Load it again first.', { cause: error });
  }
}
