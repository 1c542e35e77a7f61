import type { ThreadIndicator, ThreadMeasure, ThreadQuery } from '#contract/thread.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { IndicatorOverview, Overview } from '../indicators/indicator-overview.ts';
import type { RecommendationReadModel } from '../recommendations/recommendation-read-model.ts';
import { recommendationView, type RecommendationRow } from '../recommendations/recommendation-row.ts';
import type { NamedIndicator, ThreadReadModel } from './thread-read-model.ts';

/** What hangs together in a place and quarter. */
export interface Threads {
  readonly quarter: string;
  /** Reference of the place. */
  readonly district: string;
  readonly recommendations: RecommendationRow[];
  readonly measures: ThreadMeasure[];
  readonly indicators: ThreadIndicator[];
}

/** What the threads are put together from. */
export interface ThreadSources {
  readonly threads: ThreadReadModel;
  readonly recommendations: RecommendationReadModel;
  readonly overview: IndicatorOverview;
}

/** Throws `NotFound` for an unknown recommendation or district. */
export async function threadsFor(
  { threads, recommendations, overview }: ThreadSources,
  { quarter: asked, district, field, recommendation }: ThreadQuery,
  today: string,
): Promise<Threads> {
  const standing = await overview.of({ quarter: asked, district });
  const view = recommendationView(asked, standing.quarter, today);
  const fields = field?.split(',');
  const found = await recommendations.list(recommendation === undefined ? { district, fields } : { codes: [recommendation] }, view);
  if (recommendation !== undefined && found.length === 0) throw new NotFound(`There is no recommendation "${recommendation}".`);
  const measures = await threads.measures({
    recommendations: found.map(({ code }) => code),
    others: recommendation === undefined ? { district, fields } : undefined,
    quarter: view.quarter,
    statusDay: view.responseDay,
  });
  const named = [
    ...found.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
    ...measures.flatMap(({ indicators }) => indicators),
  ];
  const indicators = await threads.indicators([...new Set(named)]);
  return {
    quarter: view.quarter,
    district: standing.district.ref,
    recommendations: found,
    measures,
    indicators: indicators.map(withStanding(standing)),
  };
}

/** Adds how an indicator stands; one without figures has no data. */
function withStanding({ rows }: Overview): (indicator: NamedIndicator) => ThreadIndicator {
  const byCode = new Map(rows.map(({ indicator, row }) => [indicator.code, row]));
  return (indicator) => {
    const row = byCode.get(indicator.code);
    const { trend, movement, change } = row?.yearTrend ?? { trend: 'unclear', movement: 'unknown', change: null };
    return {
      ...indicator,
      // Without a figure of its own a place has none here, although others are compared for a period.
      period: row?.observationId == null ? null : row.period,
      value: row?.value ?? null,
      status: row?.assessment.status ?? 'no_data',
      trend: { trend, movement, change },
    };
  };
}
