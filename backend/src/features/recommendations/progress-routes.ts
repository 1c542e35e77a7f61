import { recommendationCode } from '#contract/link.ts';
import { newProgressOverride, progressQuery, progressResponse } from '#contract/recommendation-progress.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { progressExamples } from './progress-examples.ts';
import type { ProgressOverrideService } from './progress-override-service.ts';
import type { ProgressReadModel } from './progress-read-model.ts';

interface ProgressRouteDeps {
  readonly progress: ProgressReadModel;
  readonly inTransaction: UnitOfWork<ProgressOverrideService>;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

const byCode = z.object({ code: recommendationCode });
const byId = z.object({ code: recommendationCode, id: z.string().check(z.regex(/^\d{1,18}$/)) });
const TAG = 'Recommendations';

/** The progress of one recommendation: as it follows from its measures, and as the steering group sets it. */
export function progressRoutes({ progress, inTransaction, defaultQuarter, clock }: ProgressRouteDeps): Route[] {
  const asIs = async (code: string, quarter: string) => ({ quarter, ...(await progress.upTo(code, quarter, clock.today())) });
  const common = { tag: TAG, response: progressResponse, example: progressExamples.response };
  return [
    route({
      ...common,
      method: 'get',
      path: '/recommendations/{code}/progress',
      permission: 'recommendations.read',
      summary: 'Progress of a recommendation in a quarter, with how it was computed and how it came there',
      params: byCode,
      query: progressQuery,
      errors: [401, 403, 404],
      handle: ({ params: { code }, query: { quarter } }) => asIs(code, quarter ?? defaultQuarter()),
    }),
    route({
      ...common,
      method: 'post',
      path: '/recommendations/{code}/progress-overrides',
      permission: 'progress.override',
      summary: 'Sets the progress of one quarter in the place of the derived one; one that holds is replaced only when it is named',
      params: byCode,
      body: newProgressOverride,
      status: 201,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code }, body: { replaces = null, ...draft } }, { by, request }) => {
        await inTransaction((service) => service.set(code, { ...draft, replaces }, doingOf(by, request, clock)));
        return asIs(code, draft.quarter);
      },
    }),
    route({
      ...common,
      method: 'delete',
      path: '/recommendations/{code}/progress-overrides/{id}',
      permission: 'progress.override',
      summary: 'Withdraws a progress that was set, and answers that of its quarter; that it was set stays known',
      params: byId,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { code, id } }, { by, request }) => {
        const quarter = await inTransaction((service) => service.withdraw(code, id, doingOf(by, request, clock)));
        return asIs(code, quarter);
      },
    }),
  ];
}
