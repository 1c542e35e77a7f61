import type { Correspondence } from '#contract/recommendation.ts';
import type { RecommendationAnswer } from '#contract/recommendation-response.ts';
import type { ProgressOfQuarter, RecommendationProgress } from '#contract/recommendation-progress.ts';
import type { Participation } from '#contract/participation.ts';
import type { Statement } from '#contract/statement.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { byCode } from '../measures/measure-row.ts';
import type { CountedSource, SourceReadModel } from '../sources/source-read-model.ts';
import { countingAnswer } from './answer-rules.ts';
import { presentResponse } from './present-response.ts';
import type { ProgressReadModel } from './progress-read-model.ts';
import type { Recommendation } from './recommendation.ts';
import type { RecommendationReadModel } from './recommendation-read-model.ts';
import type { RecommendationRow, RecommendationView } from './recommendation-row.ts';

/** What is read of one recommendation beyond the row of a list. */
export interface RecommendationExtras extends Pick<Recommendation, 'wording' | 'points'> {
  readonly correspondences: readonly Correspondence[];
  /** All, newest first. */
  readonly answers: readonly RecommendationAnswer[];
  readonly statements: readonly Statement[];
  readonly participation: readonly Participation[];
}

/** A recommendation with everything that is known about it. */
export type RecommendationDetail = Omit<RecommendationRow, 'source'> &
  RecommendationExtras & {
    readonly source: CountedSource;
    /** The response that counts on the day of the view. */
    readonly answer: RecommendationAnswer | null;
    readonly quarter: string;
    readonly progress: RecommendationProgress;
    readonly progressHistory: readonly ProgressOfQuarter[];
  };

/** Questions about one recommendation. */
export interface RecommendationDetailReadModel {
  /** Throws `NotFound`. */
  get(code: string, view: RecommendationView): Promise<RecommendationDetail>;
}

const list = (what: string, from: string): string => `(SELECT coalesce(json_agg(${what}), '[]') FROM ${from})`;
const recorded = (t: string): string => `'recordedBy', ${t}.recorded_by, 'recordedAt', ${t}.recorded_at`;

const EXTRAS = `
  SELECT r.wording,
         ARRAY(SELECT p.text FROM recommendation_points AS p WHERE p.recommendation_code = r.code ORDER BY p.position) AS points,
         ${list(
           `json_build_object('code', o.code, 'title', o.title, 'response', ${presentResponse('o.code')}, 'why', t.why, 'sourceTitle', s.title)`,
           `recommendation_correspondences AS t
              JOIN recommendations AS o ON o.code = CASE t.first_code WHEN r.code THEN t.second_code ELSE t.first_code END
              JOIN sources AS s ON s.code = o.source_code
             WHERE r.code IN (t.first_code, t.second_code)`,
         )} AS correspondences,
         ${list(
           `json_build_object('id', a.id::text, 'response', a.response, 'reason', a.reason, 'body', a.body, 'decidedOn', a.decided_on,
                              ${recorded('a')}, 'corrects', a.corrects::text, 'correctedBy', c.id::text)
            ORDER BY a.decided_on DESC, a.id DESC`,
           `recommendation_responses AS a LEFT JOIN recommendation_responses AS c ON c.corrects = a.id
             WHERE a.recommendation_code = r.code`,
         )} AS answers,
         ${list(
           `json_build_object('id', t.id::text, 'kind', t.kind, 'text', t.text, 'speakerRole', t.speaker_role, 'meeting', t.meeting,
                              'heldOn', t.held_on, ${recorded('t')})
            ORDER BY t.held_on DESC, t.id DESC`,
           'recommendation_statements AS t WHERE t.recommendation_code = r.code',
         )} AS statements,
         ${list(
           `json_build_object('id', t.id::text, 'kind', t.kind, 'who', t.who, 'heardOn', t.heard_on, 'people', t.people,
                              'whatChanged', t.what_changed, 'version', t.version, ${recorded('t')})
            ORDER BY t.heard_on DESC, t.id DESC`,
           'participation_trail AS t WHERE t.recommendation_code = r.code',
         )} AS participation
    FROM recommendations AS r WHERE r.code = ?`;

export class KnexRecommendationDetailReadModel implements RecommendationDetailReadModel {
  readonly #db: ReadDb;
  readonly #recommendations: RecommendationReadModel;
  readonly #progress: ProgressReadModel;
  readonly #sources: SourceReadModel;

  constructor(db: ReadDb, recommendations: RecommendationReadModel, progress: ProgressReadModel, sources: SourceReadModel) {
    this.#db = db;
    this.#recommendations = recommendations;
    this.#progress = progress;
    this.#sources = sources;
  }

  async get(code: string, view: RecommendationView): Promise<RecommendationDetail> {
    const [[row], [extras]] = await Promise.all([
      this.#recommendations.list({ codes: [code] }, view),
      rowsOf<RecommendationExtras>(this.#db, EXTRAS, [code]),
    ]);
    if (row === undefined || extras === undefined) throw new NotFound(`There is no recommendation "${code}".`);
    const [source, { progress, history }] = await Promise.all([
      this.#sources.get(row.source.code),
      this.#progress.upTo(code, view.quarter, view.today),
    ]);
    const answers = extras.answers.map(withMoment);
    return {
      ...row,
      ...extras,
      source,
      correspondences: extras.correspondences.toSorted(byCode),
      answer: countingAnswer(answers, view.responseDay) ?? null,
      answers,
      statements: extras.statements.map(withMoment),
      participation: extras.participation.map(withMoment),
      quarter: view.quarter,
      progress,
      progressHistory: history,
    };
  }
}

/** The database gives moments with an offset. */
const withMoment = <Recorded extends { readonly recordedAt: string }>(row: Recorded): Recorded => ({
  ...row,
  recordedAt: new Date(row.recordedAt).toISOString(),
});
