import { threadQuery, threadResponse } from '#contract/thread.ts';
import type { Clock } from '../../clock.ts';
import { route, type Route } from '../../http/route.ts';
import { toRowResponse } from '../recommendations/recommendation-response.ts';
import { threadExample } from './thread-examples.ts';
import { threadsFor, type ThreadSources } from './thread.ts';

interface ThreadRouteDeps extends ThreadSources {
  readonly clock: Clock;
}

/** What hangs together, from need to effect. */
export function threadRoutes({ clock, ...sources }: ThreadRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/thread',
      permission: 'recommendations.read',
      tag: 'Recommendations',
      summary: 'Recommendations with what ties them to indicators and measures, and measures that no recommendation asks for',
      query: threadQuery,
      response: threadResponse,
      errors: [401, 403, 404],
      example: threadExample,
      handle: async ({ query }) => {
        const { recommendations, ...rest } = await threadsFor(sources, query, clock.today());
        return { ...rest, recommendations: recommendations.map(toRowResponse) };
      },
    }),
  ];
}
