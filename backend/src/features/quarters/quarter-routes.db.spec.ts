import type { Problem } from '#contract/common.ts';
import type { QuarterDetail, QuarterList } from '#contract/quarter-cycle.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { fixedClock } from '../../clock.ts';
import { COMMAND_LINE } from '../../audit/actor.ts';
import { aMeasure, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';
import { NO_ADOPTION, type Adoption } from './adoption.ts';
import { quarterServiceIn } from './compose-quarters.ts';

const ADDRESS = '/api/v1/quarters';

describe('Quarters', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'], email: 'koordination@example.org' });
  });
  afterEach(async () => {
    await database.db()('deliveries').delete();
    await database.db()('quarter_steps').delete();
    await database.db()('quarters').delete();
    // What a spec made is asked for in that spec alone.
    await database.db()('measures').update({ superseded_on: '2020-01-01' });
  });

  const isState = (quarter: string, state: string, deliverUntil: string | null = '2026-12-31') =>
    database.db()('quarters').insert({ quarter, state, deliver_until: deliverUntil });
  const get = async (quarter: string) => (await coordinator.get(`${ADDRESS}/${quarter}`)).body as QuarterDetail;
  const step = async (quarter: string, to: string, more: object = {}, by = coordinator) => {
    const { version } = await get(quarter);
    return by.post(`${ADDRESS}/${quarter}/steps`, { version, to, ...more });
  };
  const issueOf = ({ status, body }: Answer) => [status, (body as Problem).issues?.[0]?.path, (body as Problem).issues?.[0]?.code];
  /** Something that is asked for and not approved. */
  const somethingDue = async (quarter: string) => {
    const measure_code = await aMeasure(database.db());
    await database.db()('deliveries').insert({ quarter, kind: 'report', measure_code });
  };
  const serviceWith = (adoption: Adoption) =>
    unitOfWork(database.db(), (trx) =>
      quarterServiceIn(
        trx,
        { gatheringIn: () => ({ bringUpToDate: () => Promise.resolve() }), adoptionIn: () => adoption },
        fixedClock(TODAY),
      ),
    );
  const doing = { actor: COMMAND_LINE, at: new Date(TODAY) };

  it('are listed from the present one back to the first with a report', async () => {
    await aStatusReport(database.db(), await aMeasure(database.db()), { quarter: '2026-Q1' });
    const listed = (await app.get(ADDRESS)).body as QuarterList;
    expect(listed.items.map(({ quarter, state, version }) => [quarter, state, version])).toEqual([
      ['2026-Q4', 'open', 0],
      ['2026-Q3', 'open', 0],
      ['2026-Q2', 'open', 0],
      ['2026-Q1', 'open', 0],
    ]);
  });

  it('count what is due, handed in, returned, approved and late', async () => {
    await isState('2026-Q3', 'collecting', '2026-11-21');
    const handedIn = { first_submitted_at: TODAY, submitted_at: TODAY, submitted_by: 'Frau Probe' };
    const decided = { decided_at: TODAY, decided_by: 'Herr Muster' };
    const rows = [
      {},
      {},
      { state: 'submitted', ...handedIn },
      { state: 'returned', ...handedIn, ...decided, note: 'Bitte ergänzen.' },
      { state: 'approved', ...handedIn, ...decided },
    ];
    for (const row of rows)
      await database
        .db()('deliveries')
        .insert({ quarter: '2026-Q3', kind: 'report', measure_code: await aMeasure(database.db()), ...row });
    // Both that are due and the returned one should have come the day before.
    expect((await get('2026-Q3')).deliveries).toEqual({ due: 2, submitted: 1, returned: 1, approved: 1, late: 3 });
    await database.db()('quarters').update({ deliver_until: '2026-11-22' });
    expect((await get('2026-Q3')).deliveries.late).toBe(0);
  });

  it('get their deadlines from the coordination, in the order of the steps', async () => {
    const patch = (body: object) => coordinator.patch(`${ADDRESS}/2026-Q3`, body);
    const set = await patch({ version: 0, deliverUntil: '2026-10-31', reviewUntil: '2026-11-30' });
    const { version, deliverUntil, reviewUntil } = set.body as QuarterDetail;
    expect([set.status, version, deliverUntil, reviewUntil]).toEqual([200, 1, '2026-10-31', '2026-11-30']);
    expect(((await patch({ version: 1, reviewUntil: null })).body as QuarterDetail).deliverUntil).toBe('2026-10-31');
    expect(issueOf(await patch({ version: 2, publishUntil: '2026-10-30' })).slice(0, 2)).toEqual([400, 'publishUntil']);
    expect(issueOf(await patch({ version: 2, deliverUntil: '2026-06-30' })).slice(0, 2)).toEqual([400, 'deliverUntil']);
    expect(issueOf(await patch({ version: 2, reviewMeeting: '999' })).slice(0, 2)).toEqual([400, 'reviewMeeting']);
    expect((await patch({ version: 1, deliverUntil: '2026-10-30' })).status).toBe(409);
  });

  it('keep the day for handing in once they are in review, and all others once they are adopted', async () => {
    const set = async (change: object) => {
      const { version } = await get('2026-Q3');
      return (await coordinator.patch(`${ADDRESS}/2026-Q3`, { version, ...change })).status;
    };
    const to = (state: string) =>
      database.db()('quarters').insert({ quarter: '2026-Q3', state, deliver_until: '2026-10-31' }).onConflict('quarter').merge();
    await to('in_review');
    expect([await set({ deliverUntil: '2026-11-30' }), await set({ reviewUntil: '2026-12-10' })]).toEqual([409, 200]);
    await to('adopted');
    expect([await set({ reviewUntil: '2026-12-11' }), await set({ publishUntil: '2026-12-31' })]).toEqual([409, 200]);
  });

  it('go from collecting into review and back, with a trace of each step', async () => {
    await isState('2026-Q3', 'open');
    expect((await step('2026-Q3', 'collecting')).status).toBe(200);
    expect((await step('2026-Q3', 'in_review')).status).toBe(200);
    expect(issueOf(await step('2026-Q3', 'collecting'))[1]).toBe('reason');
    const back = (await step('2026-Q3', 'collecting', { reason: 'Es fehlt noch etwas.' })).body as QuarterDetail;
    expect(back.steps.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['open', 'collecting', null],
      ['collecting', 'in_review', null],
      ['in_review', 'collecting', 'Es fehlt noch etwas.'],
    ]);
    expect(back.steps[0]).toEqual(jasmine.objectContaining({ by: 'Person koordination@example.org', at: '2026-11-22T12:00:00.000Z' }));
    const [event] = await database.db()('audit_events').where({ object_type: 'quarter', action: 'stepped' }).orderBy('id', 'desc').limit(1);
    expect((event as { changes: unknown }).changes).toEqual([
      { field: 'state', before: 'in_review', after: 'collecting' },
      { field: 'reason', before: null, after: 'Es fehlt noch etwas.' },
    ]);
  });

  it('say what stands in the way of a step, and refuse it', async () => {
    await isState('2026-Q2', 'collecting');
    await isState('2026-Q3', 'open');
    expect((await get('2026-Q3')).next).toEqual([
      { to: 'collecting', reopens: false, needsReason: false, hindrance: { reason: 'earlier-quarter', other: '2026-Q2' } },
    ]);
    expect(issueOf(await step('2026-Q3', 'collecting'))).toEqual([409, 'to', 'earlier-quarter']);
    expect((await step('2026-Q3', 'published')).status).toBe(409);
    await isState('2026-Q4', 'open', null);
    expect(issueOf(await step('2026-Q4', 'collecting'))).toEqual([409, 'to', 'no-deadline']);
  });

  it('are taken further by one of two who do it at once', async () => {
    await isState('2026-Q3', 'open');
    const { version } = await get('2026-Q3');
    const both = await Promise.all([1, 2].map(() => coordinator.post(`${ADDRESS}/2026-Q3/steps`, { version, to: 'collecting' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are not run by those who only read, who see no next steps', async () => {
    const steering = await app.signedIn({ roles: ['steering'] });
    expect((await step('2026-Q3', 'collecting', {}, steering)).status).toBe(403);
    expect(((await steering.get(`${ADDRESS}/2026-Q3`)).body as QuarterDetail).next).toEqual([]);
    expect((await coordinator.get(`${ADDRESS}/2026-Q7`)).status).toBe(400);
  });

  describe('that are adopted', () => {
    it('need a reason where something is not approved, and say how much', async () => {
      await isState('2026-Q3', 'in_review');
      await somethingDue('2026-Q3');
      const refused = await step('2026-Q3', 'adopted');
      expect(issueOf(refused)).toEqual([409, 'reason', 'not-approved']);
      expect((refused.body as Problem).issues?.[0]?.params).toEqual({ count: 1 });
    });

    it('are begun once: the second who wants it is told', async () => {
      await isState('2026-Q3', 'in_review');
      const { version } = await get('2026-Q3');
      const started: unknown[] = [];
      const running = serviceWith({
        start: (quarter, { by, reason }) => Promise.resolve(void started.push([quarter, by.name, reason])),
        stateOf: () => Promise.resolve(started.length === 0 ? null : { state: 'running', progress: 0.5, note: null }),
      });
      await running((service) => service.step('2026-Q3', { version, to: 'adopted', reason: 'Rest folgt.' }, doing));
      await expectAsync(
        running((service) => service.step('2026-Q3', { version, to: 'adopted', reason: null }, doing)),
      ).toBeRejectedWithError('2026-Q3 is being adopted at this moment.');
      expect(started).toEqual([['2026-Q3', 'Befehlszeile', 'Rest folgt.']]);
    });

    it('are adopted within the transaction that freezes them, and know by whom and which version that is', async () => {
      await isState('2026-Q3', 'in_review');
      await somethingDue('2026-Q3');
      const service = serviceWith(NO_ADOPTION);
      await expectAsync(service((each) => each.adopt('2026-Q3', { reason: null, unapproved: 1 }, doing))).toBeRejectedWithError(
        /1 deliveries of 2026-Q3 are not approved/,
      );
      await expectAsync(service((each) => each.adopt('2026-Q3', { reason: 'Alles da.', unapproved: 0 }, doing))).toBeRejectedWithError(
        '1 deliveries of 2026-Q3 are not approved; the reason was given for 0. Decide again.',
      );
      await service((each) => each.adopt('2026-Q3', { reason: 'Eine Meldung folgt.', unapproved: 1 }, doing));
      const { state, adopted, takesReports } = await get('2026-Q3');
      expect([state, takesReports]).toEqual(['adopted', false]);
      expect(adopted).toEqual({ at: '2026-11-22T12:00:00.000Z', by: 'Befehlszeile', version: 1 });
      await step('2026-Q3', 'in_review', { reason: 'Eine Zahl war falsch.' });
      await service((each) => each.adopt('2026-Q3', { reason: 'Berichtigt.', unapproved: 1 }, doing));
      expect((await get('2026-Q3')).adopted?.version).toBe(2);
    });
  });
});
