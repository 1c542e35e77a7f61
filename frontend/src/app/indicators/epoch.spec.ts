import { boundaryDay } from './epoch';

describe('the day for which boundaries are asked', () => {
  // Berlin's areas changed on 1 January 2021; the last day of the old ones is part of their time.
  it('is the first day of districts that a reform has made', () => {
    expect(boundaryDay([{ validFrom: '2021-01-01', validTo: null }])).toBe('2021-01-01');
  });

  it('is the last day of districts that a reform has ended', () => {
    expect(boundaryDay([{ validFrom: null, validTo: '2020-12-31' }])).toBe('2020-12-31');
  });

  it('lies within the time of all districts', () => {
    const districts = [
      { validFrom: '2013-01-01', validTo: '2020-12-31' },
      { validFrom: '2016-07-01', validTo: null },
      { validFrom: null, validTo: '2022-12-31' },
    ];
    expect(boundaryDay(districts)).toBe('2016-07-01');
  });

  it('is today where nothing has changed', () => {
    expect(boundaryDay([{ validFrom: null, validTo: null }])).toBeUndefined();
  });
});
