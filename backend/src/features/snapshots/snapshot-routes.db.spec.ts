import type { Problem } from '#contract/common.ts';
import type { Comparison, SnapshotCheck, SnapshotResponse } from '#contract/snapshot.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { openAsProgram, rowsOf } from '../../db/knex.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { useApp } from '../../../testing/test-app.ts';

const Q3 = '/api/v1/quarters/2026-Q3';

describe('An adopted quarter', () => {
  const database = useDemoDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  const detail = async (quarter = '2026-Q3') => (await coordinator.get(`/api/v1/quarters/${quarter}`)).body as QuarterDetail;
  const step = async (to: string, reason: string | null = null, quarter = '2026-Q3') =>
    coordinator.post(`/api/v1/quarters/${quarter}/steps`, { version: (await detail(quarter)).version, to, reason });
  const adopt = async (quarter: string): Promise<void> => {
    const { state } = await detail(quarter);
    if (state === 'open') {
      const { version } = await detail(quarter);
      await coordinator.patch(`/api/v1/quarters/${quarter}`, { version, deliverUntil: '2026-11-10' });
      await step('collecting', null, quarter);
    }
    if (state !== 'in_review') await step('in_review', 'Noch einmal von vorn.', quarter);
    await step('adopted', 'Nicht alles lag vor.', quarter);
    await app.jobs.doAll();
  };
  const snapshot = async (quarter = '2026-Q3') => (await app.get(`/api/v1/quarters/${quarter}/snapshot`)).body as SnapshotResponse;

  beforeAll(async () => {
    coordinator = await app.signedIn({ roles: ['coordinator'], email: 'koordination@example.org' });
    await adopt('2026-Q2');
    await adopt('2026-Q3');
  }, 120_000);

  it('says by whom, of what day and how much of each part, and proves its content', async () => {
    const { version, adoptedBy, asOf, parts, contentHash, reason } = await snapshot();
    expect([adoptedBy, asOf, reason]).toEqual(['Person koordination@example.org', '2026-09-30', 'Nicht alles lag vor.']);
    // Berlin, its 12 Bezirke and their 58 Prognoseräume.
    expect(parts.find(({ part }) => part === 'districts')?.rows).toBe(71);
    const check = (await coordinator.get(`${Q3}/snapshot-check`)).body as SnapshotCheck;
    expect(check).toEqual({ version, contentHash, computed: contentHash, intact: true });
  });

  it('answers like the lists of today that ask for its last day', async () => {
    const asked = async (path: string) => (await app.get(`/api/v1/${path}`)).body as { items: Record<string, unknown>[]; total: number };
    const pairs = [
      ['recommendations?quarter=2026-Q3&limit=500', 'recommendations?asOf=2026-Q3&limit=500'],
      ['recommendations?quarter=2026-Q3&state=under_way&text=spra', 'recommendations?asOf=2026-Q3&state=under_way&text=spra'],
      ['bodies?asOf=2026-09-30', 'bodies?asOf=2026-Q3'],
      ['bodies/G-001/composition?asOf=2026-09-30', 'bodies/G-001/composition?asOf=2026-Q3'],
      ['indicator-overview?quarter=2026-Q3', 'indicator-overview?asOf=2026-Q3'],
      ['indicator-overview?quarter=2026-Q3&district=stadtbezirk:11', 'indicator-overview?asOf=2026-Q3&district=stadtbezirk:11'],
      ['indicator-overview?quarter=2026-Q3&indicator=D03', 'indicator-overview?asOf=2026-Q3&indicator=D03'],
    ] as const;
    for (const [now, then] of pairs)
      expect(await asked(then))
        .withContext(then)
        .toEqual(await asked(now));
    // Who answers for a measure, who reported on it and what may be done with it belongs to today.
    const measures = async (query: string) =>
      (await asked(`measures?limit=500&${query}`)).items.map(({ mayEdit: _, responsible: __, report, ...measure }) => ({
        ...measure,
        report: report && { ...report, reportedBy: undefined },
      }));
    expect(await measures('asOf=2026-Q3')).toEqual(await measures('quarter=2026-Q3'));
    expect((await measures('asOf=2026-Q3&outlook=late')).length).toBeGreaterThan(0);
    expect(await measures('asOf=2026-Q3&outlook=late')).toEqual(await measures('quarter=2026-Q3&outlook=late'));
  });

  it('stays as it was when what it kept changes', async () => {
    const before = (await app.get('/api/v1/measures/M-001?asOf=2026-Q3')).body;
    const renamed = (title: string) => database.db()('measures').where({ code: 'M-001' }).update({ title });
    await renamed('Heute heißt sie anders');
    expect((await app.get('/api/v1/measures/M-001?asOf=2026-Q3')).body).toEqual(before);
    expect((await app.get('/api/v1/measures/M-001')).body).toEqual(jasmine.objectContaining({ title: 'Heute heißt sie anders' }));
    await renamed((before as { title: string }).title);
  });

  it('keeps nobody who answers for something, and no way to reach anybody', async () => {
    const rows = await rowsOf<{ part: string; content: Record<string, unknown> }>(
      database.db(),
      `SELECT r.part, r.content FROM snapshot_rows AS r WHERE r.part IN ('measures', 'organisations')`,
    );
    const fields = ['responsible', 'deputy', 'contact', 'email', 'phone', 'street'];
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ content }) => fields.some((field) => content[field] != null))).toEqual([]);
  });

  it('keeps no name of who reported, answered or wrote something', async () => {
    const rows = await rowsOf<{ part: string; author: string; lead: string | null }>(
      database.db(),
      `SELECT DISTINCT r.part, a.author #>> '{}' AS author, r.content ->> 'leadOrganisationName' AS lead
         FROM snapshot_rows AS r,
              jsonb_path_query(r.content, '$.** \\? (@.type() == "object").keyvalue() \\? (@.key like_regex "^(reported|answered|recorded|corrected|written)By$").value') AS a (author)
        WHERE a.author <> 'null'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ author, lead }) => author !== (lead ?? 'Verwaltung'))).toEqual([]);
  });

  it('lets only those compute its hash again who adopt quarters', async () => {
    const officer = await app.signedIn({ roles: ['officer'], email: 'fachkraft@example.org' });
    expect((await officer.get(`${Q3}/snapshot-check`)).status).toBe(403);
  });

  it('refuses what it cannot answer instead of ignoring it', async () => {
    const refused = async (path: string) => {
      const { status, body } = await app.get(`/api/v1/${path}`);
      return [status, (body as Problem).issues?.[0]?.path];
    };
    expect(await refused('measures?asOf=2026-Q3&district=stadtbezirk:11')).toEqual([400, 'district']);
    expect(await refused('measures?asOf=2026-Q3&responsible=me')).toEqual([400, 'responsible']);
    expect(await refused('recommendations?asOf=2026-Q3&quarter=2026-Q2')).toEqual([400, 'quarter']);
    expect(await refused('indicator-overview?asOf=2026-Q3&quarter=2026-Q2')).toEqual([400, 'quarter']);
    expect(await refused('decisions?asOf=2019-Q1')).toEqual([404, undefined]);
    expect(await refused('indicator-overview?asOf=2026-Q3&district=planungsraum:11501339')).toEqual([404, undefined]);
    expect(await refused('quarters/2026-Q3/comparison?with=2026-Q3')).toEqual([400, 'with']);
  });

  it('is laid beside an earlier one, with as many objects as the lists of the quarter name', async () => {
    const { parts } = (await app.get(`${Q3}/comparison?with=2026-Q2`)).body as Comparison;
    const counted = new Map(parts.map(({ part, came, changed, unchanged }) => [part, came.length + changed.length + unchanged]));
    for (const part of ['measures', 'bodies', 'recommendations', 'decisions'] as const) {
      const { total } = (await coordinator.get(`/api/v1/${part}?asOf=2026-Q3`)).body as { total: number };
      expect([part, counted.get(part)]).toEqual([part, total]);
    }
    expect(counted.get('organisations')).toBe((await snapshot()).parts.find(({ part }) => part === 'organisations')?.rows);
    const only = (await app.get(`${Q3}/comparison?with=2026-Q2&part=figures&district=stadtbezirk:11`)).body as Comparison;
    expect(only.parts.map(({ part }) => part)).toEqual(['figures']);
  });

  it('cannot be changed by the program, nor added to', async () => {
    const program = openAsProgram(database.url());
    try {
      for (const sql of [
        `UPDATE snapshots SET reason = 'anders'`,
        'DELETE FROM snapshots',
        `UPDATE snapshot_rows SET key = 'anders'`,
        'DELETE FROM snapshot_rows',
        'TRUNCATE snapshot_rows',
      ])
        await expectAsync(rowsOf(program, sql))
          .withContext(sql)
          .toBeRejectedWithError(/permission denied/);
      const add = `INSERT INTO snapshot_rows (snapshot_id, part, position, key, content) SELECT max(s.id), 'measures', 99999, 'M-X', '{}' FROM snapshots AS s`;
      await expectAsync(rowsOf(program, add)).toBeRejectedWithError(/takes no more rows/);
    } finally {
      await program.destroy();
    }
  });

  it('is told to a second one who adopts it at the same moment', async () => {
    const { version: last } = await snapshot();
    await step('in_review', 'Ein Wert war falsch.');
    const { version } = await detail();
    const both = await Promise.all(
      [1, 2].map(() => coordinator.post(`${Q3}/steps`, { version, to: 'adopted', reason: 'Nicht alles lag vor.' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await app.jobs.doAll();
    const { versions } = await snapshot();
    expect(versions.map((each) => each.version).slice(0, 2)).toEqual([last + 1, last]);
    expect((await app.get(`${Q3}/snapshot?version=1`)).body).toEqual(jasmine.objectContaining({ version: 1 }));
  });

  it('is whole or not there: a failure in the middle leaves nothing, and beginning again succeeds', async () => {
    const { version } = await snapshot();
    await step('in_review', 'Ein Wert war falsch.');
    await step('adopted', 'Nicht alles lag vor.');
    const db = database.db();
    await rowsOf(db, `ALTER TABLE snapshot_rows ADD CONSTRAINT no_decisions CHECK (part <> 'decisions') NOT VALID`);
    await expectAsync(app.jobs.doAll()).toBeRejectedWithError(/no_decisions/);
    const lost = await rowsOf(
      db,
      'SELECT r.key FROM snapshot_rows AS r WHERE NOT EXISTS (SELECT FROM snapshots AS s WHERE s.id = r.snapshot_id)',
    );
    expect([lost, (await detail()).state, (await snapshot()).version]).toEqual([[], 'in_review', version]);
    await rowsOf(db, 'ALTER TABLE snapshot_rows DROP CONSTRAINT no_decisions');
    await step('adopted', 'Nicht alles lag vor.');
    await app.jobs.doAll();
    expect([(await detail()).state, (await snapshot()).version]).toEqual(['adopted', version + 1]);
  });

  it('is not frozen twice by a job that begins again after its success', async () => {
    await step('in_review', 'Ein Wert war falsch.');
    await step('adopted', 'Nicht alles lag vor.');
    await app.jobs.doAll();
    const { versions } = await snapshot();
    await app.jobs.doAgain();
    expect((await snapshot()).versions).toEqual(versions);
  });
});
