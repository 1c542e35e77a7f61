import { rowVersion } from '#contract/common.ts';
import { goalChange, goalList, goalResponse, newGoal, type GoalResponse } from '#contract/goal.ts';
import { goalCode } from '#contract/link.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { goalExamples } from './goal-examples.ts';
import type { GoalReadModel } from './goal-read-model.ts';
import type { GoalService } from './goal-service.ts';

interface GoalRouteDeps {
  readonly goals: GoalReadModel;
  readonly inTransaction: UnitOfWork<GoalService>;
  readonly clock: Clock;
}

const byCode = z.object({ code: goalCode });
const TAG = 'Goals';

/** The tree of goals: all of it, one goal, and what changes it. */
export function goalRoutes({ goals, inTransaction, clock }: GoalRouteDeps): Route[] {
  const tree = async () => ({ items: await goals.list() });
  const asIs = async (code: string, by: Principal): Promise<GoalResponse> => {
    const { above, below, recommendations, measures, indicators, ...goal } = await goals.get(code);
    const lists = { recommendations: [...recommendations], measures: [...measures], indicators: [...indicators] };
    return { ...goal, above: [...above], below: [...below], ...lists, permitted: { edit: by.permissions.has('recommendations.edit') } };
  };
  return [
    route({
      method: 'get',
      path: '/goals',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'The tree of goals from the top: guiding visions, goals and sub-goals',
      response: goalList,
      errors: [401, 403],
      example: { items: [goalExamples.node] },
      handle: tree,
    }),
    route({
      method: 'post',
      path: '/goals',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Adds a goal; without a parent a guiding vision',
      body: newGoal,
      status: 201,
      response: goalResponse,
      errors: [401, 403, 409],
      example: goalExamples.goal,
      handle: async ({ body: { code: wanted, position, ...draft } }, { by, request }) => {
        const code = await inTransaction((service) => service.add(draft, { code: wanted, position }, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      method: 'get',
      path: '/goals/{code}',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'One goal, with what is attached to it',
      params: byCode,
      response: goalResponse,
      errors: [401, 403, 404],
      example: goalExamples.goal,
      handle: ({ params: { code } }, { by }) => asIs(code, by),
    }),
    route({
      method: 'patch',
      path: '/goals/{code}',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Changes a goal, what is attached to it, or its place in the tree',
      params: byCode,
      body: goalChange,
      response: goalResponse,
      errors: [401, 403, 404, 409],
      example: goalExamples.goal,
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, changed, expected, doingOf(by, request, clock)));
        return asIs(code, by);
      },
    }),
    route({
      method: 'delete',
      path: '/goals/{code}',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Removes a goal that nothing stands below and nothing is attached to, and answers the tree',
      params: byCode,
      body: z.strictObject({ version: rowVersion }),
      response: goalList,
      errors: [401, 403, 404, 409],
      example: { items: [goalExamples.node] },
      handle: async ({ params: { code }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(code, expected, doingOf(by, request, clock)));
        return tree();
      },
    }),
  ];
}
