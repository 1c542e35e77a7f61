import { byQuarter, quarterList, quarterLock, quarterResponse, type QuarterResponse } from '#contract/quarter.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import type { QuarterReadModel } from './quarter-read-model.ts';
import type { QuarterService } from './quarter-service.ts';

export interface QuarterRouteDeps {
  readonly quarters: QuarterReadModel;
  readonly inTransaction: UnitOfWork<QuarterService>;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

const example: QuarterResponse = {
  quarter: '2026-Q2',
  locked: true,
  lockedAt: '2026-07-31T14:05:00.000Z',
  lockedBy: 'Demo Koordination',
};

/** Quarters on which reports are made. */
export const quarterRoutes = ({ quarters, inTransaction, defaultQuarter, clock }: QuarterRouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/quarters',
    permission: 'measures.read',
    tag: 'Quarters',
    summary: 'Quarters from the newest completed one back to the first with a report',
    response: quarterList,
    errors: [401, 403],
    example: { items: [example] },
    handle: async () => ({ items: await quarters.listFrom(defaultQuarter()) }),
  }),
  route({
    method: 'put',
    path: '/quarters/{quarter}/lock',
    permission: 'quarters.lock',
    tag: 'Quarters',
    summary: 'Locks a completed quarter, so that it takes no more reports, or opens it again',
    params: byQuarter,
    body: quarterLock,
    response: quarterResponse,
    errors: [401, 403, 409],
    example,
    handle: async ({ params: { quarter }, body: { locked } }, { by, request }) => {
      await inTransaction((service) => service.setLocked(quarter, locked, doingOf(by, request, clock)));
      return quarters.get(quarter);
    },
  }),
];
