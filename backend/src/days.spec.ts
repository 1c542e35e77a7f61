import { daysLater, monthsLater } from './days.ts';

describe('A day some days later', () => {
  it('may begin a month or a year', () => {
    expect([daysLater('2026-02-28', 1), daysLater('2028-02-28', 1), daysLater('2026-12-31', 1)]).toEqual([
      '2026-03-01',
      '2028-02-29',
      '2027-01-01',
    ]);
  });
});

describe('A day some months later', () => {
  it('has the same number, or is the last of a shorter month', () => {
    expect(monthsLater('2026-10-15', 3)).toBe('2027-01-15');
    expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsLater('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsLater('2026-03-31', 3)).toBe('2026-06-30');
  });

  it('is one of February by the length that this has in the year', () => {
    // February 2027 has 28 days, February 2028 has 29.
    expect([monthsLater('2026-08-31', 6), monthsLater('2027-08-31', 6), monthsLater('2028-02-29', 12)]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
  });
});
