import { followUpsAfter } from './follow-up.ts';

describe('The question whether a measure still works', () => {
  it('is asked 6 and 12 months after its end', () => {
    expect(followUpsAfter('2026-11-22')).toEqual([
      { months: 6, dueOn: '2027-05-22' },
      { months: 12, dueOn: '2027-11-22' },
    ]);
  });
});
