import type { LinkedBallotPaper, MemberBallotPaper } from '#contract/ballot.ts';
import type { OptionResult, PriorityResult } from '#contract/priority-result.ts';

const TITLES = ['Orte für Begegnung öffnen (Demo)', 'Übergang von der Schule in den Beruf begleiten (Demo)', 'Systemisch denken (Demo)'];
const options = TITLES.map((title, index) => ({ recommendation: `E-00${index + 1}`, title }));

/** A ballot paper with three recommendations and all three questions. */
export const aPaper = (change: Partial<LinkedBallotPaper> = {}): LinkedBallotPaper => ({
  title: 'Was zuerst? (Demo)',
  introduction: 'Ihre Antworten gehen in die nächste Sitzung ein.',
  options,
  importance: true,
  pickOne: 'Womit sollen wir beginnen?',
  openQuestion: 'Was fehlt noch?',
  state: 'open',
  closesAt: null,
  demo: true,
  used: false,
  ...change,
});

/** The same for a member. */
export const aMemberPaper = (change: Partial<MemberBallotPaper> = {}): MemberBallotPaper => {
  const { used: _, ...paper } = aPaper();
  return { ...paper, ballot: null, ...change };
};

/**
 * The results of one recommendation. Of 43 voters 1 gave 1, 4 gave 3, 12 gave 4 and 26 gave 5: the sum is 1 + 12 + 48 + 130 = 191, the mean
 * 191 / 43 = 4.44. In order the 22nd answer is a 5; the quartiles lie between the 11th and 12th (4 and 4) and the 32nd and 33rd (5 and 5).
 */
export const anOptionResult = (change: Partial<OptionResult> = {}): OptionResult => ({
  recommendation: 'E-001',
  title: TITLES[0] ?? '',
  rating: { count: 43, mean: 191 / 43, median: 5, lowerQuartile: 4, upperQuartile: 5, distribution: [1, 0, 4, 12, 26] },
  picks: 9,
  ...change,
});

/**
 * Voters who disagree: 12, 6, 2, 6 and 17 gave 1 to 5. The sum is 12 + 12 + 6 + 24 + 85 = 139, the mean 139 / 43 = 3.23; the 22nd answer is a 4,
 * the 11th and 12th are 1, the 32nd and 33rd are 5.
 */
export const aDisputedOption = (change: Partial<OptionResult> = {}): OptionResult => ({
  recommendation: 'E-002',
  title: TITLES[1] ?? '',
  rating: { count: 43, mean: 139 / 43, median: 4, lowerQuartile: 1, upperQuartile: 5, distribution: [12, 6, 2, 6, 17] },
  picks: 31,
  ...change,
});

/** A recommendation that too few have rated. */
export const aWithheldOption = (change: Partial<OptionResult> = {}): OptionResult => ({
  recommendation: 'E-003',
  title: TITLES[2] ?? '',
  rating: null,
  picks: 0,
  ...change,
});

/** 43 of 60 have voted, by links, on three recommendations; the results are shown. */
export const aPriorityResult = (change: Partial<PriorityResult> = {}): PriorityResult => ({
  code: 'P-001',
  title: 'Was zuerst? (Demo)',
  state: 'open',
  votingBy: 'links',
  closesAt: null,
  importance: true,
  pickOne: 'Womit sollen wir beginnen?',
  openQuestion: 'Was fehlt noch?',
  voters: 43,
  invited: 60,
  hidden: null,
  options: [aDisputedOption(), anOptionResult(), aWithheldOption()],
  picked: 40,
  terms: {
    count: 38,
    items: [
      { term: 'Sprachkurse', count: 16 },
      { term: 'Wohnungen', count: 9 },
      { term: 'Kita', count: 4 },
    ],
    joined: 2,
    leftOut: 1,
  },
  demo: true,
  ...change,
});
