import type { MyMeasure, MyMeasures } from '#contract/status-report.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, anOrganisation, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

describe('My measures', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let officer: TestClient;
  let me: string;

  beforeAll(async () => {
    await insertPlaces(database.db());
    await insertMeasureBasics(database.db());
  });
  // Each spec has an officer and an organisation of its own.
  let organisation: string;
  let count = 0;
  beforeEach(async () => {
    organisation = await anOrganisation(database.db(), `haus-${++count}`);
    officer = await app.signedIn({ roles: ['officer'], organisations: [organisation], districts: ['stadtbezirk:01'] });
    me = ((await officer.get('/api/v1/session')).body as { account: { id: string } }).account.id;
  });

  const mine = async (quarter?: string): Promise<MyMeasures> => {
    const answer = await officer.get(`/api/v1/my-measures${quarter === undefined ? '' : `?quarter=${quarter}`}`);
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(200);
    return answer.body as MyMeasures;
  };
  const only = async (quarter?: string): Promise<MyMeasure | undefined> => (await mine(quarter)).items[0];

  it('are those that I answer or stand in for, and those of my organisation that nobody answers for', async () => {
    const db = database.db();
    const [other] = await db('accounts')
      .insert({ email: `other-${count}@example.org`, name: 'Andere', state: 'active' })
      .returning<{ id: string }[]>('id');
    const answering = await aMeasure(db, { responsibleAccount: me });
    const standingIn = await aMeasure(db, { responsibleAccount: other?.id ?? null, deputyAccount: me, leadOrganisation: organisation });
    const ofMyHouse = await aMeasure(db, { leadOrganisation: organisation });
    await aMeasure(db, { leadOrganisation: organisation, responsibleAccount: other?.id ?? null });
    // I may change it, but others are asked to report on it.
    await aMeasure(db, { districts: ['stadtbezirk:01'] });
    const { quarter, takesReports, items } = await mine();
    expect([quarter, takesReports]).toEqual(['2026-Q3', true]);
    expect(items.map(({ code, as }) => [code, as])).toEqual([
      [answering, 'responsible'],
      [standingIn, 'deputy'],
      [ofMyHouse, 'organisation'],
    ]);
  });

  it('put first what is still to be said', async () => {
    const db = database.db();
    const code = (name: string) => `${name}-${count}`;
    const steps = [
      { to: 'running', on: '2024-01-01' },
      { to: 'completed', on: '2025-11-01' },
    ] as const;
    await aMeasure(db, { code: code('A-decided'), leadOrganisation: organisation, status: 'decided' });
    await aMeasure(db, { code: code('B-reported'), leadOrganisation: organisation });
    await aStatusReport(db, code('B-reported'), { quarter: '2026-Q3' });
    await aMeasure(db, { code: code('C-asked'), leadOrganisation: organisation, steps });
    await db('measure_follow_ups').insert({ measure_code: code('C-asked'), months: 12, due_on: '2026-11-01' });
    await aMeasure(db, { code: code('D-missing'), leadOrganisation: organisation });
    const { items } = await mine();
    expect(items.map((item) => [item.code, item.due, item.report === null, item.followUpDue?.months])).toEqual([
      [code('D-missing'), true, true, undefined],
      [code('C-asked'), false, true, 12],
      [code('B-reported'), true, false, undefined],
      [code('A-decided'), false, true, undefined],
    ]);
  });

  it('leave out what has ended, unless it did so in the quarter', async () => {
    const db = database.db();
    const since = (to: 'completed' | 'cancelled', on: string) => [{ to: 'running', on: '2026-01-01' } as const, { to, on }];
    await aMeasure(db, { leadOrganisation: organisation, steps: since('completed', '2026-07-01') });
    await aMeasure(db, { leadOrganisation: organisation, steps: since('cancelled', '2026-06-30') });
    await aMeasure(db, { leadOrganisation: organisation, supersededOn: '2026-10-01' });
    const inQuarter = await aMeasure(db, { leadOrganisation: organisation, steps: since('completed', '2026-07-02') });
    const later = await aMeasure(db, { leadOrganisation: organisation, steps: since('cancelled', '2026-10-15') });
    expect((await mine()).items.map(({ code, due }) => [code, due])).toEqual([
      [inQuarter, true],
      [later, true],
    ]);
  });

  it('offer the values of the quarter before, and show what was said for this one', async () => {
    const db = database.db();
    const code = await aMeasure(db, { leadOrganisation: organisation });
    await aStatusReport(db, code, { quarter: '2026-Q1', percent: 10 });
    const wrong = await aStatusReport(db, code, { quarter: '2026-Q2', percent: 20 });
    await aStatusReport(db, code, { quarter: '2026-Q2', percent: 25, corrects: wrong });
    expect(await only()).toEqual(
      jasmine.objectContaining({ report: null, previous: jasmine.objectContaining({ quarter: '2026-Q2', percent: 25 }) }),
    );
    await aStatusReport(db, code, { quarter: '2026-Q3', percent: 40 });
    expect([(await only())?.report?.percent, (await only())?.previous?.percent]).toEqual([40, 25]);
    const running = await only('2026-Q4');
    expect([running?.report, running?.previous?.percent]).toEqual([null, 40]);
  });

  it('say where a report may take the measure, and which milestones are open', async () => {
    const db = database.db();
    await aMeasure(db, {
      leadOrganisation: organisation,
      districts: ['stadtbezirk:01'],
      milestones: [
        { title: 'Später', dueOn: '2027-05-01' },
        { title: 'Getan', dueOn: '2026-05-01', doneOn: '2026-05-01' },
        { title: 'Bald', dueOn: '2026-12-01' },
      ],
    });
    const card = await only();
    expect(card?.statuses).toEqual(['running', 'completed', 'paused', 'cancelled']);
    expect(card?.openMilestones.map(({ title }) => title)).toEqual(['Bald', 'Später']);
    expect(card?.districtNames).toEqual({ 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } });
  });

  it('say that the quarter takes no more reports', async () => {
    await database.db()('quarters').insert({ quarter: '2026-Q1', state: 'adopted' });
    expect([(await mine('2026-Q1')).takesReports, (await mine('2026-Q2')).takesReports]).toEqual([false, true]);
  });

  it('say what has to be mended where a report came back, also while the quarter is in review', async () => {
    const db = database.db();
    const code = await aMeasure(db, { leadOrganisation: organisation });
    await aStatusReport(db, code, { quarter: '2026-Q2' });
    await db('quarters').insert({ quarter: '2026-Q2', state: 'in_review' });
    const moments = { first_submitted_at: '2026-07-01', submitted_at: '2026-07-01', decided_at: '2026-07-02' };
    const said = { state: 'returned', note: 'Bitte die Kosten ergänzen.', submitted_by: 'Person', decided_by: 'Koordination', ...moments };
    await db('deliveries').insert({ quarter: '2026-Q2', kind: 'report', measure_code: code, ...said });
    const other = await aMeasure(db, { leadOrganisation: organisation });
    const { items } = await mine('2026-Q2');
    expect(items.map((each) => [each.code, each.mayReport, each.returned])).toEqual([
      [code, true, 'Bitte die Kosten ergänzen.'],
      [other, false, null],
    ]);
    await db('deliveries').delete();
    await db('quarters').where({ quarter: '2026-Q2' }).delete();
  });

  it('are none for somebody who only reads', async () => {
    const steering = await app.signedIn({ roles: ['steering'] });
    expect((await steering.get('/api/v1/my-measures')).status).toBe(403);
  });
});
