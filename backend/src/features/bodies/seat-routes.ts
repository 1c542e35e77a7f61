import { bodyCode } from '#contract/body.ts';
import { rowVersion } from '#contract/common.ts';
import { bodyMemberships, newSeat, seatChange, seatId } from '#contract/membership.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { membershipExamples } from './membership-examples.ts';
import type { MembershipReadModel } from './membership-read-model.ts';
import { toBodyMemberships } from './membership-response.ts';
import type { SeatService } from './seat-service.ts';

interface SeatRouteDeps {
  readonly memberships: MembershipReadModel;
  readonly inTransaction: UnitOfWork<SeatService>;
  readonly clock: Clock;
}

const byCode = z.object({ code: bodyCode });
const byId = z.object({ code: bodyCode, id: seatId });
const COMMON = {
  permission: 'network.edit' as const,
  tag: 'Bodies',
  response: bodyMemberships,
  example: membershipExamples.memberships,
};

/** What changes the seats of a body. */
export function seatRoutes({ memberships, inTransaction, clock }: SeatRouteDeps): Route[] {
  const asIs = async (code: string) => toBodyMemberships(await memberships.ofBody(code), clock.today());
  return [
    route({
      ...COMMON,
      method: 'post',
      path: '/bodies/{code}/seats',
      summary: 'Adds a seat after the others',
      params: byCode,
      body: newSeat,
      status: 201,
      errors: [401, 403, 404],
      handle: async ({ params: { code }, body }, { by, request }) => {
        await inTransaction((service) => service.add(code, body, doingOf(by, request, clock)));
        return asIs(code);
      },
    }),
    route({
      ...COMMON,
      method: 'patch',
      path: '/bodies/{code}/seats/{id}',
      summary: 'Changes a seat; its life stays as long as its memberships need',
      params: byId,
      body: seatChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code, id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, id, changed, expected, doingOf(by, request, clock)));
        return asIs(code);
      },
    }),
    route({
      ...COMMON,
      method: 'delete',
      path: '/bodies/{code}/seats/{id}',
      summary: 'Removes a seat that nobody ever held',
      params: byId,
      body: z.strictObject({ version: rowVersion }),
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code, id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(code, id, expected, doingOf(by, request, clock)));
        return asIs(code);
      },
    }),
  ];
}
