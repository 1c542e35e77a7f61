import fc from 'fast-check';
import { roundResult, type RoundToShow, type Votes } from './round-result.ts';
import type { Distribution } from './rating-result.ts';

const FEWEST = 5;
const ROUND: RoundToShow = {
  revealed: true,
  importance: true,
  pickOne: 'Was zuerst?',
  openQuestion: 'Was ist Integration?',
  options: [
    { recommendation: 'E-1', title: 'Eins' },
    { recommendation: 'E-2', title: 'Zwei' },
  ],
};

/** Seven voters: all rate E-1, four of them E-2; five pick; six have written something. */
const VOTES: Votes = {
  voters: 7,
  ratings: new Map<string, Distribution>([
    ['E-1', [0, 1, 2, 3, 1]],
    ['E-2', [0, 0, 0, 0, 4]],
  ]),
  picks: new Map([['E-1', 5]]),
  terms: [
    { terms: ['Zeit'], voters: 4 },
    { terms: ['Zeit', 'Mut'], voters: 2 },
  ],
};
const shown = (round: Partial<RoundToShow> = {}, votes: Partial<Votes> = {}) =>
  roundResult({ ...ROUND, ...round }, { ...VOTES, ...votes }, [], FEWEST);
const nothing = [
  { recommendation: 'E-1', title: 'Eins', rating: null, picks: null },
  { recommendation: 'E-2', title: 'Zwei', rating: null, picks: null },
];

describe('The result of a round', () => {
  it('says of each recommendation what came out, in the order in which it was asked', () => {
    const { hidden, options, picked, terms } = shown();
    // 2 + 2·3 + 3·4 + 5 = 25 points of seven voters.
    expect(options.map(({ recommendation, rating, picks }) => [recommendation, rating?.mean, picks])).toEqual([
      ['E-1', 25 / 7, 5],
      ['E-2', undefined, 0],
    ]);
    expect([hidden, picked, terms?.count, terms?.items]).toEqual([
      null,
      5,
      6,
      [
        { term: 'Zeit', count: 6 },
        { term: 'Mut', count: 2 },
      ],
    ]);
  });

  it('is nothing but the question until it is revealed', () => {
    expect(shown({ revealed: false })).toEqual({ hidden: 'not_revealed', options: nothing, picked: null, terms: null });
  });

  it('is withheld with four voters and shown with five', () => {
    expect(shown({}, { voters: 4 })).toEqual({ hidden: 'too_few', options: nothing, picked: null, terms: null });
    expect(shown({}, { voters: 5 }).hidden).toBeNull();
  });

  it('withholds a recommendation that four have rated, and shows one that five have', () => {
    expect(shown().options[1]?.rating).toBeNull();
    const five = new Map<string, Distribution>([['E-2', [0, 0, 0, 0, 5]]]);
    expect(shown({}, { ratings: five }).options.map(({ rating }) => rating?.count)).toEqual([undefined, 5]);
  });

  it('withholds what four have picked, all of it, but says that it was four', () => {
    const { options, picked } = shown({}, { picks: new Map([['E-1', 4]]) });
    expect([picked, options.map(({ picks }) => picks)]).toEqual([4, [null, null]]);
  });

  it('withholds the terms of four, but says that it was four', () => {
    expect(shown({}, { terms: [{ terms: ['Zeit', 'Mut'], voters: 4 }] }).terms).toEqual({ count: 4, items: [], joined: 0, leftOut: 0 });
  });

  it('has nothing about what was not asked', () => {
    const { options, picked, terms } = shown({ importance: false, pickOne: null, openQuestion: null });
    expect([options, picked, terms]).toEqual([nothing, null, null]);
  });

  it('shows no number about fewer than five answers, whatever was voted', () => {
    const aDistribution = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)) as fc.Arbitrary<Distribution>;
    fc.assert(
      fc.property(fc.nat(12), aDistribution, fc.nat(8), fc.nat(8), (voters, distribution, first, second) => {
        const votes = {
          voters,
          ratings: new Map([['E-1', distribution]]),
          picks: new Map([
            ['E-1', first],
            ['E-2', second],
          ]),
        };
        const { options } = shown({}, votes);
        for (const { rating, picks } of options) {
          expect(rating?.count ?? FEWEST).toBeGreaterThanOrEqual(FEWEST);
          if (picks !== null) expect(first + second).toBeGreaterThanOrEqual(FEWEST);
          if (voters < FEWEST) expect([rating, picks]).toEqual([null, null]);
        }
      }),
    );
  });
});
