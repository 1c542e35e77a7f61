import type { PlaceMaterial } from '../indicators/overview-figures.ts';
import { indicatorFacts } from './indicator-facts.ts';
import { comparedWith, daysAfter } from './review-quarters.ts';

const DAYS = daysAfter(comparedWith('2026-Q3'));
const INDICATOR: PlaceMaterial['indicator'] = {
  code: 'S01',
  name: { de: 'Anteil mit Sprachkurs', en: 'Share with a language course' },
  fieldOfAction: 'language',
  kind: 'share',
  unit: 'percent',
  direction: 'higher_is_better',
  decimals: 1,
  updateInterval: 'quarterly',
  relevantChange: 2,
  demo: true,
};
const figure = (of: string, value: number, incomplete = false) => ({
  id: of,
  districtId: '1',
  period: of,
  value,
  numerator: value * 100,
  denominator: 10_000,
  flag: 'final' as const,
  incomplete,
});
const facts = (ofPlace: PlaceMaterial['ofPlace'], breaks: string[] = []) =>
  indicatorFacts({ placeId: '1', indicator: INDICATOR, ofPlace, ofWhole: [], ofCompared: [], targets: [], breaks }, DAYS, {
    districtsOffTrack: [],
    commentary: null,
  }).facts;

describe('An indicator in a review', () => {
  const before = [figure('2026-Q2', 30), figure('2025-Q3', 20)];

  it('stands beside its figures of the quarter before and of the year before', () => {
    const { value, quarterBefore, yearBefore, trend, incomplete } = facts([figure('2026-Q3', 40), ...before]);
    expect([value, quarterBefore, yearBefore, trend, incomplete]).toEqual([
      40,
      { period: '2026-Q2', value: 30 },
      { period: '2025-Q3', value: 20 },
      'improving',
      false,
    ]);
  });

  it('is never a sum of which a part is missing, and never compared with one', () => {
    const newest = facts([figure('2026-Q3', 12, true), ...before]);
    expect([newest.value, newest.period, newest.quarterBefore, newest.incomplete]).toEqual([30, '2026-Q2', null, true]);
    const earlier = facts([figure('2026-Q3', 40), figure('2026-Q2', 12, true), figure('2025-Q3', 20)]);
    expect([earlier.quarterBefore, earlier.yearBefore]).toEqual([
      { period: '2025-Q3', value: 20 },
      { period: '2025-Q3', value: 20 },
    ]);
  });

  it('is not compared across a break of its series', () => {
    const { quarterBefore, yearBefore } = facts([figure('2026-Q3', 40), ...before], ['2026-01-01']);
    expect([quarterBefore, yearBefore]).toEqual([{ period: '2026-Q2', value: 30 }, null]);
  });
});
