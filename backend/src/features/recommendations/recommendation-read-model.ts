import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { districtReferenceOf } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import { byCode } from '../measures/measure-row.ts';
import type { ProgressReadModel } from './progress-read-model.ts';
import type { OfficialResponse } from './recommendation.ts';
import { recommendationFacts, toRecommendationFacts, type RecommendationFactsRow } from './recommendation-facts-read-model.ts';
import { rowOf, type RecommendationRow, type RecommendationView } from './recommendation-row.ts';
import type { RecommendationState } from './recommendation-state.ts';

/** Which recommendations are asked for; each part narrows, of a list any will do. */
export interface RecommendationFilter {
  readonly source?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly addresseeLevels?: readonly string[] | undefined;
  readonly targetGroups?: readonly string[] | undefined;
  /** Reference of a district that they are for, in whole or in part; what is for all is for it, too. */
  readonly district?: string | undefined;
  readonly responses?: readonly OfficialResponse[] | undefined;
  readonly states?: readonly RecommendationState[] | undefined;
  /** The goal, or one below it. */
  readonly goal?: string | undefined;
  readonly measure?: string | undefined;
  readonly indicator?: string | undefined;
  /** Part of the code, the number, the title or the wording. */
  readonly text?: string | undefined;
  readonly codes?: readonly string[] | undefined;
}

/** Questions about recommendations. */
export interface RecommendationReadModel {
  /** All that the filter leaves, by code. */
  list(filter: RecommendationFilter, view: RecommendationView): Promise<RecommendationRow[]>;
}

// `aim` is the goal with all below it.
const FOUND = `
  WITH RECURSIVE ${RELATED_DISTRICTS},
  aim AS (SELECT g.code FROM goals AS g WHERE g.code = :goal
           UNION SELECT g.code FROM goals AS g JOIN aim ON g.parent_code = aim.code)
  SELECT r.code FROM recommendations AS r
   WHERE (:codes::text[] IS NULL OR r.code = ANY(:codes))
     AND (:source::text IS NULL OR r.source_code = :source)
     AND (:fields::text[] IS NULL OR r.field_of_action = ANY(:fields))
     AND (:addresseeLevels::text[] IS NULL OR r.addressee_level = ANY(:addresseeLevels))
     AND (:words = '' OR ${hasWords("concat_ws(' ', r.code, r.number, r.title, r.wording)")})
     AND (:targetGroups::text[] IS NULL
          OR EXISTS (SELECT 1 FROM recommendation_target_groups AS t
                      WHERE t.recommendation_code = r.code AND t.target_group = ANY(:targetGroups)))
     AND (:key::text IS NULL
          OR NOT EXISTS (SELECT 1 FROM recommendation_districts AS p WHERE p.recommendation_code = r.code)
          OR EXISTS (SELECT 1 FROM recommendation_districts AS p
                       JOIN related AS w ON w.level = p.district_level AND w.key = p.district_key
                      WHERE p.recommendation_code = r.code))
     AND (:measure::text IS NULL
          OR EXISTS (SELECT 1 FROM recommendation_measures AS t WHERE t.recommendation_code = r.code AND t.measure_code = :measure))
     AND (:indicator::text IS NULL
          OR EXISTS (SELECT 1 FROM recommendation_indicators AS t WHERE t.recommendation_code = r.code AND t.indicator_code = :indicator))
     AND (:goal::text IS NULL
          OR EXISTS (SELECT 1 FROM goal_recommendations AS t JOIN aim ON aim.code = t.goal_code WHERE t.recommendation_code = r.code))`;

const FACTS = recommendationFacts('SELECT unnest(:codes::text[]) AS code');

export class KnexRecommendationReadModel implements RecommendationReadModel {
  readonly #db: ReadDb;
  readonly #progress: ProgressReadModel;

  constructor(db: ReadDb, progress: ProgressReadModel) {
    this.#db = db;
    this.#progress = progress;
  }

  async list(filter: RecommendationFilter, { quarter, today, responseDay }: RecommendationView): Promise<RecommendationRow[]> {
    const codes = await this.#codes(filter);
    if (codes.length === 0) return [];
    const [facts, progress] = await Promise.all([
      rowsOf<RecommendationFactsRow>(this.#db, FACTS, { codes, day: responseDay ?? null }),
      this.#progress.inQuarter(codes, quarter, today),
    ]);
    return facts
      .flatMap((row) => {
        const reached = progress.get(row.code);
        return reached === undefined ? [] : [rowOf(toRecommendationFacts(row), reached)];
      })
      .filter((row) => fits(row, filter))
      .sort(byCode);
  }

  /** What the columns and links of the filter leave. */
  async #codes(filter: RecommendationFilter): Promise<string[]> {
    const { key, level } = filter.district === undefined ? { key: null, level: null } : districtReferenceOf(filter.district);
    const found = await rowsOf<{ code: string }>(this.#db, FOUND, {
      key,
      level,
      codes: filter.codes ?? null,
      source: filter.source ?? null,
      fields: filter.fields ?? null,
      addresseeLevels: filter.addresseeLevels ?? null,
      targetGroups: filter.targetGroups ?? null,
      goal: filter.goal ?? null,
      measure: filter.measure ?? null,
      indicator: filter.indicator ?? null,
      words: filter.text ?? '',
    });
    return found.map(({ code }) => code);
  }
}

/** What follows from responses and measures is known only after they are read. */
const fits = ({ response, state }: RecommendationRow, { responses, states }: RecommendationFilter): boolean =>
  (responses === undefined || responses.includes(response)) && (states === undefined || states.includes(state));
