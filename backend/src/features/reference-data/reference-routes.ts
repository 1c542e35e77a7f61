import { page, paging } from '#contract/common.ts';
import {
  byItemCode,
  byLevelCode,
  contactTopic,
  contactTopicChange,
  levelChange,
  levelItem,
  newContactTopic,
  newLevel,
  newReferenceItem,
  referenceItem,
  referenceItemChange,
  referenceOrder,
  referenceRemoval,
  type ContactTopic,
  type LevelItem,
  type ReferenceItem as ReferenceItemResponse,
} from '#contract/reference-data.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { referenceExamples } from './reference-examples.ts';
import type { ReferenceItem, ReferenceKind } from './reference-item.ts';
import type { ReferenceReadModel } from './reference-read-model.ts';
import type { ReferenceService } from './reference-service.ts';

interface ReferenceRouteDeps {
  readonly reference: ReferenceReadModel;
  readonly inTransaction: UnitOfWork<ReferenceService>;
  readonly clock: Clock;
}

/** Fields of action, target groups, levels, and departments with the topics of their contact persons: everybody reads them, few change them. */
export const referenceRoutes = (deps: ReferenceRouteDeps): Route[] => [
  ...listRoutes(deps, {
    kind: 'fields-of-action',
    what: 'fields of action',
    schemas: { item: referenceItem, params: byItemCode, draft: newReferenceItem, change: referenceItemChange },
    answer: toItemResponse,
    example: referenceExamples.field,
  }),
  ...listRoutes(deps, {
    kind: 'target-groups',
    what: 'target groups',
    schemas: { item: referenceItem, params: byItemCode, draft: newReferenceItem, change: referenceItemChange },
    answer: toItemResponse,
    example: referenceExamples.group,
  }),
  ...listRoutes(deps, {
    kind: 'levels',
    what: 'levels of places',
    schemas: { item: levelItem, params: byLevelCode, draft: newLevel, change: levelChange },
    answer: toLevelResponse,
    example: referenceExamples.level,
  }),
  ...listRoutes(deps, {
    kind: 'departments',
    what: 'departments of the administration',
    schemas: { item: referenceItem, params: byItemCode, draft: newReferenceItem, change: referenceItemChange },
    answer: toItemResponse,
    example: referenceExamples.department,
  }),
  ...listRoutes(deps, {
    kind: 'contact-topics',
    what: 'topics of contact persons',
    schemas: { item: contactTopic, params: byItemCode, draft: newContactTopic, change: contactTopicChange },
    answer: toTopicResponse,
    example: referenceExamples.topic,
  }),
];

/** What makes one list different from the others. */
interface ReferenceList<I extends z.ZodMiniType, P extends typeof byItemCode, D extends z.ZodMiniType, C extends z.ZodMiniType> {
  readonly kind: ReferenceKind;
  readonly what: string;
  readonly schemas: { readonly item: I; readonly params: P; readonly draft: D; readonly change: C };
  readonly answer: (item: ReferenceItem) => z.infer<I>;
  readonly example: z.infer<I>;
}

const TAG = 'Reference data';
const ERRORS = [401, 403, 404, 409] as const;

/** The routes of one list. */
function listRoutes<
  I extends typeof referenceItem | typeof levelItem | typeof contactTopic,
  D extends typeof newReferenceItem | typeof newLevel | typeof newContactTopic,
  C extends typeof referenceItemChange | typeof levelChange | typeof contactTopicChange,
>(
  { reference, inTransaction, clock }: ReferenceRouteDeps,
  { kind, what, schemas, answer, example }: ReferenceList<I, typeof byItemCode, D, C>,
): Route[] {
  const path = `/${kind}`;
  const query = z.strictObject(paging(100, 500));
  const list = page(schemas.item);
  const listExample = { items: [example], nextCursor: null, total: 1 } as unknown as z.infer<typeof list>;
  const all = async ({ limit, cursor }: z.infer<typeof query>) => {
    const items = await reference.list(kind);
    const start = offsetOf({ limit, cursor });
    return pageOf({ limit, cursor }, items.slice(start, start + limit).map(answer), items.length);
  };
  return [
    route({
      method: 'get',
      path,
      permission: 'public',
      tag: TAG,
      summary: `The ${what} in the order of the installation, also those that are not active`,
      query,
      response: list,
      example: listExample,
      handle: ({ query: asked }) => all(asked),
    }),
    route({
      method: 'post',
      path,
      permission: 'reference-data.edit',
      tag: TAG,
      summary: `Adds one to the ${what}, at the end`,
      body: schemas.draft,
      status: 201,
      response: schemas.item,
      errors: ERRORS,
      example,
      handle: async ({ body }, { by, request }) => {
        const code = await inTransaction((service) => service.add(kind, body, doingOf(by, request, clock)));
        return answer(await reference.get(kind, code));
      },
    }),
    route({
      method: 'put',
      path: `${path}/order`,
      permission: 'reference-data.edit',
      tag: TAG,
      summary: `Puts the ${what} into another order`,
      body: referenceOrder,
      response: list,
      errors: ERRORS,
      example: listExample,
      handle: async ({ body: { items } }, { by, request }) => {
        await inTransaction((service) => service.reorder(kind, items, doingOf(by, request, clock)));
        return all({ limit: 500 });
      },
    }),
    route({
      method: 'patch',
      path: `${path}/{code}`,
      permission: 'reference-data.edit',
      tag: TAG,
      summary: `Renames one of the ${what}, or says whether it is offered`,
      params: schemas.params,
      body: schemas.change,
      response: schemas.item,
      errors: ERRORS,
      example,
      handle: async ({ params: { code }, body: { version, ...change } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(kind, code, change, expected, doingOf(by, request, clock)));
        return answer(await reference.get(kind, code));
      },
    }),
    route({
      method: 'delete',
      path: `${path}/{code}`,
      permission: 'reference-data.edit',
      tag: TAG,
      summary: `Removes one of the ${what} that nothing uses`,
      params: schemas.params,
      body: referenceRemoval,
      response: list,
      errors: ERRORS,
      example: listExample,
      handle: async ({ params: { code }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(kind, code, expected, doingOf(by, request, clock)));
        return all({ limit: 500 });
      },
    }),
  ];
}

const toItemResponse = ({ code, name, position, active, version }: ReferenceItem): ReferenceItemResponse => ({
  code,
  name,
  position,
  active,
  version,
});

const toLevelResponse = (item: ReferenceItem): LevelItem => ({ ...toItemResponse(item), plural: item.plural ?? item.name });

const toTopicResponse = (item: ReferenceItem): ContactTopic => ({ ...toItemResponse(item), trainingMonths: item.trainingMonths ?? null });
