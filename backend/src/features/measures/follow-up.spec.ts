import { followUpsAfter, monthsLater } from './follow-up.ts';

describe('The question whether a measure still works', () => {
  it('is asked 6 and 12 months after its end', () => {
    expect(followUpsAfter('2026-11-22')).toEqual([
      { months: 6, dueOn: '2027-05-22' },
      { months: 12, dueOn: '2027-11-22' },
    ]);
  });

  it('is asked on the last day of a month that is too short', () => {
    // February 2027 has 28 days, February 2028 has 29.
    expect([monthsLater('2026-08-31', 6), monthsLater('2027-08-31', 6), monthsLater('2028-02-29', 12)]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
  });
});
