import type { FactsOf } from '../src/features/reviews/review.ts';

/** An indicator that is on track, as it was. */
export const anIndicator = (facts: Partial<FactsOf<'indicator'>> = {}): FactsOf<'indicator'> => ({
  kind: 'indicator',
  code: 'A01',
  unit: 'percent',
  decimals: 1,
  direction: 'higher_is_better',
  period: '2026-Q3',
  value: 1,
  incomplete: false,
  quarterBefore: null,
  yearBefore: null,
  trend: 'stable',
  trendBefore: 'stable',
  assessment: 'on_track',
  assessmentBefore: 'on_track',
  assessmentYearBefore: 'on_track',
  target: null,
  series: [],
  districtsOffTrack: [],
  commentary: null,
  ...facts,
});

/** A measure that is running on schedule, as it was. */
export const aMeasureFact = (facts: Partial<FactsOf<'measure'>> = {}): FactsOf<'measure'> => ({
  kind: 'measure',
  code: 'M-1',
  organisation: 'Amt',
  outlook: 'on_schedule',
  percent: facts.outlook === null ? null : 40,
  note: null,
  nextStep: null,
  outlookBefore: null,
  percentBefore: null,
  outlookYearBefore: null,
  percentYearBefore: null,
  status: 'running',
  statusBefore: 'running',
  statusYearBefore: null,
  endsOn: null,
  ...facts,
});

/** A recommendation of which two measures are under way. */
export const aRecommendation = (facts: Partial<FactsOf<'recommendation'>> = {}): FactsOf<'recommendation'> => ({
  kind: 'recommendation',
  code: 'E-1',
  percent: 40,
  percentBefore: null,
  percentYearBefore: null,
  measures: 2,
  ...facts,
});
