import type { Problem } from '#contract/common.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { MilestoneInput } from '#contract/milestone.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measures';

describe('The way of a measure', () => {
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
  const get = async (code: string, by = coordinator) => (await by.get(`${ADDRESS}/${code}`)).body as MeasureResponse;
  const move = async (code: string, step: Record<string, unknown>, by = coordinator): Promise<Answer> =>
    by.post(`${ADDRESS}/${code}/status`, { version: (await get(code)).version, ...step });

  it('goes from the proposal to the lasting effect, and every step is kept', async () => {
    const added = await coordinator.post(ADDRESS, {
      title: 'Mentoring',
      fieldOfAction: 'work',
      duty: 'voluntary',
      leadOrganisation: 'traeger',
    });
    const { code } = added.body as MeasureResponse;
    for (const status of ['decided', 'running', 'paused', 'running', 'completed', 'sustained'])
      expect((await move(code, { status, reason: status === 'paused' ? 'Umbau' : null })).status)
        .withContext(status)
        .toBe(200);
    const measure = await get(code);
    expect([measure.status, measure.statusSince, measure.version]).toEqual(['sustained', '2026-11-22', 7]);
    expect(measure.statusHistory.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [null, 'proposed', null],
      ['proposed', 'decided', null],
      ['decided', 'running', null],
      ['running', 'paused', 'Umbau'],
      ['paused', 'running', null],
      ['running', 'completed', null],
      ['completed', 'sustained', null],
    ]);
    const events = await database.db()('audit_events').where({ object_id: code, action: 'moved' }).orderBy('id').select('changes');
    expect(events.length).toBe(6);
    expect(events[2]).toEqual({
      changes: [
        { field: 'status', before: 'running', after: 'paused' },
        { field: 'statusSince', before: '2026-11-22', after: '2026-11-22' },
        { field: 'reason', before: null, after: 'Umbau' },
      ],
    });
  });

  it('has no other steps than those', async () => {
    const code = await aMeasure(database.db(), { status: 'decided' });
    expect(refused(await move(code, { status: 'completed' }))).toEqual({ status: 409, at: ['status'] });
    expect(refused(await move(code, { status: 'decided' }))).toEqual({ status: 409, at: ['status'] });
  });

  it('needs a reason to rest or to end early', async () => {
    const code = await aMeasure(database.db());
    expect(refused(await move(code, { status: 'paused' }))).toEqual({ status: 400, at: ['reason'] });
    expect(refused(await move(code, { status: 'cancelled' }))).toEqual({ status: 400, at: ['reason'] });
    expect((await move(code, { status: 'cancelled', reason: 'Kein Geld' })).status).toBe(200);
  });

  it('begins with a decision of the coordination', async () => {
    const code = await aMeasure(database.db(), { status: 'proposed' });
    expect((await get(code, officer)).transitions).toEqual([]);
    expect((await get(code)).transitions).toEqual([
      { to: 'decided', needsReason: false },
      { to: 'cancelled', needsReason: true },
    ]);
    expect(refused(await move(code, { status: 'decided' }, officer))).toEqual({ status: 403, at: ['status'] });
    expect((await move(code, { status: 'decided' })).status).toBe(200);
    expect((await move(code, { status: 'running' }, officer)).status).toBe(200);
  });

  it('is gone by those whose measure it is', async () => {
    const stranger = await app.signedIn({ roles: ['officer'] });
    const code = await aMeasure(database.db());
    expect((await move(code, { status: 'completed' }, stranger)).status).toBe(403);
  });

  it('is dated neither in the future nor before the present status', async () => {
    const code = await aMeasure(database.db(), { status: 'running', statusSince: '2026-05-01' });
    expect(refused(await move(code, { status: 'completed', on: '2026-11-23' }))).toEqual({ status: 400, at: ['on'] });
    expect(refused(await move(code, { status: 'completed', on: '2026-04-30' }))).toEqual({ status: 400, at: ['on'] });
    expect((await move(code, { status: 'completed', on: '2026-05-31' })).status).toBe(200);
    expect((await get(code)).statusSince).toBe('2026-05-31');
  });

  it('is gone once when two people take the same step', async () => {
    const code = await aMeasure(database.db());
    const answers = await Promise.all(
      [1, 2, 3].map(() => coordinator.post(`${ADDRESS}/${code}/status`, { version: 1, status: 'completed' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  describe('after its end', () => {
    it('brings the question after 6 and 12 months whether the measure still works', async () => {
      const code = await aMeasure(database.db(), { statusSince: '2026-01-01' });
      await move(code, { status: 'completed', on: '2026-08-31' });
      // 31 August plus 6 months is the last day of February.
      expect((await get(code)).followUps.map(({ months, dueOn, works }) => [months, dueOn, works])).toEqual([
        [6, '2027-02-28', null],
        [12, '2027-08-31', null],
      ]);
    });
  });

  describe('has milestones', () => {
    const address = (code: string): string => `${ADDRESS}/${code}/milestones`;

    it('that are added, moved, ticked off and opened again, each with the version of the measure', async () => {
      const code = await aMeasure(database.db());
      const added = await officer.post(address(code), { version: 1, title: 'Erste Gruppe', dueOn: '2027-01-15' });
      expect(added.status).withContext(JSON.stringify(added.body)).toBe(201);
      const [milestone] = (added.body as { items: MilestoneInput[] }).items;
      const one = `${address(code)}/${milestone?.id}`;
      expect((await officer.patch(one, { version: 1, doneOn: '2026-11-20' })).status).toBe(409);
      const done = await officer.patch(one, { version: 2, doneOn: '2026-11-20', dueOn: '2027-01-20' });
      expect(done.body).toEqual({
        items: [{ id: milestone?.id, title: 'Erste Gruppe', dueOn: '2027-01-20', doneOn: '2026-11-20' }],
        version: 3,
      });
      expect((await officer.patch(one, { version: 3, doneOn: null })).body).toEqual(jasmine.objectContaining({ version: 4 }));
      expect((await officer.get(address(code))).body).toEqual({
        items: [{ id: milestone?.id, title: 'Erste Gruppe', dueOn: '2027-01-20', doneOn: null }],
        version: 4,
      });
    });

    it('that are not done in the future, nor those of another measure', async () => {
      const code = await aMeasure(database.db(), { milestones: [{ dueOn: '2027-01-01' }] });
      const other = await aMeasure(database.db());
      const [{ id }] = ((await officer.get(address(code))).body as { items: [{ id: string }] }).items;
      expect(refused(await officer.patch(`${address(code)}/${id}`, { version: 1, doneOn: '2026-11-23' }))).toEqual({
        status: 400,
        at: ['milestones'],
      });
      expect((await officer.patch(`${address(other)}/${id}`, { version: 1, doneOn: '2026-11-20' })).status).toBe(404);
    });
  });
});
