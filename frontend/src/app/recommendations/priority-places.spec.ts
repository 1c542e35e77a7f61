import type { RecommendationPriority } from '#contract/priority-result.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { PriorityPlaces } from './priority-places';

/** Of 43 voters 1, 0, 5, 16 and 21 gave 1 to 5: the sum is 1 + 15 + 64 + 105 = 185, the mean 185 / 43 = 4.30. */
const aPriority = (change: Partial<RecommendationPriority> = {}): RecommendationPriority => ({
  round: { code: 'P-001', title: 'Was zuerst? (Demo)', closedAt: '2026-10-01T16:00:00.000Z', pickOne: 'Womit beginnen?' },
  voters: 44,
  rating: { count: 43, mean: 185 / 43, median: 4, lowerQuartile: 4, upperQuartile: 5, distribution: [1, 0, 5, 16, 21] },
  picks: 12,
  picked: 40,
  rank: 2,
  ranked: 6,
  ...change,
});

describe('what priority rounds say about a recommendation', () => {
  const told = (change: Partial<RecommendationPriority> = {}) =>
    openPage({
      routes: [{ path: '', component: PriorityPlaces, data: { priorities: [aPriority(change)] } }],
      address: '/',
      permissions: ['public', 'own-account', 'recommendations.read'],
      answer: () => undefined,
    });

  it('is its place, its mean and how many put it first, with the way to the round', async () => {
    const { text, element } = await told();
    expect(text()).toContain('Platz 2 von 6, im Mittel 4,3 bei 43 Stimmen; 12 von 40 nennen sie zuerst.');
    expect(text()).toContain('abgestimmt bis 1. Oktober 2026, 44 Stimmen');
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/priorisierungen/P-001');
    await expectNoViolations(element);
  });

  it('leaves out what was not asked', async () => {
    const { text } = await told({ picks: null, picked: null });
    expect(text()).toContain('Platz 2 von 6, im Mittel 4,3 bei 43 Stimmen.');
    expect(text()).not.toContain('zuerst nennen');
  });

  it('names no place where it is the only one with ratings', async () => {
    const { text } = await told({ rank: 1, ranked: 1, picks: null, picked: null });
    expect(text()).toContain('Im Mittel 4,3 bei 43 Stimmen.');
  });

  it('says that answers are withheld when fewer than five have given one', async () => {
    const { text } = await told({ rating: null, rank: null, picks: null, picked: null });
    expect(text()).toContain('weniger als fünf geantwortet');
  });
});
