import { aDraftRound } from '../../../testing/priority-rounds';
import { missingParts } from './missing-parts';

describe('what a draft lacks', () => {
  const NOON = Date.parse('2026-11-22T12:00:00Z');

  it('is nothing when it asks something about something', () => {
    expect(missingParts(aDraftRound(), NOON)).toEqual([]);
  });

  it('is recommendations and questions when there are none', () => {
    expect(missingParts(aDraftRound({ options: [], importance: false, pickOne: null }), NOON)).toEqual(['options', 'questions']);
  });

  it('needs no recommendation for an open question alone', () => {
    const asked = aDraftRound({ options: [], importance: false, pickOne: null, openQuestion: 'Was fehlt?' });
    expect(missingParts(asked, NOON)).toEqual([]);
  });

  it('is a choice when only one recommendation could come first', () => {
    const [one] = aDraftRound().options;
    expect(missingParts(aDraftRound({ options: one === undefined ? [] : [one] }), NOON)).toEqual(['choice']);
  });

  it('is an end that lies ahead; the moment itself is over', () => {
    expect(missingParts(aDraftRound({ closesAt: '2026-11-22T12:00:00Z' }), NOON)).toEqual(['closesAt']);
    expect(missingParts(aDraftRound({ closesAt: '2026-11-22T12:00:01Z' }), NOON)).toEqual([]);
  });
});
