import { countAbove, courseOf, extremesOf } from './figure-facts';

describe('the facts of a picture', () => {
  it('are the way from the first to the last value', () => {
    const course = courseOf([
      { period: '2015-H1', value: null },
      { period: '2015-H2', value: 30 },
      { period: '2024-H1', value: 41 },
      { period: '2024-H2', value: null },
    ]);
    expect(course).toEqual({ first: { period: '2015-H2', value: 30 }, last: { period: '2024-H1', value: 41 }, change: 11 });
  });

  it('are none with a single value', () => {
    expect(courseOf([{ period: '2022', value: 1 }])).toBeNull();
    expect(courseOf([])).toBeNull();
  });

  it('are who is highest and lowest, and how many lie above the whole', () => {
    const rows = [
      { name: 'Mitte', value: 58 },
      { name: 'Pankow', value: null },
      { name: 'Treptow-Köpenick', value: 26 },
      { name: 'Spandau', value: 45 },
    ];
    const extremes = extremesOf(rows);
    expect([extremes?.highest.name, extremes?.lowest.name, extremes?.count]).toEqual(['Mitte', 'Treptow-Köpenick', 3]);
    expect(countAbove(rows, 41.1)).toBe(2);
    expect(extremesOf([{ name: 'Pankow', value: null }])).toBeNull();
  });
});
