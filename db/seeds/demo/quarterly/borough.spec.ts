import { course, shippedBoroughs, type Borough } from './borough.ts';

describe('course', () => {
  const line = course([
    ['2023-12-31', 10],
    ['2024-06-30', 16],
    ['2024-12-31', 16],
  ]);

  it('runs straight from point to point', () => {
    expect(line('2024-03-31')).toBe(13);
    expect(line('2024-06-30')).toBe(16);
    expect(line('2024-09-30')).toBe(16);
  });

  it('goes on with the nearest slope outside of its points', () => {
    expect(line('2023-10-31')).toBe(8);
    expect(line('2025-12-31')).toBe(16);
  });
});

// Expected numbers: berlin-lor 2024-02 (t1, t2 districts) and gssa_2022_bezirke.csv, line of Neukölln.
describe('The shipped Bezirke', () => {
  let neukoelln: Borough | undefined;
  let all: Borough[];

  beforeAll(async () => {
    all = await shippedBoroughs();
    neukoelln = all.find(({ key }) => key === '08');
  });

  it('are twelve', () => expect(all.map(({ key }) => Number(key))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));

  it('have the residents of the population files', () => {
    expect(neukoelln?.residents('2024-12-31')).toBe(329_488);
    expect(neukoelln?.foreigners('2024-12-31')).toBe(93_795);
    expect(neukoelln?.withMigrationBackground('2024-12-31')).toBe(169_398);
  });

  it('have the ages of the population files', () => {
    expect(neukoelln?.ages.under6).toBeCloseTo(18_021 / 329_488, 10);
    expect(neukoelln?.ages.under18).toBeCloseTo((18_021 + 27_176 + 8_425) / 329_488, 10);
    expect(neukoelln?.ages.from15To64).toBeCloseTo((8_425 + 32_493 + 105_323 + 39_187 + 41_447) / 329_488, 10);
  });

  it('have the social situation of the atlas', () => expect(neukoelln?.situation).toBe(-1.6312941));
});
