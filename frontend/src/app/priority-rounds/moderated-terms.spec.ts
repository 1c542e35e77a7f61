import type { ModeratedTerm } from '#contract/priority-result.ts';
import { goalsFor, isJoinedTo, rowsOf } from './moderated-terms';

const aTerm = (term: string, change: Partial<ModeratedTerm> = {}): ModeratedTerm => ({
  key: term.toLocaleLowerCase('de'),
  term,
  count: 3,
  countsAs: null,
  leftOut: false,
  ...change,
});

describe('the terms of the moderator', () => {
  const TERMS = [
    aTerm('Sprachkurse'),
    aTerm('Deutschkurse', { countsAs: 'sprachkurse' }),
    aTerm('Wohnungen'),
    aTerm('Unfug', { leftOut: true }),
  ];

  it('name the term that they count as in its own spelling', () => {
    expect(rowsOf(TERMS).map(({ joinedWith }) => joinedWith)).toEqual([undefined, 'Sprachkurse', undefined, undefined]);
  });

  it('can be joined with those that count as themselves and are shown', () => {
    expect(goalsFor(TERMS, 'wohnungen').map(({ key }) => key)).toEqual(['sprachkurse']);
  });

  it('stay by themselves when others count as them', () => {
    expect([isJoinedTo(TERMS, 'sprachkurse'), isJoinedTo(TERMS, 'wohnungen')]).toEqual([true, false]);
  });
});
