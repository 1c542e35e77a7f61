import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { LINKS, lockLinks, type Links } from '../../db/link-locks.ts';
import { nextCode } from '../../db/next-code.ts';
import { isForeignKeyViolation, isUniqueViolation, violatedConstraint } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import { byCode } from '../measures/measure-row.ts';
import type { Recommendation, RecommendationContent } from './recommendation.ts';
import type { RecommendationChanged } from './recommendation-content.ts';
import { replaceRecommendationParts, writeRecommendationParts } from './recommendation-parts-store.ts';

/** Plain writes of recommendations. */
export interface RecommendationStore {
  /** Keeps others from changing the links that other objects show, too, where these are to change. Asked before a row is locked. */
  lockLinks(changed: Pick<RecommendationChanged, 'goals' | 'correspondences'>): Promise<void>;
  /** The recommendation as it is, kept from others until the transaction ends. */
  lock(code: string): Promise<Recommendation | undefined>;
  /** The next free one of `E-001`, `E-002` …; until the transaction ends nobody else gets one. */
  nextCode(): Promise<string>;
  /** Throws `Conflict` when the code is taken, or the number in the source. */
  insert(code: string, content: RecommendationContent, demo: boolean): Promise<void>;
  /** Writes what differs, and counts the version, also of goals and recommendations that are linked or no longer are. Throws as `insert`. */
  update(code: string, before: RecommendationContent, after: RecommendationContent): Promise<void>;
}

// Not against those who only refer to it.
const ROW = `
  SELECT r.code, r.source_code AS source, r.number, r.title, r.wording, r.field_of_action AS "fieldOfAction",
         r.addressee_level AS "addresseeLevel", r.demo, r.version
    FROM recommendations AS r WHERE r.code = ? FOR NO KEY UPDATE`;

const links = (table: string, own: string, other: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('code', t.${other}, 'why', t.why)), '[]') FROM ${table} AS t WHERE t.${own} = r.code)`;

// Asked after the row is locked: what somebody else has just written is seen.
const PARTS = `
  SELECT ARRAY(SELECT p.text FROM recommendation_points AS p WHERE p.recommendation_code = r.code ORDER BY p.position) AS points,
         ARRAY(SELECT t.target_group FROM recommendation_target_groups AS t WHERE t.recommendation_code = r.code ORDER BY 1)
           AS "targetGroups",
         ARRAY(SELECT d.district_level || ':' || d.district_key
                 FROM recommendation_districts AS d JOIN levels AS l ON l.level = d.district_level
                WHERE d.recommendation_code = r.code ORDER BY l.position, d.district_key) AS districts,
         (SELECT coalesce(json_agg(json_build_object('code', t.measure_code, 'weight', t.weight, 'why', t.why)), '[]')
            FROM recommendation_measures AS t WHERE t.recommendation_code = r.code) AS measures,
         ${links('recommendation_indicators', 'recommendation_code', 'indicator_code')} AS indicators,
         ${links('goal_recommendations', 'recommendation_code', 'goal_code')} AS goals,
         (SELECT coalesce(json_agg(json_build_object('code', CASE t.first_code WHEN r.code THEN t.second_code ELSE t.first_code END,
                                                     'why', t.why)), '[]')
            FROM recommendation_correspondences AS t WHERE r.code IN (t.first_code, t.second_code)) AS correspondences
    FROM recommendations AS r WHERE r.code = ?`;

type Parts = Pick<Recommendation, 'points' | 'targetGroups' | 'districts' | 'measures' | 'indicators' | 'goals' | 'correspondences'>;

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

  async lock(code: string): Promise<Recommendation | undefined> {
    const [row] = await rowsOf<Omit<Recommendation, keyof Parts>>(this.#db, ROW, [code]);
    const [parts] = await rowsOf<Parts>(this.#db, PARTS, [code]);
    if (row === undefined || parts === undefined) return undefined;
    const { measures, indicators, goals, correspondences } = parts;
    return {
      ...row,
      ...parts,
      measures: measures.toSorted(byCode),
      indicators: indicators.toSorted(byCode),
      goals: goals.toSorted(byCode),
      correspondences: correspondences.toSorted(byCode),
    };
  }

  nextCode(): Promise<string> {
    return nextCode(this.#db, 'recommendations', 'E');
  }

  async insert(code: string, content: RecommendationContent, demo: boolean): Promise<void> {
    await refusing(code, content, async () => {
      await this.#db('recommendations').insert({ code, demo, ...columnsOf(content) });
      await writeRecommendationParts(this.#db, code, content);
    });
  }

  async update(code: string, before: RecommendationContent, after: RecommendationContent): Promise<void> {
    await refusing(code, after, async () => {
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
async function refusing(code: string, { source, number }: RecommendationContent, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isForeignKeyViolation(error))
      throw new Conflict('Something that it refers to was removed by somebody else meanwhile. Load it again first.', { cause: error });
    if (!isUniqueViolation(error)) throw error;
    const [path, message] =
      violatedConstraint(error) === 'recommendations_number_once'
        ? ['number', `The source "${source}" has a recommendation ${number ?? ''} already.`]
        : ['code', `A recommendation with the code "${code}" exists already.`];
    throw new Conflict(message, { cause: error, issues: [{ path, message }] });
  }
}
