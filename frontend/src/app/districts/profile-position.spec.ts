import { anOverviewRow } from '../../../testing/builders';
import { extremes, mostUnusual, profileRows } from './profile-position';

const items = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([district, value]) => ({ district, value, period: '2024-H2' }));
const row = (indicator: string, value: number, values: Readonly<Record<string, number>>, whole: number | null = 10) =>
  anOverviewRow({
    indicator,
    value,
    whole: whole === null ? null : { period: '2024-H2', value: whole },
    spread: {
      ...anOverviewRow().spread,
      items: items(values),
      lowest: Math.min(...Object.values(values)),
      highest: Math.max(...Object.values(values)),
    },
  });

describe('the position of a district', () => {
  it('counts from the highest value, and equal values share a place', () => {
    const ranks = (values: Readonly<Record<string, number>>) => profileRows([row('D01', 5, values)], 'a')[0]?.position;
    expect(ranks({ a: 5, b: 9, c: 1 })).toEqual(jasmine.objectContaining({ rank: 2, of: 3 }));
    expect(ranks({ a: 5, b: 5, c: 9, d: 1 })).toEqual(jasmine.objectContaining({ rank: 2, of: 4 }));
  });

  it('measures the distance from the mean in standard deviations', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation 2 (the textbook example); 9 lies two of them above.
    const values = { a: 9, b: 2, c: 4, d: 4, e: 4, f: 5, g: 5, h: 7 };
    expect(profileRows([row('D01', 9, values)], 'a')[0]?.position?.distance).toBe(2);
    expect(profileRows([row('D01', 3, { a: 3, b: 3, c: 3 })], 'a')[0]?.position?.distance).toBe(0);
  });

  it('is unknown where the district has no figure', () => {
    expect(profileRows([row('D01', 5, { b: 9, c: 1 })], 'a')[0]?.position).toBeUndefined();
  });

  it('compares with the whole, but never counts', () => {
    const [share] = profileRows([row('D02', 12.5, { a: 12.5 })], 'a');
    expect(share?.difference).toBe(2.5);
    expect(profileRows([anOverviewRow({ kind: 'count', whole: { period: '2024-H2', value: 100 } })], 'a')[0]?.difference).toBeNull();
    expect(profileRows([row('D02', 12.5, { a: 12.5 }, null)], 'a')[0]?.difference).toBeNull();
  });

  it('puts the most unusual figure first', () => {
    const near = row('near', 5, { a: 5, b: 4, c: 6 });
    const far = row('far', 1, { a: 1, b: 8, c: 9, d: 8 });
    expect(mostUnusual(profileRows([near, far], 'a')).map((each) => each.row.indicator)).toEqual(['far', 'near']);
  });

  it('counts in how many indicators a district is highest or lowest', () => {
    const rows = [
      row('1', 9, { a: 9, b: 4, c: 6 }),
      row('2', 1, { a: 1, b: 4, c: 6 }),
      row('3', 5, { a: 5, b: 4, c: 6 }),
      row('4', 3, { a: 3, b: 3, c: 3 }),
    ];
    expect(extremes(profileRows(rows, 'a'))).toEqual({ highest: 1, lowest: 1 });
  });
});
