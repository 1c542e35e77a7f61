import { fixturesBeside, readFigures, readShipped } from '../../testing/read-source.ts';
import { berlinDaycareSource } from './berlin-daycare-source.ts';

const fixture = fixturesBeside(import.meta.url);

describe('The source of daycare places', () => {
  it('reads places and centres of a month', async () => {
    // Line 2 of berlin-daycare-centers-2026-01-city.csv.
    const { items } = await readShipped(berlinDaycareSource, 'berlin-daycare/berlin-daycare-centers-2026-01-city.csv');
    expect(items.map(({ indicator, period, district, value }) => [indicator, period, district.level, district.key, value])).toEqual([
      ['K07', '2026-01', 'land', '11', 199851],
      ['K08', '2026-01', 'land', '11', 2893],
    ]);
  });

  it('does not wonder about planning areas without a centre', async () => {
    const { items, rejections, remarks } = await readShipped(
      berlinDaycareSource,
      'berlin-daycare/berlin-daycare-centers-2025-10-planning-areas.csv',
    );
    expect([items.length, rejections.length, remarks.length]).toEqual([2 * 521, 0, 0]);
  });

  it('rejects counts that are not whole or negative, and keeps the other figure of the row', async () => {
    const { items, rejections } = await readFigures(
      berlinDaycareSource,
      fixture('bad-counts/berlin-daycare-centers-2026-01-districts.csv'),
    );
    expect(rejections.map(({ line, column, raw, reason }) => [line, column, raw, reason])).toEqual([
      [2, 'places', '21884.5', 'A count must be a whole number.'],
      [3, 'places', '-16115', 'A count cannot be negative.'],
    ]);
    expect(items.length).toBe(22);
  });
});
