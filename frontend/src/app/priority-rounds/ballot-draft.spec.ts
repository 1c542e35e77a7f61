import { aPaper } from '../../../testing/priority-results';
import { answered, ballotOf, draftOf, EMPTY_DRAFT, fieldOfIssue, rated, sameDraft, withTerm } from './ballot-draft';

describe('a ballot that is being filled in', () => {
  const draft = { ratings: { 'E-001': 5, 'E-003': 2 }, pick: 'E-002', terms: ['', ' Sprachkurse ', 'Kita'] };

  it('is sent without what is empty', () => {
    expect(ballotOf(draft, aPaper())).toEqual({
      ratings: { 'E-001': 5, 'E-003': 2 },
      pick: 'E-002',
      terms: ['Sprachkurse', 'Kita'],
    });
  });

  it('is sent without answers to what is not asked any more', () => {
    const paper = aPaper({ options: aPaper().options.slice(0, 1), openQuestion: null });
    expect(ballotOf(draft, paper)).toEqual({ ratings: { 'E-001': 5 }, pick: null, terms: [] });
    expect(ballotOf(draft, aPaper({ importance: false, pickOne: null }))).toEqual({
      ratings: {},
      pick: null,
      terms: ['Sprachkurse', 'Kita'],
    });
  });

  it('counts each importance as a question of its own', () => {
    // Three recommendations, which first, what is missing: five. Two ratings, a choice and terms: four.
    expect(answered(draft, aPaper())).toEqual({ answered: 4, asked: 5 });
    expect(answered(EMPTY_DRAFT, aPaper({ importance: false, openQuestion: null }))).toEqual({ answered: 0, asked: 1 });
  });

  it('takes a rating back', () => {
    expect(rated(draft, 'E-001', null).ratings).toEqual({ 'E-003': 2 });
    expect(rated(draft, 'E-001', 1).ratings).toEqual({ 'E-003': 2, 'E-001': 1 });
  });

  it('begins with an earlier vote', () => {
    expect(draftOf({ ratings: { 'E-001': 3 }, pick: null, terms: ['Kita'] })).toEqual({
      ratings: { 'E-001': 3 },
      pick: null,
      terms: ['Kita', '', ''],
    });
  });

  it('is the same whatever the order of its ratings', () => {
    expect(sameDraft(draft, { ...draft, ratings: { 'E-003': 2, 'E-001': 5 } })).toBeTrue();
    expect(sameDraft(draft, withTerm(draft, 0, 'x'))).toBeFalse();
    expect(sameDraft(draft, rated(draft, 'E-002', 1))).toBeFalse();
    expect(sameDraft(draft, { ...draft, pick: null })).toBeFalse();
  });

  it('finds the field of a term that the server objects to, which counts without the empty ones', () => {
    expect(fieldOfIssue('terms.0', draft)).toBe('terms.1');
    expect(fieldOfIssue('terms.1', draft)).toBe('terms.2');
    expect(fieldOfIssue('ratings.E-001', draft)).toBe('ratings.E-001');
  });
});
