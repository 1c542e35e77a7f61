import { rowsOf } from '#backend/db/knex.ts';
import { useDemoDatabase } from './demo-database.ts';

describe('a demo database', () => {
  const database = useDemoDatabase();

  const figure = async (indicator: string, level: string, key: string, start: string, column: 'value' | 'numerator' = 'value') => {
    const [row] = await rowsOf<Record<string, string>>(
      database.db(),
      `SELECT o.${column}
         FROM observations AS o JOIN districts AS d ON d.id = o.district_id
        WHERE o.indicator_code = ? AND d.level = ? AND d.key = ? AND o.period_start = ? AND o.breakdown = '' AND o.superseded_at IS NULL`,
      [indicator, level, key, start],
    );
    return Number(row?.[column]);
  };

  it('has the golden figures of Berlin', async () => {
    // Domain reference, section 11: 31 December 2020 and 2024.
    expect([await figure('D01', 'land', '11', '2020-07-01'), await figure('D03', 'land', '11', '2020-07-01', 'numerator')]).toEqual([
      3769962, 1344612,
    ]);
    expect([await figure('D01', 'land', '11', '2024-07-01'), await figure('D03', 'land', '11', '2024-07-01', 'numerator')]).toEqual([
      3897145, 1601865,
    ]);
  });

  it('has all areas before and after the reform', async () => {
    const rows = await rowsOf<{ level: string; old: number; new: number }>(
      database.db(),
      `SELECT d.level, count(*) FILTER (WHERE daterange(valid_from, valid_to, '[]') @> date '2020-12-31')::integer AS old,
              count(*) FILTER (WHERE daterange(valid_from, valid_to, '[]') @> date '2021-01-01')::integer AS new
         FROM districts AS d JOIN levels AS l ON l.level = d.level GROUP BY d.level, l.position ORDER BY l.position`,
    );
    // Domain reference, sections 4.9 and 11, and the numbers of rows of the files.
    expect(rows.map(({ level, old, new: since }) => [level, old, since])).toEqual([
      ['land', 1, 1],
      ['stadtbezirk', 12, 12],
      ['prognoseraum', 60, 58],
      ['bezirksregion', 138, 143],
      ['planungsraum', 448, 542],
    ]);
  });

  it('names a file and a line, or the file behind it, for every figure', async () => {
    const [row] = await rowsOf<{ n: number }>(
      database.db(),
      `SELECT count(*)::integer AS n FROM observations WHERE import_run_id IS NULL OR (origin = 'reported') <> (line IS NOT NULL)`,
    );
    expect(row?.n).toBe(0);
  });
});
