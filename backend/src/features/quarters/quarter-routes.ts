import { byQuarter, newQuarterStep, quarterChange, quarterDetail, quarterList } from '#contract/quarter-cycle.ts';
import { periodOf, formatPeriod } from '#contract/period.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { quarterExamples } from './quarter-examples.ts';
import type { QuarterReadModel } from './quarter-read-model.ts';
import { toQuarterResponse } from './quarter-response.ts';
import type { QuarterService } from './quarter-service.ts';
import type { QuarterView } from './quarter-view.ts';

export interface QuarterRouteDeps {
  readonly quarters: QuarterReadModel;
  readonly view: QuarterView;
  readonly inTransaction: UnitOfWork<QuarterService>;
  readonly clock: Clock;
}

const TAG = 'Quarters';
const ONE = { tag: TAG, params: byQuarter, response: quarterDetail, example: quarterExamples.detail };

/** Quarters on which is reported, and their way to the public. */
export const quarterRoutes = ({ quarters, view, inTransaction, clock }: QuarterRouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/quarters',
    permission: 'quarters.read',
    tag: TAG,
    summary: 'Quarters from the present one back to the first with a report, with how far their deliveries are',
    response: quarterList,
    errors: [401, 403],
    example: { items: [quarterExamples.quarter] },
    handle: async () => {
      const today = clock.today();
      return { items: (await quarters.listFrom(formatPeriod(periodOf(today, 'quarter')), today)).map(toQuarterResponse) };
    },
  }),
  route({
    method: 'get',
    path: '/quarters/{quarter}',
    permission: 'quarters.read',
    ...ONE,
    summary: 'A quarter with its way, and what the person who asks may do next',
    errors: [401, 403],
    handle: ({ params: { quarter } }, { by }) => view.detail(quarter, by),
  }),
  route({
    method: 'patch',
    path: '/quarters/{quarter}',
    permission: 'quarters.run',
    ...ONE,
    summary: 'Sets the days by which each step is to be done, and the meeting that reviews the quarter',
    body: quarterChange,
    errors: [401, 403, 409],
    handle: async ({ params: { quarter }, body: { version: inBody, ...change } }, { by, request, ifMatch }) => {
      const version = expectedVersion(inBody, ifMatch);
      await inTransaction((service) => service.change(quarter, { ...change, version }, doingOf(by, request, clock)));
      return view.detail(quarter, by);
    },
  }),
  route({
    method: 'post',
    path: '/quarters/{quarter}/steps',
    permission: 'quarters.run',
    ...ONE,
    summary: 'Takes a quarter into another state. Adopting it begins with this; how far that is, is in the answer',
    body: newQuarterStep,
    errors: [401, 403, 409],
    handle: async ({ params: { quarter }, body: { version: inBody, to, reason = null } }, { by, request, ifMatch }) => {
      const version = expectedVersion(inBody, ifMatch);
      await inTransaction((service) => service.step(quarter, { version, to, reason }, doingOf(by, request, clock)));
      return view.detail(quarter, by);
    },
  }),
];
