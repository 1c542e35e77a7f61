import type { MeasureResponse } from '#contract/measure.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const OFFICERS = 50;
const MEASURES = 10;

/** A report as it stands in the table. */
interface Kept {
  readonly id: string;
  readonly measure_code: string;
  readonly percent: number;
  readonly reported_by: string;
  readonly corrects: string | null;
}

describe('Fifty officers who report at the same moment', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let officers: TestClient[];

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    officers = [];
    // One after the other: many sign-ins from one address at the same moment look like an attack.
    for (let n = 0; n < OFFICERS; n += 1) officers.push(await app.signedIn({ roles: ['officer'], organisations: ['traeger'] }));
  }, 60_000);

  const someMeasures = (): Promise<string[]> => Promise.all(Array.from({ length: MEASURES }, () => aMeasure(database.db())));
  const keptOn = (codes: readonly string[]): Promise<Kept[]> =>
    database.db()('status_reports').whereIn('measure_code', codes).orderBy('id');
  const eventsOn = (
    codes: readonly string[],
  ): Promise<{ object_id: string; actor: string; changes: { field: string; after: unknown }[] }[]> =>
    database.db()('audit_events').where({ object_type: 'measure', action: 'reported' }).whereIn('object_id', codes);
  const report = async (officer: TestClient, code: string, more: Record<string, unknown>): Promise<number> =>
    (
      await officer.post(`/api/v1/measures/${code}/status-reports`, {
        quarter: '2026-Q3',
        status: 'running',
        outlook: 'on_schedule',
        ...more,
      })
    ).status;

  it('on all measures: one first report wins on each, and is in the audit trail', async () => {
    const codes = await someMeasures();
    const statuses = await Promise.all(officers.flatMap((officer, n) => codes.map((code) => report(officer, code, { percent: n }))));
    expect(statuses.filter((status) => status === 201).length).toBe(MEASURES);
    expect(statuses.filter((status) => status === 409).length).toBe(MEASURES * (OFFICERS - 1));

    const kept = await keptOn(codes);
    expect(kept.map((row) => row.measure_code).sort()).toEqual([...codes].sort());
    const events = await eventsOn(codes);
    expect(events.length).toBe(MEASURES);
    for (const row of kept) {
      const event = events.find(({ object_id }) => object_id === row.measure_code);
      expect([event?.actor, event?.changes.find(({ field }) => field === 'percent')?.after]).toEqual([row.reported_by, row.percent]);
    }
  }, 120_000);

  it('corrections that everybody tries until theirs is taken: none is lost, and they stand in one line', async () => {
    const codes = (await someMeasures()).slice(0, 2);
    await Promise.all(codes.map((code) => report(officers[0] as TestClient, code, { percent: 0 })));

    // Each one reads what counts, corrects that, and begins again when somebody else was faster.
    const correct = async (officer: TestClient, code: string, percent: number): Promise<void> => {
      for (let attempt = 0; attempt < 2 * OFFICERS; attempt += 1) {
        const { report: counts } = (await officer.get(`/api/v1/measures/${code}`)).body as MeasureResponse;
        const status = await report(officer, code, { percent, corrects: counts?.id });
        if (status === 201) return;
        expect(status).toBe(409);
      }
      fail(`officer ${percent} was never heard`);
    };
    await Promise.all(officers.slice(0, 20).map((officer, n) => correct(officer, codes[n % 2] ?? '', n + 1)));

    for (const [which, code] of codes.entries()) {
      const kept = await keptOn([code]);
      const said = Array.from({ length: 20 }, (_, n) => n + 1).filter((percent) => (percent - 1) % 2 === which);
      expect(kept.map(({ percent }) => percent).sort((a, b) => a - b)).toEqual([0, ...said]);
      // Each corrects the one before it.
      expect(kept.map(({ corrects }) => corrects)).toEqual([null, ...kept.slice(0, -1).map(({ id }) => id)]);
      expect((await eventsOn([code])).length).toBe(kept.length);
    }
  }, 120_000);

  it('the end of one measure: it moves once, and the others are told', async () => {
    const [code = ''] = await someMeasures();
    const statuses = await Promise.all(officers.map((officer) => report(officer, code, { status: 'completed', percent: 100 })));
    expect(statuses.filter((status) => status === 201).length).toBe(1);
    const steps = await database.db()('measure_status_changes').where({ measure_code: code, to_status: 'completed' });
    const questions = await database.db()('measure_follow_ups').where({ measure_code: code });
    expect([steps.length, questions.length]).toEqual([1, 2]);
  }, 120_000);
});
