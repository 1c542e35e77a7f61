import { randomUUID } from 'node:crypto';
import type { Problem } from '#contract/common.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { StatusReport, StatusReportList } from '#contract/status-report.ts';
import { openAsProgram } from '#backend/db/knex.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, anOrganisation, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measures';

describe('Status reports', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let officer: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    officer = await app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
  });

  const refused = (answer: Answer) => ({ status: answer.status, at: (answer.body as Problem).issues?.map(({ path }) => path) ?? [] });
  const said = { quarter: '2026-Q3', status: 'running', percent: 40, outlook: 'on_schedule' };
  const send = (code: string, more: Record<string, unknown> = {}, by = officer): Promise<Answer> =>
    by.post(`${ADDRESS}/${code}/status-reports`, { ...said, ...more });
  const report = async (code: string, more: Record<string, unknown> = {}, by = officer): Promise<StatusReport> => {
    const answer = await send(code, more, by);
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return answer.body as StatusReport;
  };
  const reportsOn = async (code: string) => ((await officer.get(`${ADDRESS}/${code}/status-reports`)).body as StatusReportList).items;
  const measure = async (code: string) => (await officer.get(`${ADDRESS}/${code}`)).body as MeasureResponse;
  const eventsOf = (code: string, action: string) =>
    database.db()('audit_events').where({ object_type: 'measure', object_id: code, action }).orderBy('id').select('changes', 'actor');
  const setState = (quarter: string, state: string) =>
    database.db()('quarters').insert({ quarter, state }).onConflict('quarter').merge(['state']);

  it('are kept with all that was said, by whom and when', async () => {
    const code = await aMeasure(database.db());
    const more = { outlook: 'at_risk', note: 'Eine Stelle\nist frei.', peopleReached: 64, eventsHeld: 0, nextStep: 'Ausschreiben' };
    const kept = await report(code, more);
    expect(kept).toEqual(
      jasmine.objectContaining({ ...said, ...more, corrects: null, correctedBy: null, reportedAt: '2026-11-22T12:00:00.000Z' }),
    );
    expect(kept.reportedBy).toMatch(/^Person /);
    expect(await reportsOn(code)).toEqual([kept]);
    expect((await measure(code)).report).toEqual(kept);
    const [event] = await eventsOf(code, 'reported');
    expect(event).toEqual(
      jasmine.objectContaining({
        changes: [
          { field: 'quarter', before: null, after: '2026-Q3' },
          { field: 'status', before: null, after: 'running' },
          { field: 'percent', before: null, after: 40 },
          { field: 'outlook', before: null, after: 'at_risk' },
          { field: 'note', before: null, after: 'Eine Stelle\nist frei.' },
          { field: 'peopleReached', before: null, after: 64 },
          { field: 'eventsHeld', before: null, after: 0 },
          { field: 'nextStep', before: null, after: 'Ausschreiben' },
        ],
      }),
    );
  });

  it('are made by those whose measure it is', async () => {
    await anOrganisation(database.db(), 'fremd');
    const code = await aMeasure(database.db(), { leadOrganisation: 'fremd' });
    expect((await send(code)).status).toBe(403);
    const steering = await app.signedIn({ roles: ['steering'], organisations: ['fremd'] });
    expect((await send(code, {}, steering)).status).toBe(403);
    expect((await send('M-777')).status).toBe(404);
    expect((await officer.get(`${ADDRESS}/M-777/status-reports`)).status).toBe(404);
    await report(code, {}, coordinator);
  });

  it('are not made on a measure that was merged, split or replaced', async () => {
    const code = await aMeasure(database.db(), { supersededOn: '2026-07-01' });
    expect((await send(code)).status).toBe(409);
  });

  it('may be about the quarter that goes on, not about one that has not begun', async () => {
    const code = await aMeasure(database.db());
    await report(code, { quarter: '2026-Q4' });
    expect(refused(await send(code, { quarter: '2027-Q1' }))).toEqual({ status: 400, at: ['quarter'] });
  });

  it('are refused for an adopted quarter, and taken again once it is reopened for them', async () => {
    const code = await aMeasure(database.db());
    await setState('2025-Q4', 'adopted');
    expect(refused(await send(code, { quarter: '2025-Q4' }))).toEqual({ status: 409, at: ['quarter'] });
    await setState('2025-Q4', 'collecting');
    await report(code, { quarter: '2025-Q4' });
    await setState('2025-Q4', 'open');
  });

  it('say why it is not on schedule, and why the progress falls', async () => {
    const code = await aMeasure(database.db());
    await report(code, { quarter: '2026-Q2', percent: 60 });
    expect(refused(await send(code, { percent: 59 }))).toEqual({ status: 400, at: ['note'] });
    expect(refused(await send(code, { percent: 70, outlook: 'late' }))).toEqual({ status: 400, at: ['note'] });
    expect(refused(await send(code, { percent: 70, outlook: 'late', note: '   ' }))).toEqual({ status: 400, at: ['note'] });
    await report(code, { percent: 59, note: 'Neu gezählt.' });
  });

  it('compare progress with the correction, not with what it corrects', async () => {
    const code = await aMeasure(database.db());
    const first = await report(code, { quarter: '2026-Q2', percent: 90 });
    await report(code, { quarter: '2026-Q2', percent: 30, corrects: first.id });
    await report(code, { percent: 31 });
  });

  it('are one for each quarter; whoever comes second learns who was first', async () => {
    const code = await aMeasure(database.db());
    const first = await report(code);
    const second = await send(code, { percent: 50 }, coordinator);
    expect(refused(second)).toEqual({ status: 409, at: ['quarter'] });
    expect((second.body as Problem).issues?.[0]?.message).toContain(`${first.reportedBy} has reported on 2026-Q3 already: 40 %`);
  });

  it('are corrected by a new one that names the one that counts', async () => {
    const code = await aMeasure(database.db());
    const first = await report(code, { percent: 10 });
    const second = await report(code, { percent: 20, corrects: first.id }, coordinator);
    expect(refused(await send(code, { percent: 30, corrects: first.id }))).toEqual({ status: 409, at: ['corrects'] });
    const third = await report(code, { percent: 30, corrects: second.id });
    expect((await reportsOn(code)).map(({ id, percent, corrects, correctedBy }) => [id, percent, corrects, correctedBy])).toEqual([
      [third.id, 30, second.id, null],
      [second.id, 20, first.id, third.id],
      [first.id, 10, null, second.id],
    ]);
    expect((await measure(code)).report?.id).toBe(third.id);
    const [, corrected] = await eventsOf(code, 'reported');
    expect(corrected?.changes).toEqual([
      { field: 'quarter', before: '2026-Q3', after: '2026-Q3' },
      { field: 'percent', before: 10, after: 20 },
    ]);
  });

  it('correct only a report on the same measure and quarter', async () => {
    const [code, other] = [await aMeasure(database.db()), await aMeasure(database.db())];
    const elsewhere = await report(other);
    const before = await report(code, { quarter: '2026-Q2' });
    for (const corrects of [elsewhere.id, before.id, '999999'])
      expect(refused(await send(code, { corrects })))
        .withContext(corrects)
        .toEqual({ status: 400, at: ['corrects'] });
  });

  it('are one when the same draft is sent twice, also when the quarter was adopted meanwhile', async () => {
    const code = await aMeasure(database.db());
    const draftId = randomUUID();
    const draft = { quarter: '2025-Q3', draftId };
    const first = await report(code, draft);
    expect(await report(code, draft)).toEqual(first);
    await setState('2025-Q3', 'adopted');
    expect(await report(code, draft)).toEqual(first);
    await setState('2025-Q3', 'open');
    expect((await eventsOf(code, 'reported')).length).toBe(1);
    expect(refused(await send(await aMeasure(database.db()), draft))).toEqual({ status: 409, at: ['draftId'] });
  });

  it('are one when the same draft arrives several times at the same moment', async () => {
    const code = await aMeasure(database.db());
    const draftId = randomUUID();
    const ids = await Promise.all([1, 2, 3, 4].map(async () => (await report(code, { draftId })).id));
    expect(new Set(ids).size).toBe(1);
    expect((await reportsOn(code)).length).toBe(1);
  });

  describe('with another status', () => {
    it('take the measure there as of the end of their quarter, with the note as reason', async () => {
      const code = await aMeasure(database.db(), { statusSince: '2026-02-01' });
      await report(code, { status: 'paused', note: 'Die Räume werden saniert.' });
      const moved = await measure(code);
      expect([moved.status, moved.statusSince, moved.version]).toEqual(['paused', '2026-09-30', 2]);
      expect(moved.statusHistory.at(-1)).toEqual(
        jasmine.objectContaining({ from: 'running', to: 'paused', reason: 'Die Räume werden saniert.' }),
      );
      expect((await eventsOf(code, 'moved')).length).toBe(1);
      expect((await eventsOf(code, 'reported')).length).toBe(1);
    });

    it('bring the follow-up questions when they complete it', async () => {
      const code = await aMeasure(database.db());
      await report(code, { status: 'completed', percent: 100 });
      // The last day of the quarter is 30 September.
      expect((await measure(code)).followUps.map(({ dueOn }) => dueOn)).toEqual(['2027-03-30', '2027-09-30']);
    });

    it('are refused where there is no such step, and nothing is kept', async () => {
      const code = await aMeasure(database.db());
      expect(refused(await send(code, { status: 'sustained' }))).toEqual({ status: 409, at: ['status'] });
      expect(refused(await send(code, { status: 'paused' }))).toEqual({ status: 400, at: ['note'] });
      const proposal = await aMeasure(database.db(), { status: 'proposed' });
      expect(refused(await send(proposal, { status: 'decided' }))).toEqual({ status: 403, at: ['status'] });
      expect([...(await reportsOn(code)), ...(await reportsOn(proposal))]).toEqual([]);
    });

    it('only record it for an older quarter than the newest one', async () => {
      const code = await aMeasure(database.db());
      await aStatusReport(database.db(), code, { quarter: '2026-Q3' });
      await report(code, { quarter: '2026-Q1', status: 'paused', note: 'Winterpause' });
      expect([(await measure(code)).status, (await measure(code)).version]).toEqual(['running', 1]);
    });
  });

  it('cannot be changed or removed by the program, nor can the steps of a measure', async () => {
    const code = await aMeasure(database.db());
    await report(code);
    const program = openAsProgram(database.url(), 'gesamtbild test');
    try {
      for (const table of ['status_reports', 'measure_status_changes']) {
        const rows = program(table).where({ measure_code: code });
        await expectAsync(rows.clone().delete()).toBeRejectedWithError(/permission denied/);
        await expectAsync(rows.clone().update({ measure_code: code })).toBeRejectedWithError(/permission denied/);
      }
    } finally {
      await program.destroy();
    }
  });
});
