import { aDraftRound, aPriorityRound } from '../../../testing/priority-rounds';
import { groupsOf, waitingFor } from './round-groups';

describe('the rounds of the list', () => {
  it('stand by their state, open ones first, without empty groups', () => {
    const groups = groupsOf([aDraftRound({ code: 'P-3' }), aPriorityRound({ code: 'P-2' }), aPriorityRound({ code: 'P-1' })]);
    expect(groups.map(({ state, rounds }) => [state, rounds.map(({ code }) => code)])).toEqual([
      ['open', ['P-2', 'P-1']],
      ['draft', ['P-3']],
    ]);
  });

  it('wait for a member where members vote and the own vote is missing, the one that ends soonest first', () => {
    const ofMembers = aPriorityRound({ votingBy: 'members' });
    const rounds = [
      { ...ofMembers, code: 'ends never' },
      { ...ofMembers, code: 'ends later', closesAt: '2026-12-24T12:00:00Z' },
      { ...ofMembers, code: 'ends sooner', closesAt: '2026-12-01T12:00:00Z' },
      { ...ofMembers, code: 'voted', voted: true },
      aPriorityRound({ code: 'by cards' }),
      aDraftRound({ code: 'draft', votingBy: 'members' }),
    ];
    expect(waitingFor(rounds).map(({ code }) => code)).toEqual(['ends sooner', 'ends later', 'ends never']);
  });
});
