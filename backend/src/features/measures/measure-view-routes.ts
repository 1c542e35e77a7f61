import { measureView, measureViewChange, measureViewList, newMeasureView, type MeasureView } from '#contract/measure-view.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { NotFound } from '../../errors/app-error.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { MeasureViewReadModel } from './measure-view-read-model.ts';
import type { MeasureViewService } from './measure-view-service.ts';
import type { SavedView } from './measure-view.ts';

interface MeasureViewRouteDeps {
  readonly views: MeasureViewReadModel;
  readonly inTransaction: UnitOfWork<MeasureViewService>;
  readonly clock: Clock;
}

const TAG = 'Measures';
const EXAMPLE: MeasureView = {
  id: '7',
  name: 'Laufende Sprachangebote',
  query: 'ansicht=tabelle&status=running&field=language',
  shared: true,
  own: true,
  version: 1,
};
const byId = z.object({ id: z.string().check(z.regex(/^\d{1,18}$/)) });

/** Ways to look at the measures that people keep. */
export function measureViewRoutes({ views, inTransaction, clock }: MeasureViewRouteDeps): Route[] {
  const list = async ({ accountId }: Principal) => ({ items: (await views.list(accountId)).map((view) => toResponse(view, accountId)) });
  const get = async (id: string, by: Principal) => {
    const view = (await list(by)).items.find((each) => each.id === id);
    if (view === undefined) throw new NotFound(`There is no view ${id}.`);
    return view;
  };
  return [
    route({
      method: 'get',
      path: '/measure-views',
      permission: 'measures.read',
      tag: TAG,
      summary: 'The own views and those that are shared, by name',
      response: measureViewList,
      errors: [401, 403],
      example: { items: [EXAMPLE] },
      handle: (_input, { by }) => list(by),
    }),
    route({
      method: 'post',
      path: '/measure-views',
      permission: 'measures.read',
      tag: TAG,
      summary: 'Keeps a view; only the coordination shares it with everybody',
      body: newMeasureView,
      status: 201,
      response: measureView,
      errors: [401, 403, 409],
      example: EXAMPLE,
      handle: async ({ body: { name, query, shared = false } }, { by, request }) => {
        const doing = { keeper: by, ...doingOf(by, request, clock) };
        return get(await inTransaction((service) => service.add({ name, query, shared }, doing)), by);
      },
    }),
    route({
      method: 'patch',
      path: '/measure-views/{id}',
      permission: 'measures.read',
      tag: TAG,
      summary: 'Changes an own view',
      params: byId,
      body: measureViewChange,
      response: measureView,
      errors: [401, 403, 404, 409],
      example: EXAMPLE,
      handle: async ({ params: { id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(id, changed, expected, { keeper: by, ...doingOf(by, request, clock) }));
        return get(id, by);
      },
    }),
    route({
      method: 'delete',
      path: '/measure-views/{id}',
      permission: 'measures.read',
      tag: TAG,
      summary: 'Removes an own view, and answers those that are left',
      params: byId,
      response: measureViewList,
      errors: [401, 403, 404],
      example: { items: [] },
      handle: async ({ params: { id } }, { by, request }) => {
        await inTransaction((service) => service.remove(id, { keeper: by, ...doingOf(by, request, clock) }));
        return list(by);
      },
    }),
  ];
}

const toResponse = ({ accountId, ...view }: SavedView, asking: string): MeasureView => ({ ...view, own: accountId === asking });
