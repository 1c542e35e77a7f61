import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import type { Route } from '../../http/route.ts';
import type { IndicatorOverview } from '../indicators/indicator-overview.ts';
import { KnexProgressReadModel } from '../recommendations/progress-read-model.ts';
import { KnexRecommendationReadModel } from '../recommendations/recommendation-read-model.ts';
import { KnexThreadReadModel } from './thread-read-model.ts';
import { threadRoutes } from './thread-routes.ts';

interface ThreadParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly overview: IndicatorOverview;
}

/** The slice that joins needs, recommendations, decisions, measures and effects. */
export function composeThread({ db, clock, overview }: ThreadParts): { routes: Route[] } {
  return {
    routes: threadRoutes({
      threads: new KnexThreadReadModel(db),
      recommendations: new KnexRecommendationReadModel(db, new KnexProgressReadModel(db)),
      overview,
      clock,
    }),
  };
}
