import {
  duplicatePairs,
  mergePreview,
  mergeQuery,
  merging,
  similarOrganisations,
  similarQuery,
  toldApart,
} from '#contract/organisation-merge.ts';
import { organisationCode, organisationResponse } from '#contract/organisation.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import { changesBetween } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { contentIn } from './organisation-content.ts';
import { organisationExamples } from './organisation-examples.ts';
import { likelyPairs, MOST_PAIRS, similarTo, type OrganisationBrief } from './organisation-likeness.ts';
import type { OrganisationLikenessReadModel } from './organisation-likeness-read-model.ts';
import { mergedContent } from './organisation-merge.ts';
import { organisationMergeExamples } from './organisation-merge-examples.ts';
import type { OrganisationMergeReadModel, Referring } from './organisation-merge-read-model.ts';
import type { OrganisationMergeService } from './organisation-merge-service.ts';
import type { NamedOrganisation, OrganisationReadModel } from './organisation-read-model.ts';
import { toOrganisationResponse } from './organisation-response.ts';

interface OrganisationMergeRouteDeps {
  readonly organisations: OrganisationReadModel;
  readonly likenesses: OrganisationLikenessReadModel;
  readonly merges: OrganisationMergeReadModel;
  readonly inTransaction: UnitOfWork<OrganisationMergeService>;
  readonly clock: Clock;
}

const TAG = 'Organisations';
const byCode = z.object({ code: organisationCode });

/** Organisations that may be the same one, and making one of two. */
export function organisationMergeRoutes({ organisations, likenesses, merges, inTransaction, clock }: OrganisationMergeRouteDeps): Route[] {
  const pairs = async () => {
    const all = likelyPairs(await likenesses.briefs(), await likenesses.toldApart());
    return { items: all.slice(0, MOST_PAIRS).map(toPair), total: all.length };
  };
  return [
    route({
      method: 'get',
      path: '/organisations/similar',
      permission: 'organisations.read',
      tag: TAG,
      summary: 'Organisations with a similar name, closed and merged ones too',
      query: similarQuery,
      response: similarOrganisations,
      errors: [401, 403],
      example: organisationMergeExamples.similar,
      handle: async ({ query: { name, except } }) => ({
        items: similarTo(name, await likenesses.briefs(), except).map(({ item, similarity }) => ({
          organisation: toBrief(item),
          similarity,
        })),
      }),
    }),
    route({
      method: 'get',
      path: '/organisation-duplicates',
      permission: 'organisations.edit',
      tag: TAG,
      summary: 'Pairs of organisations that may be the same one, the hundred likeliest first',
      response: duplicatePairs,
      errors: [401, 403],
      example: organisationMergeExamples.pairs,
      handle: pairs,
    }),
    route({
      method: 'post',
      path: '/organisation-duplicates/told-apart',
      permission: 'organisations.edit',
      tag: TAG,
      summary: 'Remembers that two organisations are not the same one; answers the pairs that are left',
      body: toldApart,
      response: duplicatePairs,
      errors: [401, 403, 404],
      example: organisationMergeExamples.pairs,
      handle: async ({ body: { first, second } }, { by, request }) => {
        await inTransaction((service) => service.tellApart(first, second, doingOf(by, request, clock)));
        return pairs();
      },
    }),
    route({
      method: 'get',
      path: '/organisations/{code}/merge',
      permission: 'organisations.edit',
      tag: TAG,
      summary: 'What would happen if another organisation became part of this one',
      params: byCode,
      query: mergeQuery,
      response: mergePreview,
      errors: [401, 403, 404],
      example: organisationMergeExamples.preview,
      handle: async ({ params: { code }, query: { duplicate } }) => {
        const [stays, goes] = [await organisations.get(code), await organisations.get(duplicate)];
        const before = contentOfNamed(stays);
        return {
          remaining: toOrganisationResponse(stays),
          duplicate: toOrganisationResponse(goes),
          changes: changesBetween(before, mergedContent(before, contentOfNamed(goes))),
          moves: (await merges.referring(duplicate)).map(toCounted),
          both: (await merges.both(code, duplicate)).map(toCounted),
        };
      },
    }),
    route({
      method: 'post',
      path: '/organisations/{code}/merge',
      permission: 'organisations.edit',
      tag: TAG,
      summary: 'Makes another organisation part of this one: all that refers to it refers to this one; it is closed and still found',
      params: byCode,
      body: merging,
      response: organisationResponse,
      errors: [401, 403, 404, 409],
      example: organisationExamples.organisation,
      handle: async ({ params: { code }, body: { duplicate, version, duplicateVersion } }, { by, request }) => {
        const goes = { code: duplicate, version: duplicateVersion };
        await inTransaction((service) => service.merge({ code, version }, goes, doingOf(by, request, clock)));
        return toOrganisationResponse(await organisations.get(code));
      },
    }),
  ];
}

function contentOfNamed({ districtNames: _, mergedFrom: __, mergedInto, ...organisation }: NamedOrganisation) {
  return contentIn({ ...organisation, mergedInto: mergedInto?.code ?? null });
}

const toCounted = ({ names, ...referring }: Referring) => ({ ...referring, names: [...names] });

const toBrief = ({ code, name, sector, town, closedOn, mergedInto }: OrganisationBrief) => ({
  code,
  name,
  sector,
  town,
  closedOn,
  mergedInto,
});

const toPair = ({ first, second, similarity, likenesses }: ReturnType<typeof likelyPairs>[number]) => ({
  first: toBrief(first),
  second: toBrief(second),
  similarity,
  likenesses: [...likenesses],
});
