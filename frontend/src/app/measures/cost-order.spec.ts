import { aCostSum, aFullCost } from '../../../testing/measures';
import { sharesOf, sidesOf } from './cost-order';

describe('the order of costs', () => {
  it('begins with the largest part and says its share', () => {
    const parts = [
      { key: 'housing', sum: aCostSum(30_000) },
      { key: 'language', sum: aCostSum(70_000) },
    ];
    // 70,000 and 30,000 of 100,000.
    expect(sharesOf(parts, aCostSum(100_000)).map(({ key, share }) => [key, share])).toEqual([
      ['language', 0.7],
      ['housing', 0.3],
    ]);
  });

  it('has no shares of nothing', () => {
    expect(sharesOf([{ key: 'housing', sum: aCostSum(0) }], aCostSum(0))[0]?.share).toBe(0);
  });

  it('sets mandatory and voluntary tasks side by side', () => {
    const sides = sidesOf(aFullCost());
    expect(sides.map(({ duty, share, measures }) => [duty, share, measures.map(({ code }) => code)])).toEqual([
      ['mandatory', 0.6, ['M-002']],
      ['voluntary', 0.4, ['M-001']],
    ]);
  });

  it('keeps a side on which there is nothing', () => {
    expect(sidesOf(aFullCost({ byDuty: [], measures: [] })).map(({ sum, share }) => [sum, share])).toEqual([
      [undefined, 0],
      [undefined, 0],
    ]);
  });
});
