import type { RecommendationDetailReadModel } from '../../recommendations/recommendation-detail-read-model.ts';
import type { RecommendationReadModel } from '../../recommendations/recommendation-read-model.ts';
import { toDetailResponse } from '../../recommendations/recommendation-response.ts';
import { recommendationView } from '../../recommendations/recommendation-row.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

/** Recommendations with their responses and their progress. */
export class RecommendationsPart implements SnapshotPart {
  readonly name = 'recommendations';
  readonly #recommendations: RecommendationReadModel;
  readonly #details: RecommendationDetailReadModel;

  constructor(recommendations: RecommendationReadModel, details: RecommendationDetailReadModel) {
    this.#recommendations = recommendations;
    this.#details = details;
  }

  async rows({ quarter, today }: Moment): Promise<FrozenRow[]> {
    const view = recommendationView(quarter, quarter, today);
    const rows: FrozenRow[] = [];
    for (const { code } of await this.#recommendations.list({}, view))
      rows.push({ key: code, content: toDetailResponse(await this.#details.get(code, view), new Set()) });
    return rows;
  }
}
