import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { nextCode } from '../../db/next-code.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { Source, SourceContent } from './source.ts';

/** Plain writes of sources. */
export interface SourceStore {
  /** The source as it is, kept from others until the transaction ends; nobody adds a recommendation of it meanwhile. */
  lock(code: string): Promise<Source | undefined>;
  /** How many recommendations it has. */
  recommendationsOf(code: string): Promise<number>;
  /** The next free one of `Q-001`, `Q-002` …; until the transaction ends nobody else gets one. */
  nextCode(): Promise<string>;
  /** Throws `Conflict` when the code is taken. */
  insert(code: string, content: SourceContent, demo: boolean): Promise<void>;
  /** Counts the version. */
  update(code: string, content: SourceContent): Promise<void>;
  remove(code: string): Promise<void>;
}

export class KnexSourceStore implements SourceStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(code: string): Promise<Source | undefined> {
    const [row] = await rowsOf<Source>(
      this.#db,
      `SELECT s.code, s.kind, s.framework_level AS "frameworkLevel", s.title, s.publisher, s.published, s.link, s.note, s.demo, s.version
         FROM sources AS s WHERE s.code = ? FOR UPDATE`,
      [code],
    );
    return row;
  }

  async recommendationsOf(code: string): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.#db,
      'SELECT count(*)::integer AS count FROM recommendations AS r WHERE r.source_code = ?',
      [code],
    );
    return row?.count ?? 0;
  }

  nextCode(): Promise<string> {
    return nextCode(this.#db, 'sources', 'Q');
  }

  async insert(code: string, content: SourceContent, demo: boolean): Promise<void> {
    try {
      await this.#db('sources').insert({ code, demo, ...columnsOf(content) });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const message = `A source with the code "${code}" exists already.`;
      throw new Conflict(message, { cause: error, issues: [{ path: 'code', message }] });
    }
  }

  async update(code: string, content: SourceContent): Promise<void> {
    await this.#db('sources').where({ code }).update(columnsOf(content)).increment('version');
  }

  async remove(code: string): Promise<void> {
    await this.#db('sources').where({ code }).delete();
  }
}

const columnsOf = ({ frameworkLevel, ...content }: SourceContent) => ({ ...content, framework_level: frameworkLevel });
