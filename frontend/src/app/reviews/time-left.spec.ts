import { timeLeft } from './time-left';

const meeting = {
  id: '7',
  body: 'Lenkungskreis',
  heldOn: '2026-11-23',
  begins: '10:00',
  ends: '12:00',
  closed: null,
  plannedMinutesLeft: 35,
};

describe('the time that is left in a meeting', () => {
  it('is all of it before it begins, less as it goes on, and below nothing after its end', () => {
    expect(timeLeft(meeting, '2026-11-23T09:30')).toEqual({ minutes: 120, planned: 35 });
    // From 11:36 to 12:00.
    expect(timeLeft(meeting, '2026-11-23T11:36').minutes).toBe(24);
    expect(timeLeft(meeting, '2026-11-23T12:05').minutes).toBe(-5);
  });

  it('is not told on another day, or where the meeting has no end', () => {
    expect(timeLeft(meeting, '2026-11-24T11:00').minutes).toBeUndefined();
    expect(timeLeft({ ...meeting, ends: null }, '2026-11-23T11:00').minutes).toBeUndefined();
  });
});
