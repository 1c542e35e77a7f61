import { page } from '#contract/common.ts';
import { newOrganisation, organisationChange, organisationCode, organisationQuery, organisationResponse } from '#contract/organisation.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { organisationExamples } from './organisation-examples.ts';
import type { OrganisationReadModel } from './organisation-read-model.ts';
import { toOrganisationResponse } from './organisation-response.ts';
import type { OrganisationService } from './organisation-service.ts';

interface OrganisationRouteDeps {
  readonly organisations: OrganisationReadModel;
  readonly inTransaction: UnitOfWork<OrganisationService>;
  readonly clock: Clock;
}

const byCode = z.object({ code: organisationCode });

/** The register of organisations. */
export function organisationRoutes({ organisations, inTransaction, clock }: OrganisationRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/organisations',
      permission: 'organisations.read',
      tag: 'Organisations',
      summary: 'Organisations of the register, by name',
      query: organisationQuery,
      response: page(organisationResponse),
      errors: [401, 403],
      example: { items: [organisationExamples.organisation], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        const { limit, cursor: _, ...filter } = query;
        const page = { limit, offset: offsetOf(query) };
        const { items, total } = await organisations.list({ ...filter, today: clock.today() }, page);
        return pageOf(query, items.map(toOrganisationResponse), total);
      },
    }),
    route({
      method: 'post',
      path: '/organisations',
      permission: 'organisations.edit',
      tag: 'Organisations',
      summary: 'Adds an organisation; without a code it gets one from its name',
      body: newOrganisation,
      status: 201,
      response: organisationResponse,
      errors: [401, 403, 409],
      example: organisationExamples.organisation,
      handle: async ({ body: { code: given, differentFrom, ...draft } }, { by, request }) => {
        const code = await inTransaction((service) => service.add(draft, given, doingOf(by, request, clock), differentFrom));
        return toOrganisationResponse(await organisations.get(code));
      },
    }),
    route({
      method: 'get',
      path: '/organisations/{code}',
      permission: 'organisations.read',
      tag: 'Organisations',
      summary: 'One organisation',
      params: byCode,
      response: organisationResponse,
      errors: [401, 403, 404],
      example: organisationExamples.organisation,
      handle: async ({ params }) => toOrganisationResponse(await organisations.get(params.code)),
    }),
    route({
      method: 'patch',
      path: '/organisations/{code}',
      permission: 'organisations.edit-own',
      tag: 'Organisations',
      summary: 'Changes an organisation: the coordination everything, an integration officer what the own one says about itself',
      params: byCode,
      body: organisationChange,
      response: organisationResponse,
      errors: [401, 403, 404, 409],
      example: organisationExamples.organisation,
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const doing = { editor: by, ...doingOf(by, request, clock) };
        await inTransaction((service) => service.change(code, changed, expected, doing));
        return toOrganisationResponse(await organisations.get(code));
      },
    }),
  ];
}
