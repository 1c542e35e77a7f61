import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { Source, SourceKind } from './source.ts';

/** A source with how many recommendations it has. */
export interface CountedSource extends Source {
  readonly recommendations: number;
}

/** Which sources are asked for. */
interface SourceFilter {
  readonly kind?: SourceKind | null | undefined;
  /** Part of the code, the title or the publisher. */
  readonly text?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Questions about sources. */
export interface SourceReadModel {
  /** Newest first, those without a date last. */
  list(filter: SourceFilter): Promise<{ items: CountedSource[]; total: number }>;
  /** Throws `NotFound`. */
  get(code: string): Promise<CountedSource>;
}

const SELECT = `
  SELECT s.code, s.kind, s.framework_level AS "frameworkLevel", s.title, s.publisher, s.published, s.link, s.note, s.demo, s.version,
         (SELECT count(*)::integer FROM recommendations AS r WHERE r.source_code = s.code) AS recommendations
    FROM sources AS s`;

const WHERE = `
  WHERE (:kind::text IS NULL OR s.kind = :kind)
    AND (:words = '' OR ${hasWords("concat_ws(' ', s.code, s.title, s.publisher)")})`;

export class KnexSourceReadModel implements SourceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list({ kind = null, text = '', limit, offset }: SourceFilter): Promise<{ items: CountedSource[]; total: number }> {
    const bindings = { kind, words: text, limit, offset };
    const [items, [counted]] = await Promise.all([
      rowsOf<CountedSource>(
        this.#db,
        `${SELECT} ${WHERE} ORDER BY s.published COLLATE "C" DESC NULLS LAST, lower(s.title), s.code LIMIT :limit OFFSET :offset`,
        bindings,
      ),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::integer AS total FROM sources AS s ${WHERE}`, bindings),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  async get(code: string): Promise<CountedSource> {
    const [source] = await rowsOf<CountedSource>(this.#db, `${SELECT} WHERE s.code = ?`, [code]);
    if (source === undefined) throw new NotFound(`There is no source "${code}".`);
    return source;
  }
}
