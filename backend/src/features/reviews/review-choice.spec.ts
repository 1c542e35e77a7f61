import type { ReviewReason, ReviewState } from '#contract/review.ts';
import { chosenKeys, timeForReview } from './review-choice.ts';

const meeting = { heldOn: '2026-11-23', begins: '10:00', ends: '12:00', planned: 75, plannedLeft: 75 };

describe('The time for a review', () => {
  it('is the length of the meeting less what its agenda takes', () => {
    // 120 - 75.
    expect(timeForReview(meeting, '2026-11-20T09:00')).toEqual({ minutes: 45, basis: 'meeting', goesOn: false });
    expect(timeForReview({ ...meeting, plannedLeft: 10 }, '2026-11-25T09:00').minutes).toBe(45);
  });

  it('is what is left of both while the meeting goes on, and never below nothing', () => {
    // 12:00 - 11:20 = 40, of which 10 are planned.
    expect(timeForReview({ ...meeting, plannedLeft: 10 }, '2026-11-23T11:20')).toEqual({ minutes: 30, basis: 'meeting', goesOn: true });
    expect(timeForReview(meeting, '2026-11-23T11:20').minutes).toBe(0);
  });

  it('is an hour where the meeting has no end, or none is chosen', () => {
    expect(timeForReview({ ...meeting, ends: null }, '2026-11-23T11:20')).toEqual({ minutes: 60, basis: 'usual', goesOn: false });
    expect(timeForReview(null, '2026-11-23T11:20').minutes).toBe(60);
  });
});

describe('What a meeting has time for', () => {
  const of = (key: string, reason: ReviewReason, state: ReviewState = 'open') => {
    const kind = key.startsWith('B') ? ('decision' as const) : key.startsWith('M') ? ('measure' as const) : ('indicator' as const);
    return { key, facts: { kind }, reason, state, minutes: kind === 'decision' ? 3 : 5 };
  };
  const chosen = (items: readonly ReturnType<typeof of>[], minutes: number, goesOn = false) => [...chosenKeys(items, { minutes, goesOn })];
  const all = [
    of('A1', 'turned-worse'),
    of('M1', 'measure-late'),
    of('M2', 'measure-late'),
    of('B1', 'decision-overdue'),
    of('B2', 'decision-overdue'),
    of('B3', 'decision-open'),
  ];

  it('is what presses most, one kind of thing after the other, as long as it fits', () => {
    // 3 + 5 + 3 + 5 = 16; the indicator needs 5 more, and what is good to know is for reading.
    expect(chosen(all, 16)).toEqual(['B1', 'M1', 'B2', 'M2']);
    expect(chosen(all, 20)).toEqual(['B1', 'M1', 'B2', 'M2']);
    expect(chosen(all, 100)).toEqual(['B1', 'M1', 'B2', 'M2', 'A1']);
  });

  it('begins with what an earlier meeting put off', () => {
    expect(chosen([...all, of('A2', 'postponed')], 8)).toEqual(['A2', 'B1']);
  });

  it('keeps what was spoken about, which takes of the time unless the meeting goes on, and leaves out what was noted', () => {
    const items = [of('M1', 'measure-late', 'discussed'), of('B1', 'decision-overdue', 'noted'), of('B2', 'decision-overdue')];
    expect(chosen(items, 7)).toEqual(['M1']);
    expect(chosen(items, 8)).toEqual(['M1', 'B2']);
    expect(chosen(items, 3, true)).toEqual(['M1', 'B2']);
  });
});
