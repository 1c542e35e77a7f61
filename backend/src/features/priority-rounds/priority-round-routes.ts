import { rowVersion } from '#contract/common.ts';
import {
  newPriorityRound,
  newVotingLinks,
  priorityRound,
  priorityRoundChange,
  priorityRoundCode,
  priorityRoundPage,
  priorityRoundQuery,
  priorityRoundReveal,
  priorityRoundStep,
  voidedLinks,
  votingLinks,
} from '#contract/priority-round.ts';
import type { Request } from 'express';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { priorityRoundExamples } from './priority-round-examples.ts';
import type { PriorityRoundReadModel } from './priority-round-read-model.ts';
import { toRoundResponse, toRoundRow } from './priority-round-response.ts';
import type { PriorityRoundService } from './priority-round-service.ts';
import { votingAddressOf } from './voting-secrets.ts';

interface PriorityRoundRouteDeps {
  readonly rounds: PriorityRoundReadModel;
  readonly inTransaction: UnitOfWork<PriorityRoundService>;
  /** Address of the installation, for links. */
  readonly originOf: (request: Request) => string;
  readonly clock: Clock;
}

const TAG = 'Priority rounds';
const byCode = z.object({ code: priorityRoundCode });

/** Rounds: lists, one of them, and how they are prepared, opened, closed and shown. */
export function priorityRoundRoutes({ rounds, inTransaction, originOf, clock }: PriorityRoundRouteDeps): Route[] {
  const asIs = async (code: string, by: Principal) => toRoundResponse(await rounds.get(code, by.accountId), by);
  const one = { tag: TAG, params: byCode, response: priorityRound, example: priorityRoundExamples.round };

  return [
    route({
      method: 'get',
      path: '/priority-rounds',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'Priority rounds, newest first',
      query: priorityRoundQuery,
      response: priorityRoundPage,
      errors: [401, 403],
      example: { items: [priorityRoundExamples.row], nextCursor: null, total: 1 },
      handle: async ({ query }, { by }) => {
        const { state, recommendation, limit } = query;
        const { items, total } = await rounds.list({ state, recommendation, limit, offset: offsetOf(query) }, by.accountId);
        return pageOf(query, items.map(toRoundRow), total);
      },
    }),
    route({
      method: 'post',
      path: '/priority-rounds',
      permission: 'priority-rounds.moderate',
      tag: TAG,
      summary: 'Prepares a round',
      body: newPriorityRound,
      status: 201,
      response: priorityRound,
      errors: [401, 403],
      example: priorityRoundExamples.draft,
      handle: async ({ body }, { by, request }) =>
        asIs(await inTransaction((service) => service.add(body, doingOf(by, request, clock))), by),
    }),
    route({
      ...one,
      method: 'get',
      path: '/priority-rounds/{code}',
      permission: 'recommendations.read',
      summary: 'One round, without what was voted',
      errors: [401, 403, 404],
      handle: ({ params: { code } }, { by }) => asIs(code, by),
    }),
    route({
      ...one,
      method: 'patch',
      path: '/priority-rounds/{code}',
      permission: 'priority-rounds.moderate',
      summary: 'Changes a draft; of an open round the time at which it closes',
      body: priorityRoundChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, changed, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      ...one,
      method: 'delete',
      path: '/priority-rounds/{code}',
      permission: 'priority-rounds.moderate',
      summary: 'Removes a draft with its one-time links, and answers it as it was',
      body: z.strictObject({ version: rowVersion }),
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const removed = await asIs(code, by);
        await inTransaction((service) => service.remove(code, expected, doingOf(by, request, clock)));
        return removed;
      },
    }),
    route({
      ...one,
      method: 'post',
      path: '/priority-rounds/{code}/opening',
      permission: 'priority-rounds.moderate',
      summary: 'Opens a round: from here on votes are taken, and what is asked stays as it is',
      body: priorityRoundStep,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.open(code, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      ...one,
      method: 'post',
      path: '/priority-rounds/{code}/closing',
      permission: 'priority-rounds.moderate',
      summary: 'Closes a round for good',
      body: priorityRoundStep,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.close(code, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      ...one,
      method: 'put',
      path: '/priority-rounds/{code}/revealed',
      permission: 'priority-rounds.moderate',
      summary: 'Shows the results to everybody who may read rounds, or hides them',
      body: priorityRoundReveal,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { version, revealed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.reveal(code, revealed, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      method: 'post',
      path: '/priority-rounds/{code}/links',
      permission: 'priority-rounds.moderate',
      tag: TAG,
      summary: 'Makes one-time links, and shows them this once',
      params: byCode,
      body: newVotingLinks,
      status: 201,
      response: votingLinks,
      confidential: true,
      errors: [401, 403, 404, 409],
      example: { links: ['https://integration.example.org/abstimmung/Zk3vQ0b1T2y9mX4nR7sWcA'] },
      handle: async ({ params: { code }, body: { count } }, { by, request }) => {
        const tokens = await inTransaction((service) => service.makeLinks(code, count, doingOf(by, request, clock)));
        return { links: tokens.map((token) => votingAddressOf(token, originOf(request))) };
      },
    }),
    route({
      method: 'delete',
      path: '/priority-rounds/{code}/links',
      permission: 'priority-rounds.moderate',
      tag: TAG,
      summary: 'Makes void the one-time links that nobody has voted with',
      params: byCode,
      response: voidedLinks,
      errors: [401, 403, 404, 409],
      example: { voided: 17, left: 43 },
      handle: ({ params: { code } }, { by, request }) => inTransaction((service) => service.voidLinks(code, doingOf(by, request, clock))),
    }),
  ];
}
