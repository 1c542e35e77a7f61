import { indicatorCode } from '#contract/indicator.ts';
import { collectionConsequences, indicatorCollection, indicatorCollectionChange, indicatorCollectionList } from '#contract/value-entry.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { expectedVersion } from '../../row-version.ts';
import { route, type Route } from '../../http/route.ts';
import type { CollectionReadModel } from './collection-read-model.ts';
import type { CollectionService } from './collection-service.ts';
import { triedOut } from './tried-out.ts';
import { valueEntryExamples } from './value-entry-examples.ts';

interface CollectionRouteDeps {
  readonly collections: CollectionReadModel;
  readonly inTransaction: UnitOfWork<CollectionService>;
  readonly clock: Clock;
}

/** Of whom values are asked. */
export const collectionRoutes = ({ collections, inTransaction, clock }: CollectionRouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/indicator-collections',
    permission: 'quarters.read',
    tag: 'Value entry',
    summary: 'Of all indicators, whether values are asked for, at which level, of whom and how often',
    response: indicatorCollectionList,
    errors: [401, 403],
    example: { items: [valueEntryExamples.collection] },
    handle: async () => ({ items: await collections.list() }),
  }),
  route({
    method: 'put',
    path: '/indicator-collections/{code}',
    permission: 'quarters.run',
    tag: 'Value entry',
    summary: 'Changes of whom and how often values are asked; touches only what nobody has handed in',
    params: z.object({ code: indicatorCode }),
    body: indicatorCollectionChange,
    response: indicatorCollection,
    errors: [401, 403, 404, 409],
    example: valueEntryExamples.collection,
    handle: async ({ params: { code }, body: { version, ...wanted } }, { by, ifMatch, request }) => {
      await inTransaction((service) => service.change(code, expectedVersion(version, ifMatch), wanted, doingOf(by, request, clock)));
      return collections.get(code);
    },
  }),
  route({
    method: 'post',
    path: '/indicator-collections/{code}/consequences',
    permission: 'quarters.run',
    tag: 'Value entry',
    summary: 'How many deliveries of the quarters that are under way would come and go with a change; stores nothing',
    params: z.object({ code: indicatorCode }),
    body: indicatorCollectionChange,
    response: collectionConsequences,
    errors: [401, 403, 404, 409],
    example: valueEntryExamples.consequences,
    handle: async ({ params: { code }, body: { version, ...wanted } }, { by, ifMatch, request }) => ({
      quarters: await triedOut(inTransaction, (service) =>
        service.change(code, expectedVersion(version, ifMatch), wanted, doingOf(by, request, clock)),
      ),
    }),
  }),
];
