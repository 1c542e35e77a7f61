import { isWithin, periodOfDay, sinceBreak } from './series-notes';

const periods = ['2021-H2', '2022-H1', '2022-H2'];

describe('days on the course of an indicator', () => {
  it('belong to the first period that has not ended before them, also where periods are missing between', () => {
    expect(periodOfDay('2022-02-24', periods)).toBe('2022-H1');
    expect(periodOfDay('2022-06-30', periods)).toBe('2022-H1');
    expect(periodOfDay('2022-07-01', periods)).toBe('2022-H2');
    expect(periodOfDay('2022-02-24', ['2021-H2', '2023-H2'])).toBe('2023-H2');
    expect(periodOfDay('2023-01-01', periods)).toBeUndefined();
  });

  it('divide a course where they are breaks, and the period of the break is counted the new way', () => {
    const points = periods.map((period) => ({ period }));
    expect(sinceBreak(points, '2022-06-01').map(({ period }) => period)).toEqual(['2022-H1', '2022-H2']);
    expect(sinceBreak(points, '2022-07-01').map(({ period }) => period)).toEqual(['2022-H2']);
  });

  it('are drawn only while the course lasts', () => {
    expect(['2021-07-01', '2021-07-02', '2022-12-31', '2023-01-01'].map((day) => isWithin(day, periods))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWithin('2022-01-01', [])).toBeFalse();
  });
});
