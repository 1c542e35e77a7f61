import type { RecommendationDetail, RecommendationQuery, RecommendationRow } from '#contract/recommendation.ts';
import { NotFound } from '../../errors/app-error.ts';
import { recommendationFilterOf } from '../recommendations/recommendation-filter.ts';
import { hasText, isAmong, isThe, refuseFilters } from './refused-filters.ts';
import type { SnapshotReadModel } from './snapshot-read-model.ts';

/** Recommendations as they stood when a quarter was adopted. */
export class FrozenRecommendations {
  readonly #snapshots: SnapshotReadModel;

  constructor(snapshots: SnapshotReadModel) {
    this.#snapshots = snapshots;
  }

  /** By code. Throws `NotFound` for a quarter that was not adopted, `InvalidInput` for what cannot be asked of it. */
  async list(quarter: string, query: RecommendationQuery): Promise<RecommendationRow[]> {
    refuseFilters(query, ['quarter', 'district', 'goal']);
    // Also refuses words that there are not.
    recommendationFilterOf(query);
    const { id } = await this.#snapshots.get(quarter);
    const kept = await this.#snapshots.rows<RecommendationDetail>(id, 'recommendations');
    return kept
      .map(({ content }) => content)
      .filter((recommendation) => fits(recommendation, query))
      .map(toRow);
  }

  /** Throws `NotFound`. */
  async get(quarter: string, code: string, query: { readonly quarter?: string | undefined } = {}): Promise<RecommendationDetail> {
    refuseFilters(query, ['quarter']);
    const { id } = await this.#snapshots.get(quarter);
    const [row] = await this.#snapshots.rows<RecommendationDetail>(id, 'recommendations', { keys: [code] });
    if (row === undefined) throw new NotFound(`There was no recommendation "${code}" when ${quarter} was adopted.`);
    return row.content;
  }
}

const fits = (row: RecommendationDetail, query: RecommendationQuery): boolean =>
  isThe(query.source, row.source.code) &&
  isAmong(query.field, row.fieldOfAction) &&
  isAmong(query.addresseeLevel, row.addresseeLevel) &&
  isAmong(query.targetGroup, ...row.targetGroups) &&
  isAmong(query.response, row.response) &&
  isAmong(query.state, row.state) &&
  isThe(query.measure, ...row.measures.map(({ code }) => code)) &&
  isThe(query.indicator, ...row.indicators.map(({ code }) => code)) &&
  hasText(query.text, row.code, row.number, row.title, row.wording);

/** Without what only the page of one recommendation shows. */
function toRow({
  source,
  progress,
  wording: _wording,
  points: _points,
  correspondences: _correspondences,
  answer: _answer,
  answers: _answers,
  quarter: _quarter,
  progressHistory: _progressHistory,
  statements: _statements,
  participation: _participation,
  permitted: _permitted,
  ...row
}: RecommendationDetail): RecommendationRow {
  return {
    ...row,
    source: { code: source.code, title: source.title, kind: source.kind },
    progress: { value: progress.value, derived: progress.derived, overridden: progress.overridden },
  };
}
