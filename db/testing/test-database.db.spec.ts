import { rowsOf } from '#backend/db/knex.ts';
import { useTestDatabase } from './test-database.ts';

describe('a test database', () => {
  const database = useTestDatabase();

  it('has the newest schema and nothing in it', async () => {
    const [row] = await rowsOf<{ n: string }>(database.db(), 'SELECT count(*) AS n FROM observations');
    expect(row?.n).toBe('0');
  });

  it('belongs to its suite alone', async () => {
    const other = await rowsOf<{ name: string }>(database.db(), 'SELECT current_database() AS name');
    expect(other[0]?.name).toMatch(new RegExp(`^test_${process.pid}_\\d+$`));
  });
});
