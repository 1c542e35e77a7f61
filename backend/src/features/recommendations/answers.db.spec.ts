import type { Problem } from '#contract/common.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/recommendations';

describe('Official responses to recommendations', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let steering: TestClient;
  let code: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    steering = await app.signedIn({ roles: ['steering'] });
  });
  beforeEach(async () => {
    code = await aRecommendation(database.db());
  });

  const accepted = { response: 'accepted', body: 'Steuerungsgruppe', decidedOn: '2026-09-10' };
  const rejected = { response: 'rejected', body: 'Rat', reason: 'Kein Geld', decidedOn: '2026-10-01' };
  const respond = (answer: Record<string, unknown>, by = steering): Promise<Answer> => by.post(`${ADDRESS}/${code}/responses`, answer);
  const responded = async (answer: Record<string, unknown>): Promise<RecommendationDetail> => {
    const { status, body } = await respond(answer);
    expect(status).withContext(JSON.stringify(body)).toBe(201);
    return body as RecommendationDetail;
  };
  const refused = (answer: Answer) => ({ status: answer.status, issues: (answer.body as Problem).issues ?? [] });

  it('are kept with who recorded them and when', async () => {
    const { answers, answer, response, respondedOn, state } = await responded({ ...accepted, reason: 'Passt zum Leitbild' });
    expect(answers).toEqual([
      {
        ...accepted,
        response: 'accepted',
        id: jasmine.any(String) as unknown as string,
        reason: 'Passt zum Leitbild',
        recordedBy: jasmine.stringMatching(/^Person /) as unknown as string,
        recordedAt: '2026-11-22T12:00:00.000Z',
        corrects: null,
        correctedBy: null,
      },
    ]);
    expect([answer, response, respondedOn, state]).toEqual([answers[0] ?? null, 'accepted', '2026-09-10', 'without_measure']);
  });

  it('are seen by whoever asks whether the recommendation that they know still holds', async () => {
    const etag = async () => (await steering.get(`${ADDRESS}/${code}`)).headers.get('etag') ?? '';
    const before = await etag();
    expect((await steering.get(`${ADDRESS}/${code}`, { 'if-none-match': before })).status).toBe(304);
    await responded(accepted);
    const again = await steering.get(`${ADDRESS}/${code}`, { 'if-none-match': before });
    expect([again.status, (again.body as RecommendationDetail).response]).toEqual([200, 'accepted']);
    // What is edited has not changed: the tag of the older answer is good for a change, too.
    const coordinator = await app.signedIn({ roles: ['coordinator'] });
    const changed = await coordinator.patch(`${ADDRESS}/${code}`, { title: 'Neu' }, { headers: { 'if-match': before } });
    expect(changed.status).toBe(200);
    const stale = await coordinator.patch(`${ADDRESS}/${code}`, { title: 'Neuer' }, { headers: { 'if-match': before } });
    expect(stale.status).toBe(409);
  });

  it('count in the order in which they were decided, not in which they were written down', async () => {
    await responded(rejected);
    const { response, answers } = await responded(accepted);
    expect([response, answers.map((each) => each.response)]).toEqual(['rejected', ['rejected', 'accepted']]);
    // Of two of one day the one that was written down last.
    expect((await responded({ ...rejected, response: 'noted' })).response).toBe('noted');
  });

  it('are corrected by new ones, and stay', async () => {
    const first = (await responded(rejected)).answer;
    const detail = await responded({ ...accepted, decidedOn: '2026-08-01', corrects: first?.id });
    expect([detail.response, detail.respondedOn, detail.answer?.corrects]).toEqual(['accepted', '2026-08-01', first?.id ?? null]);
    expect(detail.answers.map(({ response, correctedBy }) => [response, correctedBy])).toEqual([
      ['rejected', detail.answer?.id ?? null],
      ['accepted', null],
    ]);
  });

  it('are corrected once', async () => {
    const { answer } = await responded(rejected);
    const both = await Promise.all([respond({ ...accepted, corrects: answer?.id }), respond({ ...accepted, corrects: answer?.id })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = refused(await respond({ ...accepted, corrects: answer?.id }));
    expect([again.status, again.issues[0]?.path]).toEqual([409, 'corrects']);
  });

  it('correct only responses to the same recommendation', async () => {
    const { answer } = await responded(rejected);
    code = await aRecommendation(database.db());
    const { status, issues } = refused(await respond({ ...accepted, corrects: answer?.id }));
    expect([status, issues.map(({ path }) => path)]).toEqual([400, ['corrects']]);
    expect(refused(await respond({ ...accepted, corrects: '999999999999999999' })).status).toBe(400);
  });

  it('need a reason unless they accept, and a body unless they open again', async () => {
    for (const response of ['in_part', 'noted', 'rejected'])
      expect(refused(await respond({ response, decidedOn: '2026-10-01' })))
        .withContext(response)
        .toEqual({
          status: 400,
          issues: [
            { path: 'reason', message: 'Say why. Only a recommendation that is accepted needs no reason.' },
            { path: 'body', message: 'Say which body decided this.' },
          ],
        });
    expect(refused(await respond({ response: 'open', decidedOn: '2026-10-01' })).issues.map(({ path }) => path)).toEqual(['reason']);
    expect(refused(await respond({ response: 'accepted', decidedOn: '2026-10-01' })).issues.map(({ path }) => path)).toEqual(['body']);
    expect(refused(await respond({ ...rejected, reason: '  ' })).issues.map(({ path }) => path)).toEqual(['reason']);
    expect((await responded({ response: 'open', reason: 'Neu beraten', decidedOn: '2026-10-01' })).response).toBe('open');
  });

  it('are not of the future; today is fine', async () => {
    expect(refused(await respond({ ...accepted, decidedOn: '2026-11-23' }))).toEqual({
      status: 400,
      issues: [{ path: 'decidedOn', message: 'A meeting that lies in the future has decided nothing yet.' }],
    });
    expect((await respond({ ...accepted, decidedOn: '2026-11-22' })).status).toBe(201);
    expect((await respond({ ...accepted, decidedOn: '2026-02-30' })).status).toBe(400);
  });

  it('are given by steering group and coordination, to recommendations that there are', async () => {
    expect((await respond(accepted, await app.signedIn({ roles: ['coordinator'] }))).status).toBe(201);
    expect((await respond(accepted, await app.signedIn({ roles: ['officer'] }))).status).toBe(403);
    expect((await respond(accepted, app.stranger())).status).toBe(401);
    code = 'E-9999';
    expect((await respond(accepted)).status).toBe(404);
  });

  it('stand in the audit trail, a correction with what it corrects', async () => {
    const { answer } = await responded(rejected);
    await responded({ ...rejected, reason: 'Kein Platz', corrects: answer?.id });
    const events = await database.db()('audit_events').where({ object_id: code }).orderBy('id').select('action', 'changes');
    expect(events.map(({ action }: { action: string }) => action)).toEqual(['responded', 'responded']);
    expect((events[1] as { changes: unknown }).changes).toEqual([
      { field: 'reason', before: 'Kein Geld', after: 'Kein Platz' },
      { field: 'decidedOn', before: '2026-10-01', after: '2026-10-01' },
    ]);
  });

  it('cannot be changed or removed by the program', async () => {
    await responded(accepted);
    const asProgram = (sql: string) =>
      database.db().transaction(async (trx) => {
        await trx.raw('SET LOCAL ROLE gesamtbild_program');
        await trx.raw(sql);
      });
    await expectAsync(asProgram(`UPDATE recommendation_responses SET reason = 'x'`)).toBeRejected();
    await expectAsync(asProgram('DELETE FROM recommendation_responses')).toBeRejected();
  });
});
