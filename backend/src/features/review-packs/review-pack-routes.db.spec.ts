import type { ReviewPack, ReviewPackDetail, ReviewPackList } from '#contract/pack-order.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { openAsProgram, rowsOf } from '../../db/knex.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const PACKS = '/api/v1/quarters/2026-Q2/review-packs';
const OTHER = '/api/v1/quarters/2025-Q2/review-packs';

describe('A review pack', () => {
  const database = useDemoDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let council: TestClient;
  let steering: TestClient;

  const order = async (body: object, packs = PACKS) => (await coordinator.post(packs, body)).body as ReviewPack;
  const made = async (body: object, packs = PACKS) => {
    const { id } = await order(body, packs);
    await app.jobs.doAll();
    return id;
  };
  const listFor = async (client: TestClient, packs = PACKS) => ((await client.get(packs)).body as ReviewPackList).items.map(({ id }) => id);
  const one = async (id: string, client = coordinator, packs = PACKS) => (await client.get(`${packs}/${id}`)).body as ReviewPackDetail;
  const audited = (action: string) =>
    rowsOf<{ id: string }>(
      database.db(),
      `SELECT e.object_id AS id FROM audit_events AS e WHERE e.object_type = 'review_pack' AND e.action = ?`,
      [action],
    );

  beforeAll(async () => {
    coordinator = await app.signedIn({ roles: ['coordinator'], email: 'koordination@example.org' });
    council = await app.signedIn({ roles: ['council'] });
    steering = await app.signedIn({ roles: ['steering'] });
  });

  it('is ordered, made behind the answer, and kept with its files and hashes', async () => {
    const ordered = await coordinator.post(PACKS, { parts: ['decisions', 'indicators'], formats: ['pdf'] });
    expect(ordered.status).toBe(202);
    const { id, state, parts } = ordered.body as ReviewPack;
    expect([state, parts]).toEqual(['waiting', ['indicators', 'decisions']]);
    expect((await one(id)).document).toBeNull();
    await app.jobs.doAll();
    const pack = await one(id);
    expect([pack.state, pack.orderedBy, pack.files.map(({ format }) => format)]).toEqual([
      'ready',
      'Person koordination@example.org',
      ['pdf'],
    ]);
    expect(pack.document?.chapters.map(({ part }) => part)).toEqual(['indicators', 'decisions']);
    expect((await audited('created')).map((event) => event.id)).toContain(id);
  });

  it('is the same pack for the same order, and is made once', async () => {
    const id = await made({ parts: ['summary', 'decisions'], formats: ['pdf'] });
    const before = app.jobs.started.length;
    const again = await order({ parts: ['decisions', 'summary', 'summary'], formats: ['pdf'], snapshotVersion: 1 });
    expect([again.id, again.state, app.jobs.started.length]).toEqual([id, 'ready', before]);
    expect((await order({ parts: ['summary', 'decisions'], formats: [] })).id).not.toBe(id);
    await app.jobs.doAll();
  });

  it('comes as files with their types, names and tags', async () => {
    const id = await made({ parts: ['summary'] });
    const { files } = await one(id);
    const pdf = await steering.get(`${PACKS}/${id}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="bericht-2026-q2.pdf"');
    const tag = pdf.headers.get('etag') ?? '';
    expect(tag).toBe(`"${files.find(({ format }) => format === 'pdf')?.sha256}"`);
    expect((await steering.get(`${PACKS}/${id}/pdf`, { 'If-None-Match': tag })).status).toBe(304);
    const docx = await steering.get(`${PACKS}/${id}/docx`);
    expect(docx.headers.get('content-disposition')).toBe('attachment; filename="bericht-2026-q2.docx"');
    const english = await made({ parts: ['summary'], language: 'en', formats: ['pdf'] });
    expect((await steering.get(`${PACKS}/${english}/pdf`)).headers.get('content-disposition')).toContain('report-2026-q2.pdf');
    expect((await steering.get(`${PACKS}/${english}/docx`)).status).toBe(404);
  });

  it('is for the council only while it is released, and then without who ordered it', async () => {
    const id = await made({ parts: ['summary', 'measures'] }, OTHER);
    expect([await listFor(council, OTHER), (await council.get(`${OTHER}/${id}`)).status]).toEqual([[], 404]);
    expect((await council.get(`${OTHER}/${id}/pdf`)).status).toBe(404);
    expect(await listFor(steering, OTHER)).toContain(id);

    expect((await coordinator.post(`${OTHER}/${id}/release`, {})).status).toBe(200);
    expect(await listFor(council, OTHER)).toEqual([id]);
    expect((await one(id, council, OTHER)).orderedBy).toBeNull();
    expect((await council.get(`${OTHER}/${id}/pdf`)).status).toBe(200);
    expect(((await council.get('/api/v1/review-packs')).body as ReviewPackList).items.map((each) => each.id)).toContain(id);
    expect(((await council.get('/api/v1/quarters/2025-Q2/review-pack')).body as ReviewPackDetail).id).toBe(id);
    expect((await coordinator.post(`${OTHER}/${id}/release`, {})).status).toBe(409);

    expect((await coordinator.post(`${OTHER}/${id}/withdrawal`, {})).status).toBe(400);
    expect((await coordinator.post(`${OTHER}/${id}/withdrawal`, { reason: 'Eine Zahl wird noch geprüft.' })).status).toBe(200);
    expect([await listFor(council, OTHER), (await council.get(`${OTHER}/${id}/pdf`)).status]).toEqual([[], 404]);
    expect((await one(id, coordinator, OTHER)).releases.map(({ reason }) => reason)).toEqual(['Eine Zahl wird noch geprüft.']);
    expect((await coordinator.post(`${OTHER}/${id}/withdrawal`, { reason: 'Noch einmal.' })).status).toBe(409);
    expect([(await audited('released')).at(-1)?.id, (await audited('withdrawn')).at(-1)?.id]).toEqual([id, id]);
  });

  it('can be removed as long as the council never could read it', async () => {
    const id = await made({ parts: ['bodies'] });
    expect((await coordinator.delete(`${PACKS}/${id}`)).status).toBe(200);
    expect((await coordinator.get(`${PACKS}/${id}`)).status).toBe(404);

    const released = await made({ parts: ['bodies'] });
    await coordinator.post(`${PACKS}/${released}/release`, {});
    expect((await coordinator.delete(`${PACKS}/${released}`)).status).toBe(409);
    await coordinator.post(`${PACKS}/${released}/withdrawal`, { reason: 'Falsche Teile.' });
    expect((await coordinator.delete(`${PACKS}/${released}`)).status).toBe(409);
    expect((await one(released)).state).toBe('ready');
  });

  it('is whole or not there, and the same order begins a failed one again', async () => {
    const db = database.db();
    await rowsOf(db, `ALTER TABLE review_pack_files ADD CONSTRAINT no_docx CHECK (format <> 'docx') NOT VALID`);
    const { id } = await order({ parts: ['measures'] });
    await expectAsync(app.jobs.doAll()).toBeRejectedWithError(/no_docx/);
    expect([(await one(id)).state, await rowsOf(db, 'SELECT 1 FROM review_pack_contents AS c WHERE c.pack_id = ?', [id])]).toEqual([
      'failed',
      [],
    ]);
    await rowsOf(db, 'ALTER TABLE review_pack_files DROP CONSTRAINT no_docx');
    expect((await order({ parts: ['measures'] })).id).toBe(id);
    await app.jobs.doAll();
    const pack = await one(id);
    expect([pack.state, pack.files.length]).toEqual(['ready', 2]);
    await app.jobs.doAgain();
    expect((await one(id)).madeAt).toBe(pack.madeAt);
  });

  it('cannot be released before it is made', async () => {
    const { id } = await order({ parts: ['decisions'] });
    expect((await coordinator.post(`${PACKS}/${id}/release`, {})).status).toBe(409);
    await coordinator.delete(`${PACKS}/${id}`);
    await app.jobs.doAll();
    expect((await coordinator.get(`${PACKS}/${id}`)).status).toBe(404);
  });

  it('cannot be changed by the program, nor can what the council read be removed', async () => {
    const id = await made({ parts: ['summary', 'recommendations'] });
    await coordinator.post(`${PACKS}/${id}/release`, {});
    const program = openAsProgram(database.url());
    try {
      for (const sql of [
        `UPDATE review_packs SET language = 'en'`,
        `UPDATE review_pack_contents SET document = '{}'`,
        `UPDATE review_pack_files SET sha256 = ''`,
        'DELETE FROM review_pack_releases',
      ])
        await expectAsync(rowsOf(program, sql))
          .withContext(sql)
          .toBeRejectedWithError(/permission denied/);
      await expectAsync(rowsOf(program, 'DELETE FROM review_packs AS p WHERE p.id = ?', [id])).toBeRejectedWithError(/releases/);
    } finally {
      await program.destroy();
    }
  });

  it('is made of adopted quarters only', async () => {
    const { state } = (await coordinator.get('/api/v1/quarters/2026-Q3')).body as QuarterDetail;
    expect(state).toBe('collecting');
    expect((await coordinator.post('/api/v1/quarters/2026-Q3/review-packs', {})).status).toBe(404);
    expect((await coordinator.post(PACKS, { snapshotVersion: 7 })).status).toBe(404);
    expect((await coordinator.post(PACKS, { parts: [] })).status).toBe(400);
  });
});
