import { rowVersion } from '#contract/common.ts';
import { newPerson, personChange, personId, personPage, personQuery, personResponse } from '#contract/person.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { personExamples } from './person-examples.ts';
import type { PersonReadModel } from './person-read-model.ts';
import { toPersonResponse } from './person-response.ts';
import type { PersonService } from './person-service.ts';

interface PersonRouteDeps {
  readonly people: PersonReadModel;
  readonly inTransaction: UnitOfWork<PersonService>;
  readonly clock: Clock;
}

const TAG = 'People';
const byId = z.object({ id: personId });

/** Persons of the network. Contact data goes to those alone who may see it. */
export function personRoutes({ people, inTransaction, clock }: PersonRouteDeps): Route[] {
  const asIs = async (id: string, by: Principal) => toPersonResponse(await people.get(id), by);
  return [
    route({
      method: 'get',
      path: '/people',
      permission: 'network.read',
      tag: TAG,
      summary: 'Persons of the network, by name; without those who were erased',
      query: personQuery,
      response: personPage,
      errors: [401, 403],
      example: { items: [personExamples.person], nextCursor: null, total: 1 },
      handle: async ({ query }, { by }) => {
        const { items, total } = await people.list({ ...query, offset: offsetOf(query) });
        return pageOf(
          query,
          items.map((person) => toPersonResponse(person, by)),
          total,
        );
      },
    }),
    route({
      method: 'post',
      path: '/people',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Adds a person',
      body: newPerson,
      status: 201,
      response: personResponse,
      errors: [401, 403],
      example: personExamples.person,
      handle: async ({ body }, { by, request }) =>
        asIs(await inTransaction((service) => service.add(body, doingOf(by, request, clock))), by),
    }),
    route({
      method: 'get',
      path: '/people/{id}',
      permission: 'network.read',
      tag: TAG,
      summary: 'One person',
      params: byId,
      response: personResponse,
      errors: [401, 403, 404],
      example: personExamples.person,
      handle: ({ params: { id } }, { by }) => asIs(id, by),
    }),
    route({
      method: 'patch',
      path: '/people/{id}',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Changes a person; contact data as null removes it for good',
      params: byId,
      body: personChange,
      response: personResponse,
      errors: [401, 403, 404, 409],
      example: personExamples.person,
      handle: async ({ params: { id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(id, changed, expected, doingOf(by, request, clock)));
        return asIs(id, by);
      },
    }),
    route({
      method: 'post',
      path: '/people/{id}/erasure',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Removes for good who a person is; what they took part in still counts',
      params: byId,
      body: z.strictObject({ version: rowVersion }),
      response: personResponse,
      errors: [401, 403, 404, 409],
      example: personExamples.erased,
      handle: async ({ params: { id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.erase(id, expected, doingOf(by, request, clock)));
        return asIs(id, by);
      },
    }),
  ];
}
