import type { Correspondence } from '#contract/recommendation.ts';
import type { RecommendationAnswer } from '#contract/recommendation-response.ts';
import type { ProgressOfQuarter, RecommendationProgress } from '#contract/recommendation-progress.ts';
import type { Participation } from '#contract/participation.ts';
import type { Statement } from '#contract/statement.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { byCode } from '../measures/measure-row.ts';
import type { CountedSource, SourceReadModel } from '../sources/source-read-model.ts';
import type { ParticipationReadModel } from '../participation/participation-read-model.ts';
import { countingAnswer } from './answer-rules.ts';
import { presentResponse } from './present-response.ts';
import type { ProgressReadModel, ProgressWithHistory } from './progress-read-model.ts';
import type { Recommendation } from './recommendation.ts';
import type { RecommendationReadModel } from './recommendation-read-model.ts';
import type { StatementReadModel } from './statement-read-model.ts';
import type { RecommendationRow, RecommendationView } from './recommendation-row.ts';

/** What is read of one recommendation beyond the row of a list. */
interface RecommendationExtras extends Pick<Recommendation, 'wording' | 'points'> {
  readonly correspondences: readonly Correspondence[];
  /** All, newest first. */
  readonly answers: readonly RecommendationAnswer[];
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
    readonly statements: readonly Statement[];
    readonly participation: readonly Participation[];
  };

/** Questions about one recommendation. */
export interface RecommendationDetailReadModel {
  /** Throws `NotFound`. */
  get(code: string, view: RecommendationView): Promise<RecommendationDetail>;
  /** All, by code. */
  all(view: RecommendationView): Promise<RecommendationDetail[]>;
}

/** Whom it asks for the parts that others ask for as well. */
interface DetailSources {
  readonly recommendations: RecommendationReadModel;
  readonly progress: ProgressReadModel;
  readonly sources: SourceReadModel;
  readonly statements: StatementReadModel;
  readonly participation: ParticipationReadModel;
}

const list = (what: string, from: string): string => `(SELECT coalesce(json_agg(${what}), '[]') FROM ${from})`;

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
                              'recordedBy', a.recorded_by, 'recordedAt', a.recorded_at, 'corrects', a.corrects::text, 'correctedBy', c.id::text)
            ORDER BY a.decided_on DESC, a.id DESC`,
           `recommendation_responses AS a LEFT JOIN recommendation_responses AS c ON c.corrects = a.id
             WHERE a.recommendation_code = r.code`,
         )} AS answers
    FROM recommendations AS r`;

export class KnexRecommendationDetailReadModel implements RecommendationDetailReadModel {
  readonly #db: ReadDb;
  readonly #recommendations: RecommendationReadModel;
  readonly #progress: ProgressReadModel;
  readonly #sources: SourceReadModel;
  readonly #statements: StatementReadModel;
  readonly #participation: ParticipationReadModel;

  constructor(db: ReadDb, { recommendations, progress, sources, statements, participation }: DetailSources) {
    this.#db = db;
    this.#recommendations = recommendations;
    this.#progress = progress;
    this.#sources = sources;
    this.#statements = statements;
    this.#participation = participation;
  }

  async get(code: string, view: RecommendationView): Promise<RecommendationDetail> {
    const [[row], [extras]] = await Promise.all([
      this.#recommendations.list({ codes: [code] }, view),
      rowsOf<RecommendationExtras>(this.#db, `${EXTRAS} WHERE r.code = ?`, [code]),
    ]);
    if (row === undefined || extras === undefined) throw new NotFound(`There is no recommendation "${code}".`);
    const [source, reached] = await Promise.all([this.#sources.get(row.source.code), this.#progress.upTo(code, view.quarter, view.today)]);
    return this.#detail(row, extras, source, reached, view);
  }

  async all(view: RecommendationView): Promise<RecommendationDetail[]> {
    const rows = await this.#recommendations.list({}, view);
    const codes = rows.map(({ code }) => code);
    const extras = await rowsOf<RecommendationExtras & { code: string }>(this.#db, EXTRAS.replace('SELECT', 'SELECT r.code,'));
    const extrasOf = new Map(extras.map(({ code, ...more }) => [code, more]));
    const progressOf = await this.#progress.allUpTo(codes, view.quarter, view.today);
    const sourceOf = new Map<string, CountedSource>();
    const details: RecommendationDetail[] = [];
    for (const row of rows) {
      const [more, reached] = [extrasOf.get(row.code), progressOf.get(row.code)];
      if (more === undefined || reached === undefined) continue;
      const source = sourceOf.get(row.source.code) ?? (await this.#sources.get(row.source.code));
      sourceOf.set(row.source.code, source);
      details.push(await this.#detail(row, more, source, reached, view));
    }
    return details;
  }

  async #detail(
    row: RecommendationRow,
    extras: RecommendationExtras,
    source: CountedSource,
    { progress, history }: ProgressWithHistory,
    view: RecommendationView,
  ): Promise<RecommendationDetail> {
    const [statements, participation] = await Promise.all([
      this.#statements.list(row.code),
      this.#participation.list({ type: 'recommendation', code: row.code }),
    ]);
    const answers = extras.answers.map(withMoment);
    return {
      ...row,
      ...extras,
      source,
      correspondences: extras.correspondences.toSorted(byCode),
      answer: countingAnswer(answers, view.responseDay) ?? null,
      answers,
      statements,
      participation,
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
