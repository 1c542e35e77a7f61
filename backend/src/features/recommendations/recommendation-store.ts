import { insertRows } from '../../db/insert-rows.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { LINKS, lockLinks, type Links } from '../../db/link-locks.ts';
import { nextCodes } from '../../db/next-code.ts';
import { isForeignKeyViolation, isUniqueViolation, violatedConstraint } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { Recommendation, RecommendationContent } from './recommendation.ts';
import { RECOMMENDATION_COLUMNS, RECOMMENDATION_PARTS, toRecommendation } from './recommendation-columns.ts';
import type { RecommendationChanged } from './recommendation-content.ts';
import { replaceRecommendationParts, writeRecommendationParts, type CodedContent } from './recommendation-parts-store.ts';

/** Plain writes of recommendations. */
export interface RecommendationStore {
  /** Keeps others from changing the links that other objects show, too, where these are to change. Asked before a row is locked. */
  lockLinks(changed: Pick<RecommendationChanged, 'goals' | 'correspondences'>): Promise<void>;
  /** The recommendations as they are, kept from others until the transaction ends. */
  lock(codes: readonly string[]): Promise<Recommendation[]>;
  /** The next free ones of `E-001`, `E-002` …, beside those about to be `taken`; until the transaction ends nobody else gets one. */
  nextCodes(count: number, taken: readonly string[]): Promise<string[]>;
  /** Throws `Conflict` when a code is taken, or a number in its source. */
  insert(added: readonly CodedContent[], demo: boolean): Promise<void>;
  /** Writes what differs, and counts the version, also of goals and recommendations that are linked or no longer are. Throws as `insert`. */
  update(code: string, before: RecommendationContent, after: RecommendationContent): Promise<void>;
}

// Not against those who only refer to it. Rows are locked in the order of their codes, so that two who want several do not wait for each other.
const LOCK = `SELECT r.code FROM recommendations AS r WHERE r.code = ANY(?::text[]) ORDER BY r.code FOR NO KEY UPDATE`;

// Asked after the rows are locked: what somebody else has just written is seen.
const SELECT = `SELECT ${RECOMMENDATION_COLUMNS}, ${RECOMMENDATION_PARTS} FROM recommendations AS r WHERE r.code = ANY(?::text[])`;

export class KnexRecommendationStore implements RecommendationStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  lockLinks({ goals, correspondences }: Pick<RecommendationChanged, 'goals' | 'correspondences'>): Promise<void> {
    const given: Readonly<Record<Links, unknown>> = { goals, correspondences };
    return lockLinks(
      this.#db,
      LINKS.filter((each) => given[each] !== undefined),
    );
  }

  async lock(codes: readonly string[]): Promise<Recommendation[]> {
    await this.#db.raw(LOCK, [[...codes]]);
    return (await rowsOf<Recommendation>(this.#db, SELECT, [[...codes]])).map(toRecommendation);
  }

  nextCodes(count: number, taken: readonly string[]): Promise<string[]> {
    return nextCodes(this.#db, 'recommendations', 'E', count, taken);
  }

  async insert(added: readonly CodedContent[], demo: boolean): Promise<void> {
    const rows = added.map(({ code, content }) => ({ code, demo, ...columnsOf(content) }));
    await refusing(added, async () => {
      await insertRows(this.#db, 'recommendations', rows);
      await writeRecommendationParts(this.#db, added);
    });
  }

  async update(code: string, before: RecommendationContent, after: RecommendationContent): Promise<void> {
    await refusing([{ code, content: after }], async () => {
      await this.#db('recommendations').where({ code }).update(columnsOf(after)).increment('version');
      await replaceRecommendationParts(this.#db, code, before, after);
    });
  }
}

const columnsOf = (content: RecommendationContent) => ({
  source_code: content.source,
  number: content.number,
  title: content.title,
  wording: content.wording,
  field_of_action: content.fieldOfAction,
  addressee_level: content.addresseeLevel,
});

/** Says in a sentence what the database refuses. */
async function refusing(written: readonly CodedContent[], write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isForeignKeyViolation(error))
      throw new Conflict('Something that it refers to was removed by somebody else meanwhile. Load it again first.', { cause: error });
    if (!isUniqueViolation(error)) throw error;
    const [path, message] = violatedConstraint(error) === 'recommendations_number_once' ? numberTaken(written) : codeTaken(written);
    throw new Conflict(message, { cause: error, issues: [{ path, message }] });
  }
}

const numberTaken = ([first, ...others]: readonly CodedContent[]): [path: string, message: string] => {
  const { source, number } = first?.content ?? {};
  const message =
    others.length > 0
      ? 'One of the numbers is taken in its source.'
      : `The source "${source}" has a recommendation ${number ?? ''} already.`;
  return ['number', message];
};

const codeTaken = ([first, ...others]: readonly CodedContent[]): [path: string, message: string] => [
  'code',
  others.length > 0 ? 'One of the codes is taken.' : `A recommendation with the code "${first?.code}" exists already.`,
];
