import type { Ballot, BallotPaper, CountedBallot, LinkedBallotPaper, MemberBallotPaper } from '#contract/ballot.ts';
import type { ModeratedTerm, PriorityResult, RatingResult, RecommendationPriority } from '#contract/priority-result.ts';
import type { PriorityRound, PriorityRoundRow } from '#contract/priority-round.ts';

const questions = {
  importance: true,
  pickOne: 'Womit sollen wir beginnen?',
  openQuestion: 'Welcher Begriff beschreibt Integration für Sie am besten?',
};

const options = [
  { recommendation: 'E-003', title: 'Deutsch früh und im Alltag lernen (Demo)' },
  { recommendation: 'E-012', title: 'Orte für Begegnung und Sprachpraxis schaffen (Demo)' },
];

const row: PriorityRoundRow = {
  code: 'P-003',
  title: 'Zukunftswerkstatt: Womit beginnen wir? (Demo)',
  introduction: 'Ihre Stimme ist geheim. Sie können sie ändern, bis die Runde geschlossen wird.',
  votingBy: 'links',
  ...questions,
  options,
  state: 'open',
  closesAt: '2026-11-22T18:30:00.000Z',
  openedAt: '2026-11-22T18:00:00.000Z',
  closedAt: null,
  revealed: false,
  voters: 41,
  invited: 60,
  voted: false,
  demo: false,
  version: 4,
};

const round: PriorityRound = { ...row, permitted: { moderate: true, vote: false } };

const draft: PriorityRound = { ...round, state: 'draft', openedAt: null, voters: 0, invited: 0, version: 1 };

const paper: BallotPaper = {
  title: row.title,
  introduction: row.introduction,
  options,
  ...questions,
  state: 'open',
  closesAt: row.closesAt,
  demo: false,
};

const ballot: Ballot = { ratings: { 'E-003': 4, 'E-012': 5 }, pick: 'E-012', terms: ['Begegnung', 'Respekt'] };
const counted: CountedBallot = { ...ballot, changed: false };
const linkedPaper: LinkedBallotPaper = { ...paper, used: false };
const memberPaper: MemberBallotPaper = { ...paper, ballot };

/** 1 + 2·2 + 6·3 + 14·4 + 18·5 = 169 points of 41 voters; the median is the 21st, the quartiles are the 11th and the 31st. */
const rating: RatingResult = {
  count: 41,
  mean: 169 / 41,
  median: 4,
  lowerQuartile: 4,
  upperQuartile: 5,
  distribution: [1, 2, 6, 14, 18],
};

const result: PriorityResult = {
  code: row.code,
  title: row.title,
  state: 'open',
  votingBy: 'links',
  closesAt: row.closesAt,
  ...questions,
  voters: 41,
  invited: 60,
  hidden: null,
  options: [
    { ...(options[0] as (typeof options)[number]), rating: null, picks: 15 },
    { ...(options[1] as (typeof options)[number]), rating, picks: 24 },
  ],
  picked: 39,
  terms: {
    count: 33,
    items: [
      { term: 'Begegnung', count: 17 },
      { term: 'Respekt', count: 9 },
    ],
    joined: 2,
    leftOut: 1,
  },
  demo: false,
};

const moderatedTerms: ModeratedTerm[] = [
  { key: 'begegnung', term: 'Begegnung', count: 14, countsAs: null, leftOut: false },
  { key: 'begegnungen', term: 'Begegnungen', count: 3, countsAs: 'begegnung', leftOut: false },
];

const priority: RecommendationPriority = {
  round: { code: row.code, title: row.title, closedAt: '2026-11-22T18:30:00.000Z', pickOne: questions.pickOne },
  voters: 41,
  rating,
  picks: 24,
  picked: 39,
  rank: 1,
  ranked: 6,
};

/** Examples for the API description. */
export const priorityRoundExamples = { row, round, draft, linkedPaper, memberPaper, counted, result, moderatedTerms, priority };
