import { readFileSync } from 'node:fs';
import { useApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import type { Role } from './permissions.ts';

const TABLE = new URL('../../../docs/permissions.md', import.meta.url);
const ROLES: readonly Role[] = ['council', 'steering', 'officer', 'coordinator', 'admin'];

/** What stands in the table: `GET /districts` → who may. */
function readTable(): Map<string, string[]> {
  const rows = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [head = [], , ...body] = rows;
  return new Map(
    body.map((cells) => {
      const route = `${cells[1] ?? ''} ${(cells[2] ?? '').replaceAll('`', '')}`;
      return [route, head.filter((_, column) => column > 2 && cells[column] === 'yes')];
    }),
  );
}

describe('the table of permissions', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  const table = readTable();

  it('says of every route who may use it, and the API agrees', async () => {
    const { body } = await app.stranger().get('/api/v1/openapi.json');
    const operations = Object.entries((body as { paths: Record<string, Record<string, unknown>> }).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    );
    const found = new Map<string, string[]>();
    for (const { method, path } of operations) {
      const may: string[] = [];
      for (const who of ['public', ...ROLES]) if (await reaches(who, method, path)) may.push(who);
      found.set(`${method} ${path}`, may);
    }
    expect(operations.length).toBeGreaterThan(60);
    for (const [route, may] of found)
      expect(may)
        .withContext(route)
        .toEqual(table.get(route) ?? ['not in the table']);
    expect([...table.keys()].filter((route) => !found.has(route))).toEqual([]);
  }, 120_000);

  /** Whether the request gets past the question who asks. It is about objects that do not exist and has nothing in it. */
  async function reaches(who: string, method: string, path: string): Promise<boolean> {
    const address = `/api/v1${path.replaceAll(/\{\w+\}/g, '999999999')}`;
    const client: TestClient = who === 'public' ? app.stranger() : await clientOf(who as Role);
    const { status } = await client.send(method, address, method === 'GET' ? undefined : {});
    // Whoever was signed out by it signs in again for the next.
    if (path === '/session' && method !== 'GET') clients.delete(who);
    return status !== 401 && status !== 403;
  }

  const clients = new Map<string, TestClient>();

  async function clientOf(role: Role): Promise<TestClient> {
    const client = clients.get(role) ?? (await app.signedIn({ roles: [role] }));
    clients.set(role, client);
    return client;
  }
});
