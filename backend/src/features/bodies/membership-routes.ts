import { bodyCode } from '#contract/body.ts';
import { rowVersion } from '#contract/common.ts';
import { bodyMemberships, datedMemberships, membershipChange, membershipId, membershipQuery, newMembership } from '#contract/membership.ts';
import { organisationCode } from '#contract/organisation.ts';
import { personId } from '#contract/person.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { asOfDay } from './as-of.ts';
import { membershipExamples } from './membership-examples.ts';
import type { MembershipReadModel } from './membership-read-model.ts';
import { toBodyMemberships, toDatedMemberships } from './membership-response.ts';
import type { MembershipService } from './membership-service.ts';

interface MembershipRouteDeps {
  readonly memberships: MembershipReadModel;
  readonly inTransaction: UnitOfWork<MembershipService>;
  readonly clock: Clock;
}

const byCode = z.object({ code: bodyCode });
const byId = z.object({ code: bodyCode, id: membershipId });
const BODY = { tag: 'Bodies', response: bodyMemberships, example: membershipExamples.memberships };
const ONE = { permission: 'network.read' as const, query: membershipQuery, response: datedMemberships, example: membershipExamples.ofOne };

/** Who belongs to which body: of a body, of an organisation and of a person, and what changes it. */
export function membershipRoutes({ memberships, inTransaction, clock }: MembershipRouteDeps): Route[] {
  const asIs = async (code: string, asOf?: string) => {
    const day = asOfDay(asOf, clock);
    return toBodyMemberships(await memberships.ofBody(code), day);
  };
  return [
    route({
      ...BODY,
      method: 'get',
      path: '/bodies/{code}/memberships',
      permission: 'network.read',
      summary: 'Seats and memberships of a body as of a day: who holds which seat, and which are vacant since when',
      params: byCode,
      query: membershipQuery,
      errors: [401, 403, 404],
      handle: ({ params: { code }, query: { asOf } }) => asIs(code, asOf),
    }),
    route({
      ...BODY,
      method: 'post',
      path: '/bodies/{code}/memberships',
      permission: 'network.edit',
      summary: 'Adds a membership',
      params: byCode,
      body: newMembership,
      status: 201,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body }, { by, request }) => {
        await inTransaction((service) => service.add(code, body, doingOf(by, request, clock)));
        return asIs(code);
      },
    }),
    route({
      ...BODY,
      method: 'patch',
      path: '/bodies/{code}/memberships/{id}',
      permission: 'network.edit',
      summary: 'Corrects or ends a membership; an ended one is kept',
      params: byId,
      body: membershipChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code, id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, id, changed, expected, doingOf(by, request, clock)));
        return asIs(code);
      },
    }),
    route({
      ...BODY,
      method: 'delete',
      path: '/bodies/{code}/memberships/{id}',
      permission: 'network.edit',
      summary: 'Removes a membership that was entered by mistake: one that has not begun, or was entered today',
      params: byId,
      body: z.strictObject({ version: rowVersion }),
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code, id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(code, id, expected, doingOf(by, request, clock)));
        return asIs(code);
      },
    }),
    route({
      ...ONE,
      method: 'get',
      path: '/organisations/{code}/memberships',
      tag: 'Organisations',
      summary: 'Memberships on behalf of an organisation in all bodies, as seen from a day',
      params: z.object({ code: organisationCode }),
      errors: [401, 403, 404],
      handle: async ({ params: { code }, query: { asOf } }) => {
        const day = asOfDay(asOf, clock);
        return toDatedMemberships(await memberships.ofOrganisation(code), day);
      },
    }),
    route({
      ...ONE,
      method: 'get',
      path: '/people/{id}/memberships',
      tag: 'People',
      summary: 'Memberships of a person in all bodies, as seen from a day',
      params: z.object({ id: personId }),
      errors: [401, 403, 404],
      handle: async ({ params: { id }, query: { asOf } }) => {
        const day = asOfDay(asOf, clock);
        return toDatedMemberships(await memberships.ofPerson(id), day);
      },
    }),
  ];
}
