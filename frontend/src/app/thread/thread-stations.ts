import type { RecommendationRow } from '#contract/recommendation.ts';
import type { ThreadMeasure, ThreadResponse } from '#contract/thread.ts';
import type { Station, StationState } from '../ui/thread-line';

/** A recommendation with what hangs on it. */
export interface Thread {
  readonly recommendation: RecommendationRow;
  /** The measures that answer it, by code. */
  readonly measures: readonly ThreadMeasure[];
  readonly stations: readonly Station[];
  /** Whether nothing hangs loose: tied from end to end, or ended on purpose. */
  readonly holds: boolean;
}

/** The threads of all recommendations of an answer, in its order. */
export function threadsOf({ recommendations, measures }: Pick<ThreadResponse, 'recommendations' | 'measures'>): Thread[] {
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  return recommendations.map((recommendation) => {
    const linked = recommendation.measures.flatMap(({ code }) => byCode.get(code) ?? []);
    const stations = stationsOf(recommendation, linked);
    return { recommendation, measures: linked, stations, holds: stations.every(({ state }) => state !== 'open') };
  });
}

/**
 * How the thread of a recommendation runs. A need is shown by an indicator; a decision is any response; what was rejected or only noted ends
 * there, unless measures go on all the same, and nothing of it is missed; cancelled measures hold nothing; an effect can be seen where a measure names an indicator.
 */
export function stationsOf(
  { indicators, state }: Pick<RecommendationRow, 'indicators' | 'state'>,
  measures: readonly ThreadMeasure[],
): Station[] {
  const holding = measures.filter(({ status }) => status !== 'cancelled');
  const missing = state === 'not_pursued' ? 'ended' : 'open';
  const stateIf = (tied: boolean, otherwise: StationState): StationState => (tied ? 'tied' : otherwise);
  return [
    { kind: 'need', state: stateIf(indicators.length > 0, missing) },
    { kind: 'recommendation', state: 'tied' },
    { kind: 'decision', state: stateIf(state !== 'unanswered', 'open') },
    { kind: 'measure', state: stateIf(holding.length > 0, missing) },
    {
      kind: 'effect',
      state: stateIf(
        holding.some((measure) => measure.indicators.length > 0),
        missing,
      ),
    },
  ];
}

const UNDER_WAY: readonly ThreadMeasure['status'][] = ['decided', 'running', 'paused'];

/** Measures that were decided or run and that follow from no recommendation and serve no goal. */
export const purposeless = (measures: readonly ThreadMeasure[]): ThreadMeasure[] =>
  measures.filter(({ recommendations, goals, status }) => recommendations.length === 0 && goals === 0 && UNDER_WAY.includes(status));
