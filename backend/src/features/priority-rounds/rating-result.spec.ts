import fc from 'fast-check';
import { rankOf, ratedBy, type Distribution, type Rated } from './rating-result.ts';

const aDistribution = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40)) as fc.Arbitrary<Distribution>;
const rated = (...distribution: Distribution): Rated => ratedBy(distribution) as Rated;

describe('Ratings from 1 to 5', () => {
  it('have the mean of all that were given', () => {
    // 2·1 + 0·2 + 1·3 + 3·4 + 4·5 = 37 points of ten voters.
    expect(rated(2, 0, 1, 3, 4).mean).toBe(3.7);
  });

  it('have the middle one as median, and the mean of the two middle ones of an even number', () => {
    expect(rated(1, 1, 1, 1, 1).median).toBe(3);
    // 1 1 2 | 5 5 5: between 2 and 5.
    expect(rated(2, 1, 0, 0, 3).median).toBe(3.5);
  });

  it('have quartiles that lie between two ratings as R-7 has it', () => {
    // 1 2 3 4 4 5 5 5: places (8 - 1)/4 = 1.75 and 5.25, hence 2 + 0.75·(3 - 2) and 5 + 0.25·(5 - 5).
    const { lowerQuartile, upperQuartile } = rated(1, 1, 1, 2, 3);
    expect([lowerQuartile, upperQuartile]).toEqual([2.75, 5]);
    // 1 1 4 4 5 5: places 1.25 and 3.75, hence 1 + 0.25·3 and 4 + 0.75·1.
    const spread = rated(2, 0, 0, 2, 2);
    expect([spread.lowerQuartile, spread.upperQuartile]).toEqual([1.75, 4.75]);
  });

  it('are none where nobody has answered', () => {
    expect(ratedBy([0, 0, 0, 0, 0])).toBeUndefined();
  });

  it('lie between the smallest and the largest that was given, quartiles around the median', () => {
    fc.assert(
      fc.property(aDistribution, (distribution) => {
        const result = ratedBy(distribution);
        if (result === undefined) return;
        const given = distribution.flatMap((count, index) => (count > 0 ? [index + 1] : []));
        const order = [Math.min(...given), result.lowerQuartile, result.median, result.upperQuartile, Math.max(...given)];
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(result.mean).toBeGreaterThanOrEqual(order[0] as number);
        expect(result.mean).toBeLessThanOrEqual(order[4] as number);
        expect(result.count).toBe(distribution.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('read the other way round say the opposite', () => {
    fc.assert(
      fc.property(aDistribution, (distribution) => {
        const [result, opposite] = [ratedBy(distribution), ratedBy(distribution.toReversed() as unknown as Distribution)];
        if (result === undefined || opposite === undefined) return;
        expect(opposite.mean).toBeCloseTo(6 - result.mean, 10);
        expect(opposite.median).toBe(6 - result.median);
        expect(opposite.lowerQuartile).toBe(6 - result.upperQuartile);
      }),
    );
  });

  it('give places by their mean, which equal ones share', () => {
    // Means 4, 4 (of twice as many voters), 5 and 1.
    const all = [rated(0, 0, 0, 1, 0), rated(0, 0, 1, 0, 1), rated(0, 0, 0, 0, 2), rated(1, 0, 0, 0, 0)];
    expect(all.map((each) => rankOf(each, all))).toEqual([2, 2, 1, 4]);
  });
});
