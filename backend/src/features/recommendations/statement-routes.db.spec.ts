import type { Problem } from '#contract/common.ts';
import type { Statement } from '#contract/statement.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const STATEMENT = { kind: 'problem', text: 'Der Bus fährt abends nicht.', meeting: 'Werkstatt Land', heldOn: '2026-03-12' };

describe('what was said about a recommendation', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const addressOf = (code: string) => `/api/v1/recommendations/${code}/statements`;
  const newOne = () => aRecommendation(database.db());
  const itemsOf = (answer: Answer) => (answer.body as { items: Statement[] }).items;
  const issueOf = (answer: Answer) => (answer.body as Problem).issues?.[0]?.path;

  it('is kept with kind, role and meeting, newest day first', async () => {
    const code = await newOne();
    await coordinator.post(addressOf(code), { ...STATEMENT, speakerRole: 'Ortsvorsteher:in' });
    const answer = await coordinator.post(addressOf(code), { ...STATEMENT, kind: 'objection', heldOn: '2026-05-02' });
    expect(answer.status).toBe(201);
    expect(itemsOf(answer).map(({ kind, speakerRole, heldOn }) => [kind, speakerRole, heldOn])).toEqual([
      ['objection', null, '2026-05-02'],
      ['problem', 'Ortsvorsteher:in', '2026-03-12'],
    ]);
  });

  it('is plain text of a day that has been', async () => {
    const code = await newOne();
    const html = await coordinator.post(addressOf(code), { ...STATEMENT, text: 'Gut <script>alert(1)</script>' });
    expect([html.status, issueOf(html)]).toEqual([400, 'text']);
    const early = await coordinator.post(addressOf(code), { ...STATEMENT, heldOn: '2026-11-23' });
    expect([early.status, issueOf(early)]).toEqual([400, 'heldOn']);
    expect((await coordinator.post(addressOf('weg'), STATEMENT)).status).toBe(404);
  });

  it('is removed when somebody wants it back, and the audit trail keeps neither words nor speaker', async () => {
    const code = await newOne();
    const added = await coordinator.post(addressOf(code), { ...STATEMENT, speakerRole: 'Ortsvorsteher:in' });
    const id = itemsOf(added)[0]?.id ?? '';
    expect((await coordinator.delete(`${addressOf(await newOne())}/${id}`)).status).toBe(404);
    const removed = await coordinator.delete(`${addressOf(code)}/${id}`);
    expect([removed.status, itemsOf(removed)]).toEqual([200, []]);
    expect((await coordinator.delete(`${addressOf(code)}/${id}`)).status).toBe(404);
    const events = await database.db()('audit_events').where({ object_type: 'recommendation', object_id: code }).orderBy('id').select();
    expect((events as { action: string }[]).map(({ action }) => action)).toEqual(['statement_added', 'statement_removed']);
    expect(JSON.stringify(events)).not.toMatch(/Bus|Ortsvorsteher/);
  });

  it('is recorded by the coordination alone', async () => {
    const code = await newOne();
    for (const role of ['steering', 'officer'] as const) {
      const person = await app.signedIn({ roles: [role] });
      expect((await person.post(addressOf(code), STATEMENT)).status).toBe(403);
    }
  });
});
