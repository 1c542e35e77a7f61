import { ballotIssues, sameAnswers, understood, type Answers, type Asked } from './ballot.ts';

const ASKED: Asked = { options: ['E-1', 'E-2'], importance: true, pickOne: 'Was zuerst?', openQuestion: 'Was ist Integration?' };
const NOT_ASKED: Asked = { options: ['E-1', 'E-2'], importance: false, pickOne: null, openQuestion: null };
const vote = (some: Partial<Answers>): Answers => ({ ratings: {}, pick: null, terms: [], ...some });
const wrong = (some: Partial<Answers>, asked = ASKED) => ballotIssues(vote(some), asked).map(({ path }) => path);

describe('A vote', () => {
  it('answers what somebody wants to answer, and at least something', () => {
    expect(wrong({ ratings: { 'E-1': 5 } })).toEqual([]);
    expect(wrong({ pick: 'E-2' })).toEqual([]);
    expect(wrong({ terms: ['Zeit'] })).toEqual([]);
    expect(wrong({})).toEqual(['']);
  });

  it('answers nothing that is not asked', () => {
    expect(wrong({ ratings: { 'E-1': 5 }, pick: 'E-1', terms: ['Zeit'] }, NOT_ASKED)).toEqual(['ratings', 'pick', 'terms']);
  });

  it('is about what the round asks about', () => {
    expect(wrong({ ratings: { 'E-1': 5, 'E-9': 1, constructor: 2 }, pick: 'E-9' })).toEqual(['ratings.E-9', 'ratings.constructor', 'pick']);
  });

  it('has no term in which nothing can be seen', () => {
    expect(wrong(understood(vote({ terms: ['Zeit', '\u200b'] })))).toEqual(['terms.1']);
  });

  it('says each term once, in the spelling that came first', () => {
    expect(understood(vote({ terms: ['Mehr  Zeit', 'mehr zeit', 'Orte'] })).terms).toEqual(['Mehr Zeit', 'Orte']);
  });

  it('is the same in whatever order its answers come', () => {
    const one = vote({ ratings: { 'E-1': 1, 'E-2': 2 }, terms: ['Zeit', 'Orte'] });
    expect(sameAnswers(one, vote({ ratings: { 'E-2': 2, 'E-1': 1 }, terms: ['Orte', 'Zeit'] }))).toBeTrue();
    expect(sameAnswers(one, vote({ ratings: { 'E-1': 1 }, terms: ['Zeit', 'Orte'] }))).toBeFalse();
    expect(sameAnswers(one, { ...one, pick: 'E-1' })).toBeFalse();
    expect(sameAnswers(one, { ...one, terms: ['zeit', 'Orte'] })).toBeFalse();
  });
});
