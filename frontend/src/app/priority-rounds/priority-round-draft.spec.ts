import { aDraftRound } from '../../../testing/priority-rounds';
import { changeOf, closingProblem, contentOf, draftOf, newDraft } from './priority-round-draft';

const USUAL = { pickOne: 'Welche zuerst?', openQuestion: 'Was fehlt?' };

describe('the form of a round', () => {
  it('asks for importance and what comes first unless told otherwise, and lets nobody vote by accident', () => {
    const draft = newDraft(USUAL);
    expect(draft.votingBy).toBe('');
    expect(contentOf({ ...draft, title: ' Was zuerst? ', votingBy: 'links' })).toEqual({
      title: 'Was zuerst?',
      introduction: null,
      votingBy: 'links',
      options: [],
      importance: true,
      pickOne: 'Welche zuerst?',
      openQuestion: null,
      closesAt: null,
    });
  });

  it('keeps the usual wording of a question that is not asked', () => {
    const draft = draftOf(aDraftRound({ pickOne: null }), USUAL);
    expect([draft.asksPickOne, draft.pickOne]).toEqual([false, 'Welche zuerst?']);
    expect(changeOf(draft, { ...draft, asksPickOne: true })).toEqual({ pickOne: 'Welche zuerst?' });
  });

  it('sends only what differs', () => {
    const draft = draftOf(aDraftRound(), USUAL);
    expect(changeOf(draft, draft)).toEqual({});
    expect(changeOf(draft, { ...draft, options: ['E-002', 'E-001'] })).toEqual({ options: ['E-002', 'E-001'] });
  });

  it('has the end as clocks here show it: an hour ahead of UTC in winter', () => {
    const draft = draftOf(aDraftRound({ closesAt: '2026-11-22T17:00:00Z' }), USUAL);
    expect(draft.closesAt).toBe('2026-11-22T18:00');
    expect(changeOf(draft, { ...draft, closesAt: '2026-11-22T19:30' })).toEqual({ closesAt: '2026-11-22T18:30:00.000Z' });
    expect(changeOf(draft, { ...draft, closesAt: '' })).toEqual({ closesAt: null });
  });

  it('wants an end that lies ahead, or none', () => {
    const now = Date.parse('2026-11-22T17:00:00Z');
    expect(closingProblem('', now)).toBeUndefined();
    expect(closingProblem('2026-11-22T18:01', now)).toBeUndefined();
    expect(closingProblem('2026-11-22T18:00', now)).toEqual({ kind: 'timeIsOver' });
  });
});
