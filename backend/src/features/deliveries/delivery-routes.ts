import {
  approval,
  deliveriesDecided,
  deliveryDetail,
  deliveryId,
  deliveryPage,
  deliveryQuery,
  latenessBoard,
  returning,
  type Delivery,
} from '#contract/delivery.ts';
import { byQuarter } from '#contract/quarter-cycle.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import type { MeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { takes } from '../quarters/quarter-cycle.ts';
import { quarterExamples } from '../quarters/quarter-examples.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import { deliveryExamples } from './delivery-examples.ts';
import type { DeliveryReadModel } from './delivery-read-model.ts';
import { mayHandIn, runsQuarter } from './delivery-rights.ts';
import type { DeliveryService } from './delivery-service.ts';
import type { KeptDelivery } from './delivery.ts';
import type { LatenessReadModel } from './lateness-read-model.ts';
import type { ResponsibleReadModel } from './responsible-read-model.ts';
import { withResponsible } from './responsible.ts';

export interface DeliveryRouteDeps {
  readonly deliveries: DeliveryReadModel;
  readonly lateness: LatenessReadModel;
  readonly responsible: ResponsibleReadModel;
  readonly quarters: QuarterReadModel;
  readonly editors: MeasureEditorReadModel;
  readonly inTransaction: UnitOfWork<DeliveryService>;
  readonly clock: Clock;
}

const TAG = 'Quarters';
const OF_QUARTER = { tag: TAG, params: byQuarter };

const flagOf = (word: 'true' | 'false' | undefined): boolean | undefined => (word === undefined ? undefined : word === 'true');

/** What a quarter asks for: lists, one of them, decisions about what was handed in, and who is late. */
export function deliveryRoutes({ deliveries, lateness, responsible, quarters, editors, inTransaction, clock }: DeliveryRouteDeps): Route[] {
  /** Turns deliveries of a quarter into what the person is answered. */
  const toResponses = async (quarter: string, by: Principal): Promise<(kept: KeptDelivery) => Delivery> => {
    const [{ state }, who] = await Promise.all([quarters.get(quarter), editors.editorOf(by)]);
    return ({ belonging, ...kept }) => ({
      ...kept,
      mayDeliver: mayHandIn(who, belonging) && takes(state, { returned: kept.state === 'returned', coordinates: runsQuarter(who) }),
    });
  };
  return [
    route({
      method: 'get',
      path: '/quarters/{quarter}/deliveries',
      permission: 'quarters.read',
      ...OF_QUARTER,
      summary: 'What a quarter asks for; late ones first',
      query: deliveryQuery,
      response: deliveryPage,
      errors: [401, 403],
      example: { items: [deliveryExamples.delivery], nextCursor: null, total: 1, counts: quarterExamples.quarter.deliveries },
      handle: async ({ params: { quarter }, query }, { by }) => {
        const { mine, late, conspicuous, unassigned, ...filter } = query;
        const who = mine === 'true' ? await editors.editorOf(by) : undefined;
        const { items, total, counts } = await deliveries.list(
          quarter,
          {
            ...filter,
            late: flagOf(late),
            conspicuous: flagOf(conspicuous),
            unassigned: flagOf(unassigned),
            isOwn: who && ((belonging) => mayHandIn(who, belonging)),
            offset: offsetOf(query),
          },
          clock.today(),
        );
        return { ...pageOf(query, items.map(await toResponses(quarter, by)), total), counts };
      },
    }),
    route({
      method: 'get',
      path: '/quarters/{quarter}/deliveries/{id}',
      permission: 'quarters.read',
      tag: TAG,
      summary: 'A delivery with its way',
      params: z.object({ ...byQuarter.shape, id: deliveryId }),
      response: deliveryDetail,
      errors: [401, 403, 404],
      example: deliveryExamples.detail,
      handle: async ({ params: { quarter, id } }, { by }) => {
        const kept = await deliveries.get(quarter, id, clock.today());
        const [toResponse, steps] = await Promise.all([toResponses(quarter, by), deliveries.steps(id)]);
        return { ...toResponse(kept), steps };
      },
    }),
    route({
      method: 'post',
      path: '/quarters/{quarter}/deliveries/approvals',
      permission: 'quarters.run',
      ...OF_QUARTER,
      summary: 'Approves what was handed in, up to 500 at once; all or none',
      body: approval,
      response: deliveriesDecided,
      errors: [401, 403, 404, 409],
      example: { changed: 42 },
      handle: async ({ params: { quarter }, body }, { by, request }) => ({
        changed: await inTransaction((service) => service.approve(quarter, body.deliveries, doingOf(by, request, clock))),
      }),
    }),
    route({
      method: 'post',
      path: '/quarters/{quarter}/deliveries/returns',
      permission: 'quarters.run',
      ...OF_QUARTER,
      summary: 'Returns what was handed in or approved, with what has to be mended; all or none',
      body: returning,
      response: deliveriesDecided,
      errors: [401, 403, 404, 409],
      example: { changed: 1 },
      handle: async ({ params: { quarter }, body }, { by, request }) => ({
        changed: await inTransaction((service) => service.giveBack(quarter, body.deliveries, body.note, doingOf(by, request, clock))),
      }),
    }),
    route({
      method: 'get',
      path: '/quarters/{quarter}/lateness',
      permission: 'quarters.read',
      ...OF_QUARTER,
      summary: 'Who is late, by organisation and by district, with how punctual they were in the last eight quarters',
      response: latenessBoard,
      errors: [401, 403],
      example: deliveryExamples.lateness,
      handle: async ({ params: { quarter } }, { by }) => {
        const today = clock.today();
        const [board, owed] = await Promise.all([lateness.board(quarter, today), responsible.late(quarter, today)]);
        return withResponsible(board, owed, by.permissions.has('quarters.run'));
      },
    }),
  ];
}
