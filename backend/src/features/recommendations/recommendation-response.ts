import type { RecommendationDetail as DetailResponse, RecommendationRow as RowResponse } from '#contract/recommendation.ts';
import type { Permission } from '../../access/permissions.ts';
import type { RecommendationDetail } from './recommendation-detail-read-model.ts';
import type { RecommendationRow } from './recommendation-row.ts';

/** A recommendation as a row of a list. */
export const toRowResponse = (row: RecommendationRow): RowResponse => ({
  ...row,
  targetGroups: [...row.targetGroups],
  districts: [...row.districts],
  districtNames: { ...row.districtNames },
  progress: { value: row.progress.value, derived: row.progress.derived, overridden: row.progress.overridden },
  measures: [...row.measures],
  indicators: [...row.indicators],
  goals: [...row.goals],
});

/** A recommendation with everything that is known about it, and what the person may do. */
export const toDetailResponse = (detail: RecommendationDetail, permissions: ReadonlySet<Permission>): DetailResponse => ({
  ...toRowResponse(detail),
  source: detail.source,
  wording: detail.wording,
  points: [...detail.points],
  correspondences: [...detail.correspondences],
  answer: detail.answer,
  answers: [...detail.answers],
  quarter: detail.quarter,
  progress: detail.progress,
  progressHistory: [...detail.progressHistory],
  statements: [...detail.statements],
  participation: [...detail.participation],
  permitted: {
    edit: permissions.has('recommendations.edit'),
    respond: permissions.has('recommendations.respond'),
    overrideProgress: permissions.has('progress.override'),
  },
});
