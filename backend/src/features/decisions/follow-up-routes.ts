import { discussionList, discussionQuery } from '#contract/agenda-item.ts';
import { decisionCode, decisionDetail, followUp, newTask, task, taskChange, taskId } from '#contract/decision.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { decisionExamples } from './decision-examples.ts';
import type { DecisionReadModel } from './decision-read-model.ts';
import { toDecisionDetail } from './decision-response.ts';
import type { DiscussedThing, DiscussionReadModel } from './discussion-read-model.ts';
import type { FollowUpService } from './follow-up-service.ts';

interface FollowUpRouteDeps {
  readonly decisions: DecisionReadModel;
  readonly discussions: DiscussionReadModel;
  readonly inTransaction: UnitOfWork<FollowUpService>;
  readonly clock: Clock;
}

const TAG = 'Decisions';
const byCode = z.object({ code: decisionCode });

/** How decisions go on: steps, tasks, and where something was discussed. */
export function followUpRoutes({ decisions, discussions, inTransaction, clock }: FollowUpRouteDeps): Route[] {
  const taskAsIs = async (code: string, id: string, by: Principal) => {
    const { decision } = await decisions.get(code, by);
    const found = decision.tasks.find((each) => each.id === id);
    if (found === undefined) throw new NotFound(`There is no task ${id}.`);
    return found;
  };
  return [
    route({
      method: 'post',
      path: '/decisions/{code}/steps',
      permission: 'decisions.follow',
      tag: TAG,
      summary: 'Says how a decision goes on: the coordination of any, an integration officer where an own organisation sees to it',
      params: byCode,
      body: followUp,
      status: 201,
      response: decisionDetail,
      errors: [401, 403, 404, 409],
      example: decisionExamples.detail,
      handle: async ({ params: { code }, body: { version, note = null, ...step } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.follow(code, { ...step, note }, expected, by, doingOf(by, request, clock)));
        return toDecisionDetail(await decisions.get(code, by), by);
      },
    }),
    route({
      method: 'post',
      path: '/decisions/{code}/tasks',
      permission: 'decisions.follow',
      tag: TAG,
      summary: 'Adds a task: the coordination to any decision, an integration officer where an own organisation sees to it',
      params: byCode,
      body: newTask,
      status: 201,
      response: task,
      errors: [401, 403, 404],
      example: decisionExamples.task,
      handle: async ({ params: { code }, body }, { by, request }) =>
        taskAsIs(code, await inTransaction((service) => service.addTask(code, body, by, doingOf(by, request, clock))), by),
    }),
    route({
      method: 'patch',
      path: '/tasks/{id}',
      permission: 'network.read',
      tag: TAG,
      summary: 'Changes a task: who follows the decision, whose organisation does it, and the person who does it',
      params: z.object({ id: taskId }),
      body: taskChange,
      response: task,
      errors: [401, 403, 404, 409],
      example: decisionExamples.task,
      handle: async ({ params: { id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const code = await inTransaction((service) => service.changeTask(id, changed, expected, by, doingOf(by, request, clock)));
        return taskAsIs(code, id, by);
      },
    }),
    route({
      method: 'get',
      path: '/discussions',
      permission: 'network.read',
      tag: TAG,
      summary: 'Where a measure, a recommendation or an indicator was or will be discussed, latest first',
      query: discussionQuery,
      response: discussionList,
      errors: [401, 403],
      example: { items: [decisionExamples.discussion] },
      handle: async ({ query }, { by }) => ({ items: await discussions.of(thingIn(query), by) }),
    }),
  ];
}

function thingIn(query: z.infer<typeof discussionQuery>): DiscussedThing {
  const [thing, ...others] = (['measure', 'recommendation', 'indicator'] as const).flatMap((kind) => {
    const code = query[kind];
    return code === undefined ? [] : [{ kind, code }];
  });
  if (thing !== undefined && others.length === 0) return thing;
  const message = 'Exactly one of "measure", "recommendation" and "indicator" says what is asked for.';
  throw new InvalidInput(message, { issues: [{ path: 'measure', message }] });
}
