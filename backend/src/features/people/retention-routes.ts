import { prolongation, proposalId, proposedDeletion, retentionLog, retentionProposals, retentionQuery } from '#contract/personal-data.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { retentionExamples } from './retention-examples.ts';
import type { RetentionReadModel } from './retention-read-model.ts';
import type { RetentionService } from './retention-service.ts';

interface RetentionRouteDeps {
  readonly retention: RetentionReadModel;
  readonly inTransaction: UnitOfWork<RetentionService>;
  readonly clock: Clock;
}

const TAG = 'People';
const PROPOSALS = {
  tag: TAG,
  permission: 'network.edit' as const,
  confidential: true,
  response: retentionProposals,
  example: retentionExamples.proposals,
};
const byId = z.object({ id: proposalId });

/** Contact data that is to be deleted: what the program proposes, what people decide, and what was done. */
export function retentionRoutes({ retention, inTransaction, clock }: RetentionRouteDeps): Route[] {
  const open = async (query = z.parse(retentionQuery, {})) => {
    const { items, total } = await retention.open({ limit: query.limit, offset: offsetOf(query) });
    return pageOf(query, items, total);
  };
  return [
    route({
      ...PROPOSALS,
      method: 'get',
      path: '/retention-proposals',
      summary: 'Contact data of persons that the program proposes to delete, longest overdue first',
      query: retentionQuery,
      errors: [401, 403],
      handle: ({ query }) => open(query),
    }),
    route({
      ...PROPOSALS,
      method: 'post',
      path: '/retention-proposals/{id}/deletion',
      summary: 'Deletes the contact data for good; answers what is still open',
      params: byId,
      body: proposedDeletion,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(id, expected, doingOf(by, request, clock)));
        return open();
      },
    }),
    route({
      ...PROPOSALS,
      method: 'post',
      path: '/retention-proposals/{id}/prolongation',
      summary: 'Keeps the contact data until another day, for a reason; answers what is still open',
      params: byId,
      body: prolongation,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version, reason, retainUntil } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.prolong(id, retainUntil, reason, expected, doingOf(by, request, clock)));
        return open();
      },
    }),
    route({
      method: 'get',
      path: '/retention-log',
      permission: 'network.edit',
      confidential: true,
      tag: TAG,
      summary: 'What was proposed, prolonged and deleted of the data of persons, newest first; persons are numbers in it',
      query: retentionQuery,
      response: retentionLog,
      errors: [401, 403],
      example: retentionExamples.log,
      handle: async ({ query }) => {
        const { items, total } = await retention.log({ limit: query.limit, offset: offsetOf(query) });
        return pageOf(
          query,
          items.map(({ at, until, ...entry }) => ({ ...entry, at: at.toISOString(), until: until ?? null })),
          total,
        );
      },
    }),
  ];
}
