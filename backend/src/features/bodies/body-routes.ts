import { bodyChange, bodyCode, bodyDetail, bodyPage, bodyQuery, newBody, oneBodyQuery } from '#contract/body.ts';
import { composition } from '#contract/membership.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf, sliceOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { asOfDay, isQuarter } from './as-of.ts';
import { bodyExamples } from './body-examples.ts';
import type { BodyReadModel } from './body-read-model.ts';
import { toBodyDetail, toBodyRow } from './body-response.ts';
import type { FrozenBodies } from '../snapshots/frozen-bodies.ts';
import type { BodyService } from './body-service.ts';
import { compositionOn } from './composition.ts';
import { membershipExamples } from './membership-examples.ts';
import type { MembershipReadModel } from './membership-read-model.ts';
import { toComposition } from './membership-response.ts';

interface BodyRouteDeps {
  readonly bodies: BodyReadModel;
  /** As they stood when a quarter was adopted. */
  readonly frozen: FrozenBodies;
  readonly memberships: MembershipReadModel;
  readonly inTransaction: UnitOfWork<BodyService>;
  readonly clock: Clock;
}

const TAG = 'Bodies';
const byCode = z.object({ code: bodyCode });

/** Bodies: lists, one of them, its composition, and what changes it. */
export function bodyRoutes({ bodies, frozen, memberships, inTransaction, clock }: BodyRouteDeps): Route[] {
  const asIs = async (code: string, { permissions }: Principal, asOf?: string) => {
    const day = asOfDay(asOf, clock);
    return toBodyDetail(await bodies.get(code, day), day, permissions);
  };
  return [
    route({
      method: 'get',
      path: '/bodies',
      permission: 'network.read',
      tag: TAG,
      summary: 'Bodies as of a day, by kind and name, with how their seats stand',
      query: bodyQuery,
      response: bodyPage,
      errors: [401, 403],
      example: { items: [bodyExamples.row], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        if (isQuarter(query.asOf)) return sliceOf(query, await frozen.list(query.asOf, query));
        const { items, total } = await bodies.list({ ...query, offset: offsetOf(query) }, asOfDay(query.asOf, clock));
        return pageOf(query, items.map(toBodyRow), total);
      },
    }),
    route({
      method: 'post',
      path: '/bodies',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Adds a body; without a code it gets the next free number',
      body: newBody,
      status: 201,
      response: bodyDetail,
      errors: [401, 403, 409],
      example: bodyExamples.body,
      handle: async ({ body: { code, ...draft } }, { by, request }) =>
        asIs(await inTransaction((service) => service.add(draft, { code }, doingOf(by, request, clock))), by),
    }),
    route({
      method: 'get',
      path: '/bodies/{code}',
      permission: 'network.read',
      tag: TAG,
      summary: 'One body, with how its seats stand on a day',
      params: byCode,
      query: oneBodyQuery,
      response: bodyDetail,
      errors: [401, 403, 404],
      example: bodyExamples.body,
      handle: ({ params: { code }, query: { asOf } }, { by }) => (isQuarter(asOf) ? frozen.get(asOf, code) : asIs(code, by, asOf)),
    }),
    route({
      method: 'patch',
      path: '/bodies/{code}',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Changes a body; its life stays as long as its seats and memberships need',
      params: byCode,
      body: bodyChange,
      response: bodyDetail,
      errors: [401, 403, 404, 409],
      example: bodyExamples.body,
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, changed, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      method: 'get',
      path: '/bodies/{code}/composition',
      permission: 'network.read',
      tag: TAG,
      summary: 'Who is there on a day, against who should be, and the share of migrant organisations quarter by quarter',
      params: byCode,
      query: oneBodyQuery,
      response: composition,
      errors: [401, 403, 404],
      example: membershipExamples.composition,
      handle: async ({ params: { code }, query: { asOf } }) => {
        if (isQuarter(asOf)) return frozen.composition(asOf, code);
        const day = asOfDay(asOf, clock);
        return toComposition(compositionOn(await memberships.ofBody(code), day), day);
      },
    }),
  ];
}
