import {
  newRecommendation,
  oneRecommendationQuery,
  recommendationChange,
  recommendationDetail,
  recommendationPage,
  recommendationQuery,
} from '#contract/recommendation.ts';
import { newRecommendationAnswer } from '#contract/recommendation-response.ts';
import { recommendationCode } from '#contract/link.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { sliceOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { AnswerService } from './answer-service.ts';
import type { RecommendationDetailReadModel } from './recommendation-detail-read-model.ts';
import { recommendationExamples } from './recommendation-examples.ts';
import { recommendationFilterOf } from './recommendation-filter.ts';
import type { RecommendationReadModel } from './recommendation-read-model.ts';
import { toDetailResponse, toRowResponse } from './recommendation-response.ts';
import { recommendationView } from './recommendation-row.ts';
import type { FrozenRecommendations } from '../snapshots/frozen-recommendations.ts';
import type { RecommendationService } from './recommendation-service.ts';

interface RecommendationRouteDeps {
  readonly recommendations: RecommendationReadModel;
  readonly details: RecommendationDetailReadModel;
  /** As they stood when a quarter was adopted. */
  readonly frozen: FrozenRecommendations;
  readonly inTransaction: UnitOfWork<RecommendationService>;
  readonly answering: UnitOfWork<AnswerService>;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

const TAG = 'Recommendations';
const byCode = z.object({ code: recommendationCode });

/** Recommendations: lists, one of them, what changes it, and what is officially said to it. */
export function recommendationRoutes(deps: RecommendationRouteDeps): Route[] {
  const { recommendations, details, frozen, inTransaction, answering, defaultQuarter, clock } = deps;
  const viewOf = (quarter?: string) => recommendationView(quarter, defaultQuarter(), clock.today());
  const asIs = async (code: string, { permissions }: Principal, quarter?: string) =>
    toDetailResponse(await details.get(code, viewOf(quarter)), permissions);

  return [
    route({
      method: 'get',
      path: '/recommendations',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'Recommendations, by code; progress and state are as of the quarter',
      query: recommendationQuery,
      response: recommendationPage,
      errors: [401, 403],
      example: { items: [recommendationExamples.row], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        if (query.asOf !== undefined) return sliceOf(query, await frozen.list(query.asOf, query));
        const { items, ...page } = sliceOf(query, await recommendations.list(recommendationFilterOf(query), viewOf(query.quarter)));
        return { ...page, items: items.map(toRowResponse) };
      },
    }),
    route({
      method: 'post',
      path: '/recommendations',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Adds a recommendation, which begins without a response; without a code it gets the next free number',
      body: newRecommendation,
      status: 201,
      response: recommendationDetail,
      errors: [401, 403, 409],
      example: recommendationExamples.recommendation,
      handle: async ({ body: { code, ...draft } }, { by, request }) =>
        asIs(await inTransaction((service) => service.add(draft, { code }, doingOf(by, request, clock))), by),
    }),
    route({
      method: 'get',
      path: '/recommendations/{code}',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'One recommendation with everything that is known about it',
      params: byCode,
      query: oneRecommendationQuery,
      response: recommendationDetail,
      errors: [401, 403, 404],
      example: recommendationExamples.recommendation,
      handle: async ({ params: { code }, query }, { by }) =>
        query.asOf === undefined ? asIs(code, by, query.quarter) : frozen.get(query.asOf, code, query),
    }),
    route({
      method: 'patch',
      path: '/recommendations/{code}',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Changes a recommendation and what it is linked to',
      params: byCode,
      body: recommendationChange,
      response: recommendationDetail,
      errors: [401, 403, 404, 409],
      example: recommendationExamples.recommendation,
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, changed, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      method: 'post',
      path: '/recommendations/{code}/responses',
      permission: 'recommendations.respond',
      tag: TAG,
      summary: 'Takes down what a body has decided about a recommendation; a correction names the response that was wrong',
      params: byCode,
      body: newRecommendationAnswer,
      status: 201,
      response: recommendationDetail,
      errors: [401, 403, 404, 409],
      example: recommendationExamples.recommendation,
      handle: async ({ params: { code }, body: { reason = null, body = null, corrects = null, ...said } }, { by, request }) => {
        const draft = { ...said, reason, body, corrects };
        await answering((service) => service.respond(code, draft, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
  ];
}
