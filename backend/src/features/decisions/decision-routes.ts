import { agendaItemId } from '#contract/meeting-reference.ts';
import {
  decisionChange,
  decisionCode,
  decisionDetail,
  decisionPage,
  decisionQuery,
  measureFromDecision,
  measureMade,
  newDecision,
} from '#contract/decision.ts';
import { rowVersion } from '#contract/common.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf, sliceOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { measureDoing } from '../measures/measure-doing.ts';
import type { MeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { decisionExamples } from './decision-examples.ts';
import type { DecisionMeasureService } from './decision-measure-service.ts';
import type { DecisionReadModel } from './decision-read-model.ts';
import { toDecisionDetail } from './decision-response.ts';
import type { FrozenDecisions } from '../snapshots/frozen-decisions.ts';
import type { DecisionService } from './decision-service.ts';

interface DecisionRouteDeps {
  readonly decisions: DecisionReadModel;
  /** As they stood when a quarter was adopted. */
  readonly frozen: FrozenDecisions;
  readonly editors: MeasureEditorReadModel;
  readonly inTransaction: UnitOfWork<DecisionService>;
  readonly makingMeasures: UnitOfWork<DecisionMeasureService>;
  readonly clock: Clock;
}

const TAG = 'Decisions';
const byCode = z.object({ code: decisionCode });
const DETAIL = { tag: TAG, response: decisionDetail, example: decisionExamples.detail };

/** Decisions and agreements: lists, one of them, what changes it, and measures that are made of it. */
export function decisionRoutes({ decisions, frozen, editors, inTransaction, makingMeasures, clock }: DecisionRouteDeps): Route[] {
  const asIs = async (code: string, by: Principal) => toDecisionDetail(await decisions.get(code, by), by);
  const making = measureDoing(editors, clock);
  return [
    route({
      ...DETAIL,
      method: 'post',
      path: '/agenda-items/{id}/decisions',
      permission: 'network.edit',
      summary: 'Adds a decision or an agreement to an item of a meeting whose minutes are not approved',
      params: z.object({ id: agendaItemId }),
      body: newDecision,
      status: 201,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body }, { by, request }) =>
        asIs(await inTransaction((service) => service.add(id, body, doingOf(by, request, clock))), by),
    }),
    route({
      method: 'get',
      path: '/decisions',
      permission: 'network.read',
      tag: TAG,
      summary: 'Decisions and agreements: open ones by due date, then the settled, latest first',
      query: decisionQuery,
      response: decisionPage,
      errors: [401, 403],
      example: { items: [decisionExamples.decision], nextCursor: null, total: 1 },
      handle: async ({ query }, { by }) => {
        if (query.asOf !== undefined) return sliceOf(query, await frozen.list(query.asOf, query));
        const { items, total } = await decisions.list({ ...query, offset: offsetOf(query) }, by);
        return pageOf(query, items, total);
      },
    }),
    route({
      ...DETAIL,
      method: 'get',
      path: '/decisions/{code}',
      permission: 'network.read',
      summary: 'One decision, with how it was followed up',
      params: byCode,
      errors: [401, 403, 404],
      handle: ({ params: { code } }, { by }) => asIs(code, by),
    }),
    route({
      ...DETAIL,
      method: 'patch',
      path: '/decisions/{code}',
      permission: 'network.edit',
      summary: 'Changes what was decided, until the minutes are approved',
      params: byCode,
      body: decisionChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, changed, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      method: 'delete',
      path: '/decisions/{code}',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Removes a decision that nothing came of, until the minutes are approved',
      params: byCode,
      body: z.strictObject({ version: rowVersion }),
      response: z.strictObject({}),
      errors: [401, 403, 404, 409],
      example: {},
      handle: async ({ params: { code }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(code, expected, doingOf(by, request, clock)));
        return {};
      },
    }),
    route({
      method: 'post',
      path: '/decisions/{code}/measures',
      permission: 'measures.edit-own',
      tag: TAG,
      summary:
        'Proposes a measure that came of it: its wording is what is done, its day the end. The coordination any, an integration officer one that an own organisation leads, of a decision that an own organisation sees to',
      params: byCode,
      body: measureFromDecision,
      status: 201,
      response: measureMade,
      errors: [401, 403, 404, 409],
      example: { ...decisionExamples.detail, made: 'M-012' },
      handle: async ({ params: { code }, body }, { by, request }) => {
        const doing = await making(by, request);
        const made = await makingMeasures((service) => service.make(code, body, by, doing));
        return { ...(await asIs(code, by)), made };
      },
    }),
  ];
}
