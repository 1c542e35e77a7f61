import type { DeliveryPage } from '#contract/delivery.ts';
import type { EntryGrid } from '#contract/value-entry.ts';
import type { TestClient } from '../backend/testing/test-client.ts';
import type { BenchApp, Row } from './bench-app.ts';

const QUARTER = '/quarters/2026-Q3';
const CODES = Array.from({ length: 50 }, (_, index) => `Z${101 + index}`);

/**
 * How long entering values takes for 50 indicators in 150 districts: a grid (asked for: under 200 ms), saving all 7,500 cells one grid after the
 * other, handing them in, finding the conspicuous ones, and approving 500 of them with the sums above. For the data of `bench-quarter.ts`.
 */
export async function measureValueEntry(app: BenchApp, coordinator: TestClient, officer: string): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = { 'a grid of 150 districts': await app.measure(`${QUARTER}/entry-grids/Z101`, officer, 20) };
  const grids = new Map<string, EntryGrid>();
  const read = async (): Promise<void> => {
    for (const code of CODES) grids.set(code, (await coordinator.get(`/api/v1${QUARTER}/entry-grids/${code}`)).body as EntryGrid);
  };
  const timed = async (what: string, work: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    await work();
    rows[what] = { 'once, at the client ms': Math.round(performance.now() - begun) };
  };
  const send = async (method: string, path: string, body: unknown): Promise<void> => {
    const answer = await coordinator.send(method, `/api/v1${QUARTER}${path}`, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  await read();
  await timed('saving 7,500 cells in 50 grids', async () => {
    for (const [code, grid] of grids)
      await send('PUT', `/entry-grids/${code}/cells`, {
        cells: grid.rows.map(({ delivery: id, version }, index) => ({ id, version, value: 90 + (index % 20) })),
      });
  });
  await read();
  await timed('handing in 7,500 cells in 50 grids', async () => {
    for (const [code, grid] of grids)
      await send('POST', `/entry-grids/${code}/submissions`, {
        deliveries: grid.rows.map(({ delivery: id, version }) => ({ id, version })),
      });
  });
  rows['the conspicuous ones of 7,500 values'] = await app.measure(`${QUARTER}/deliveries?state=submitted&conspicuous=true`, officer, 5);
  const page = (await coordinator.get(`/api/v1${QUARTER}/deliveries?kind=value&state=submitted&limit=500`)).body as DeliveryPage;
  await timed(`approving ${page.items.length} values, with their sums`, () =>
    send('POST', '/deliveries/approvals', { deliveries: page.items.map(({ id, version }) => ({ id, version })) }),
  );
  return rows;
}
