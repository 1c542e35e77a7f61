import { berlinTime, momentOf } from './berlin-time';

describe('the time of the municipalities', () => {
  // Winter: an hour ahead of UTC; summer, from the last Sunday of March to that of October: two.
  it('is an hour ahead in winter and two in summer', () => {
    expect(berlinTime('2026-11-22T13:05:00Z')).toBe('2026-11-22T14:05');
    expect(berlinTime('2026-07-01T22:30:00Z')).toBe('2026-07-02T00:30');
    expect(momentOf('2026-11-22T14:05')).toBe('2026-11-22T13:05:00.000Z');
    expect(momentOf('2026-07-02T00:30')).toBe('2026-07-01T22:30:00.000Z');
  });

  it('is right in the hours around a change of the clocks', () => {
    // On 29 March 2026 clocks go from 2:00 to 3:00 at 1:00 UTC.
    expect(momentOf('2026-03-29T01:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(momentOf('2026-03-29T03:30')).toBe('2026-03-29T01:30:00.000Z');
    // On 25 October 2026 they go from 3:00 back to 2:00 at 1:00 UTC.
    expect(momentOf('2026-10-25T01:30')).toBe('2026-10-24T23:30:00.000Z');
    expect(momentOf('2026-10-25T03:30')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('takes a time that clocks leave out for an hour later', () => {
    expect(momentOf('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is none where no time was typed', () => {
    expect([momentOf(''), momentOf('2026-11-22'), momentOf('2026-13-40T10:00')]).toEqual([undefined, undefined, undefined]);
  });
});
