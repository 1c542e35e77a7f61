import { recommendationCode } from '#contract/link.ts';
import { moderatedTermList, priorityResult, recommendationPriorityList, termModeration } from '#contract/priority-result.ts';
import { priorityRoundCode } from '#contract/priority-round.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { EventStream } from '../../http/event-stream.ts';
import { route, type Route } from '../../http/route.ts';
import { changesSeen, type LiveTimes } from './live-result.ts';
import type { PriorityResultReadModel } from './priority-result-read-model.ts';
import { priorityRoundExamples } from './priority-round-examples.ts';
import { toPriorityResponse, toResultResponse } from './priority-round-response.ts';
import type { TermService } from './term-service.ts';

interface PriorityResultRouteDeps {
  readonly results: PriorityResultReadModel;
  readonly inTransaction: UnitOfWork<TermService>;
  readonly live: LiveTimes;
  /** Aborted when the program begins to end. */
  readonly ending: AbortSignal;
  readonly clock: Clock;
}

const TAG = 'Priority rounds';
const byCode = z.object({ code: priorityRoundCode });

/** What came out of rounds: once, live, by recommendation, and what the moderator makes of terms. */
export function priorityResultRoutes({ results, inTransaction, live, ending, clock }: PriorityResultRouteDeps): Route[] {
  const resultOf = async (code: string) => toResultResponse(await results.get(code));
  const termsOf = async (code: string) => ({ items: await results.terms(code) });
  const terms = { tag: TAG, params: byCode, response: moderatedTermList, example: { items: priorityRoundExamples.moderatedTerms } };
  return [
    route({
      method: 'get',
      path: '/priority-rounds/{code}/result',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'The result of a round at this moment, as far as it may be shown',
      params: byCode,
      response: priorityResult,
      errors: [401, 403, 404],
      example: priorityRoundExamples.result,
      handle: ({ params: { code } }) => resultOf(code),
    }),
    route({
      method: 'get',
      path: '/priority-rounds/{code}/live',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'The result of a round as server-sent events: at once, and whenever it has become another one',
      params: byCode,
      response: priorityResult,
      contentType: 'text/event-stream',
      errors: [401, 403, 404],
      example: priorityRoundExamples.result,
      handle: async ({ params: { code } }) => {
        // A round that is not there is a problem document, not a stream that breaks off.
        await results.get(code);
        return new EventStream((left) => changesSeen(() => resultOf(code), live, AbortSignal.any([left, ending])));
      },
    }),
    route({
      ...terms,
      method: 'get',
      path: '/priority-rounds/{code}/terms',
      permission: 'priority-rounds.moderate',
      summary: 'The terms as they were written, and what becomes of them',
      errors: [401, 403, 404],
      handle: ({ params: { code } }) => termsOf(code),
    }),
    route({
      ...terms,
      method: 'put',
      path: '/priority-rounds/{code}/terms',
      permission: 'priority-rounds.moderate',
      summary: 'Lets a term count as another one, or leaves it out of what is shown; answers all terms',
      body: termModeration,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body }, { by, request }) => {
        await inTransaction((service) => service.moderate(code, body, doingOf(by, request, clock)));
        return termsOf(code);
      },
    }),
    route({
      method: 'get',
      path: '/recommendations/{code}/priorities',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'What the rounds that are closed and shown say about a recommendation, closed last first',
      params: z.object({ code: recommendationCode }),
      response: recommendationPriorityList,
      errors: [401, 403, 404],
      example: { items: [priorityRoundExamples.priority] },
      handle: async ({ params: { code } }) => ({ items: (await results.ofRecommendation(code)).map(toPriorityResponse) }),
    }),
  ];
}
