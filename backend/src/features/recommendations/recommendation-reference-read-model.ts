import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { KnexMeasureReferenceReadModel, type MeasureReferenceReadModel } from '../measures/measure-reference-read-model.ts';
import type { LinkList } from './recommendation.ts';
import type { RecommendationChanged } from './recommendation-content.ts';

/** What there is of what a recommendation refers to. */
export interface RecommendationReferencesKnown {
  readonly sources: ReadonlySet<string>;
  readonly fieldsOfAction: ReadonlySet<string>;
  readonly targetGroups: ReadonlySet<string>;
  /** References `level:key` by what was written. */
  readonly districts: ReadonlyMap<string, string>;
  readonly measures: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
  /** Recommendations. */
  readonly correspondences: ReadonlySet<string>;
}

/** Knows what a recommendation may refer to. */
export interface RecommendationReferenceReadModel {
  /** What there is of what was given for one or for several. */
  known(given: readonly RecommendationChanged[]): Promise<RecommendationReferencesKnown>;
}

const KNOWN = `
  SELECT ARRAY(SELECT s.code FROM sources AS s WHERE s.code = ANY(:sources::text[])) AS sources,
         ARRAY(SELECT g.code FROM goals AS g WHERE g.code = ANY(:goals::text[])) AS goals,
         ARRAY(SELECT r.code FROM recommendations AS r WHERE r.code = ANY(:recommendations::text[])) AS recommendations`;

export class KnexRecommendationReferenceReadModel implements RecommendationReferenceReadModel {
  readonly #db: ReadDb;
  readonly #measures: MeasureReferenceReadModel;

  constructor(db: ReadDb) {
    this.#db = db;
    this.#measures = new KnexMeasureReferenceReadModel(db);
  }

  async known(given: readonly RecommendationChanged[]): Promise<RecommendationReferencesKnown> {
    // One after the other: a transaction has one connection.
    const known = await this.#measures.known({
      fieldsOfAction: given.flatMap(({ fieldOfAction }) => fieldOfAction ?? []),
      organisations: [],
      accounts: [],
      districts: given.flatMap(({ districts = [] }) => districts),
      targetGroups: given.flatMap(({ targetGroups = [] }) => targetGroups),
      indicators: codesIn(given, 'indicators'),
      measures: codesIn(given, 'measures'),
    });
    const [row] = (await rowsOf<Record<'sources' | 'goals' | 'recommendations', string[]>>(this.#db, KNOWN, {
      sources: given.flatMap(({ source }) => source ?? []),
      goals: codesIn(given, 'goals'),
      recommendations: codesIn(given, 'correspondences'),
    })) as [Record<'sources' | 'goals' | 'recommendations', string[]>];
    const { fieldsOfAction, targetGroups, districts, measures, indicators } = known;
    return {
      fieldsOfAction,
      targetGroups,
      districts,
      measures,
      indicators,
      sources: new Set(row.sources),
      goals: new Set(row.goals),
      correspondences: new Set(row.recommendations),
    };
  }
}

const codesIn = (given: readonly RecommendationChanged[], list: LinkList): string[] =>
  given.flatMap((each) => each[list]?.map(({ code }) => code) ?? []);
