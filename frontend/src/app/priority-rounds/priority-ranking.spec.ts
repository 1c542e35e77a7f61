import fc from 'fast-check';
import { aDisputedOption, anOptionResult, aWithheldOption } from '../../../testing/priority-results';
import { byImportance, isWide, leaders, ranking } from './priority-ranking';

describe('a ranking', () => {
  const ranks = (values: readonly (number | null)[]) => ranking(values, (value) => value).map(({ item, rank }) => [item, rank]);

  it('lets equal values share a rank and counts on from there', () => {
    expect(ranks([3, 5, 3, 5, 1])).toEqual([
      [5, 1],
      [5, 1],
      [3, 3],
      [3, 3],
      [1, 5],
    ]);
  });

  it('puts what has no value at the end, without a rank', () => {
    expect(ranks([null, 2, null])).toEqual([
      [2, 1],
      [null, null],
      [null, null],
    ]);
  });

  it('leaves equal ones in the order in which they come', () => {
    const items = [
      { name: 'b', value: 1 },
      { name: 'a', value: 1 },
    ];
    expect(ranking(items, ({ value }) => value).map(({ item }) => item.name)).toEqual(['b', 'a']);
  });

  it('says of each thing how many stand above it, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 }))), (values) => {
        for (const { item, rank } of ranking(values, (value) => value))
          expect(rank).toBe(item === null ? null : 1 + values.filter((other) => other !== null && other > item).length);
      }),
    );
  });

  it('goes by the exact mean, not by the rounded one', () => {
    // 4.44 and 4.40 are both written 4,4.
    const close = anOptionResult({ recommendation: 'E-009', rating: { ...rating(), mean: 4.4 } });
    expect(byImportance([close, anOptionResult()]).map(({ item, rank }) => [item.recommendation, rank])).toEqual([
      ['E-001', 1],
      ['E-009', 2],
    ]);
  });

  it('is led by all who share the first place', () => {
    const other = anOptionResult({ recommendation: 'E-009' });
    expect(leaders(byImportance([aDisputedOption(), anOptionResult(), other, aWithheldOption()]))).toEqual([anOptionResult(), other]);
    expect(leaders(byImportance([aWithheldOption()]))).toEqual([]);
  });

  it('says that voters disagree from a distance of two steps on', () => {
    expect(isWide({ ...rating(), lowerQuartile: 3, upperQuartile: 5 })).toBeTrue();
    expect(isWide({ ...rating(), lowerQuartile: 3.25, upperQuartile: 5 })).toBeFalse();
  });

  const rating = () => {
    const { rating: it } = anOptionResult();
    if (it === null) throw new Error('It has a rating.');
    return it;
  };
});
