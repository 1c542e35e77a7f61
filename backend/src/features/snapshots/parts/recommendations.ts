import type { RecommendationDetailReadModel } from '../../recommendations/recommendation-detail-read-model.ts';
import { toDetailResponse } from '../../recommendations/recommendation-response.ts';
import { recommendationView } from '../../recommendations/recommendation-row.ts';
import { authoredBy, OFFICE } from '../authorship.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

/** Recommendations with their responses and their progress. */
export class RecommendationsPart implements SnapshotPart {
  readonly name = 'recommendations';
  readonly #recommendations: RecommendationDetailReadModel;

  constructor(recommendations: RecommendationDetailReadModel) {
    this.#recommendations = recommendations;
  }

  async rows({ quarter, today }: Moment): Promise<FrozenRow[]> {
    const recommendations = await this.#recommendations.all(recommendationView(quarter, quarter, today));
    return recommendations.map((recommendation) => ({
      key: recommendation.code,
      content: authoredBy(OFFICE, toDetailResponse(recommendation, new Set())),
    }));
  }
}
