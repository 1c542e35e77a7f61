import type { Problem } from '#contract/common.ts';
import type { Delivery, DeliveryDetail, DeliveryPage, LatenessBoard } from '#contract/delivery.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import { COMMAND_LINE } from '../../audit/actor.ts';
import { aMeasure, anOrganisation, aStatusReport, insertMeasureBasics, type SomeMeasure } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';
import { KnexQuarterReadModel } from '../quarters/quarter-read-model.ts';
import { NO_VALUES, type ApprovedValues } from './approved-values.ts';
import { DeliveryService } from './delivery-service.ts';
import { KnexDeliveryStore } from './delivery-store.ts';

const ADDRESS = '/api/v1/quarters/2026-Q3';

// Today is 22 November 2026; the third quarter is asked for until 31 December.
describe('Deliveries', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let officer: TestClient;
  let indicators = 0;

  beforeAll(async () => {
    await insertPlaces(database.db());
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'verein', { name: 'Verein' });
    coordinator = await app.signedIn({ roles: ['coordinator'], email: 'koordination@example.org' });
    officer = await app.signedIn({ roles: ['officer'], organisations: ['traeger'], email: 'fachkraft@example.org' });
  });
  beforeEach(() => database.db()('quarters').insert({ quarter: '2026-Q3', deliver_until: '2026-12-31' }));
  afterEach(async () => {
    const db = database.db();
    for (const table of [
      'delivery_steps',
      'deliveries',
      'quarter_steps',
      'quarters',
      'indicator_collections',
      'observations',
      'status_reports',
    ])
      await db(table).delete();
    await db('measures').update({ superseded_on: '2020-01-01' });
  });

  const collect = async () => {
    const { version } = (await coordinator.get(ADDRESS)).body as QuarterDetail;
    return coordinator.post(`${ADDRESS}/steps`, { version, to: 'collecting' });
  };
  const review = () => database.db()('quarters').where({ quarter: '2026-Q3' }).update({ state: 'in_review' });
  const listed = async (query = '', client = coordinator) => (await client.get(`${ADDRESS}/deliveries${query}`)).body as DeliveryPage;
  const items = async (query = '', client = coordinator) => (await listed(query, client)).items;
  const named = (deliveries: readonly Delivery[]) => deliveries.map(({ measure, state }) => [measure?.code, state]);
  const cells = (deliveries: readonly Delivery[]) =>
    deliveries.map(({ indicator, period, districts }) => [indicator?.code, period, districts[0]?.ref]);
  const sync = () => app.daily('deliveries that are due');
  const measure = (some: SomeMeasure = {}) => aMeasure(database.db(), some);
  const indicator = async (interval: string, { organisation = null }: { organisation?: string | null } = {}) => {
    const code = `Y${++indicators + 10}`;
    await database
      .db()('indicators')
      .insert({
        ...{ code, field_of_action: 'language', name_de: `Zahl ${code}`, name_en: code, kind: 'count', unit: 'count', source: '' },
        ...{ direction: 'neutral', decimals: 0, update_interval: interval, numerator_de: '', numerator_en: '' },
        smallest_level: 'stadtbezirk',
      });
    await database.db()('indicator_collections').insert({ indicator_code: code, level: 'stadtbezirk', organisation_code: organisation });
    return code;
  };
  const report = (code: string, more: object = {}, by = officer) =>
    by.post(`/api/v1/measures/${code}/status-reports`, {
      ...{ quarter: '2026-Q3', status: 'running', percent: 40, outlook: 'on_schedule' },
      ...more,
    });
  const chosen = (deliveries: readonly Delivery[]) => deliveries.map(({ id, version }) => ({ id, version }));
  const approve = (deliveries: readonly Delivery[], by = coordinator) =>
    by.post(`${ADDRESS}/deliveries/approvals`, { deliveries: chosen(deliveries) });
  const giveBack = (deliveries: readonly Delivery[], note = 'Bitte die Zahl prüfen.') =>
    coordinator.post(`${ADDRESS}/deliveries/returns`, { deliveries: chosen(deliveries), note });
  const issueOf = ({ status, body }: Answer) => [status, (body as Problem).issues?.[0]?.path];
  /** A measure whose report was handed in. */
  const handedIn = async (some: SomeMeasure = {}) => {
    const code = await measure(some);
    await collect();
    await sync();
    await report(code);
    return code;
  };
  const one = async (code: string) => (await items(`?measure=${code}`))[0] as Delivery;

  describe('of measures', () => {
    it('are asked for from each that was running or paused on a day of the quarter', async () => {
      const asked = [
        await measure({ steps: [{ to: 'running', on: '2026-09-30' }] }),
        await measure({
          steps: [
            { to: 'running', on: '2025-01-01' },
            { to: 'completed', on: '2026-07-02' },
          ],
        }),
        await measure({ steps: [{ to: 'paused', on: '2026-02-01' }] }),
      ];
      await measure({ steps: [{ to: 'running', on: '2026-10-01' }] });
      await measure({
        steps: [
          { to: 'running', on: '2025-01-01' },
          { to: 'completed', on: '2026-07-01' },
        ],
      });
      await measure({ steps: [{ to: 'decided', on: '2026-01-01' }] });
      await measure({ supersededOn: '2026-08-01' });
      await collect();
      expect((await items()).map((each) => each.measure?.code).sort()).toEqual(asked.sort());
    });

    it('are handed in already where a report is there', async () => {
      const code = await measure();
      const first = await aStatusReport(database.db(), code, { quarter: '2026-Q3', reportedBy: 'Frau Probe' });
      await aStatusReport(database.db(), code, { quarter: '2026-Q3', reportedBy: 'Herr Muster', corrects: first });
      await collect();
      const { state, submitted } = await one(code);
      expect([state, submitted]).toEqual(['submitted', { by: 'Herr Muster', at: '2026-10-05T09:00:00.000Z' }]);
    });

    it('come and go with what is due, and stay once they were handed in', async () => {
      const kept = await handedIn();
      const gone = await measure();
      await sync();
      const [late] = [await measure()];
      await database.db()('measures').whereIn('code', [kept, gone]).update({ superseded_on: '2026-11-01' });
      await sync();
      expect(named(await items()).sort()).toEqual(
        [
          [kept, 'submitted'],
          [late, 'draft'],
        ].sort(),
      );
    });

    it('are handed in by the report itself, in the same moment', async () => {
      const code = await measure();
      await collect();
      expect((await one(code)).state).toBe('draft');
      await report(code);
      const { state, submitted, report: said } = await one(code);
      expect([state, submitted?.by, said?.percent]).toEqual(['submitted', 'Person fachkraft@example.org', 40]);
      const { id } = await one(code);
      const { steps } = (await coordinator.get(`${ADDRESS}/deliveries/${id}`)).body as DeliveryDetail;
      expect(steps.map((step) => [step.state, step.by])).toEqual([['submitted', 'Person fachkraft@example.org']]);
    });

    it('are to be approved again after a correction', async () => {
      const code = await handedIn();
      await approve([await one(code)]);
      const { report: said } = await one(code);
      await report(code, { percent: 60, corrects: said?.id });
      expect((await one(code)).state).toBe('submitted');
    });

    it('are taken in review where they were returned or come from the coordination', async () => {
      const [returned, missing] = [await measure(), await measure()];
      await collect();
      await report(returned);
      await giveBack([await one(returned)]);
      await review();
      expect([
        (await items(`?measure=${returned}`, officer))[0]?.mayDeliver,
        (await items(`?measure=${missing}`, officer))[0]?.mayDeliver,
      ]).toEqual([true, false]);
      expect(issueOf(await report(missing))).toEqual([409, 'quarter']);
      expect((await report(returned, { percent: 50, corrects: (await one(returned)).report?.id })).status).toBe(201);
      expect((await report(missing, {}, coordinator)).status).toBe(201);
    });
  });

  describe('of values', () => {
    it('are asked for from each district for the periods that end in the quarter', async () => {
      const [monthly, quarterly] = [await indicator('monthly'), await indicator('quarterly', { organisation: 'verein' })];
      await indicator('half_yearly');
      await indicator('irregular');
      await collect();
      const districts = (await items(`?indicator=${quarterly}`)).map((each) => each.districts[0]?.ref);
      expect(districts).toContain('stadtbezirk:01');
      const periods = (await items(`?indicator=${monthly}&district=stadtbezirk:01`)).map(({ period }) => period);
      expect(periods).toEqual(['2026-07', '2026-08', '2026-09']);
      expect((await listed('?kind=value')).total).toBe(4 * districts.length);
      expect((await items(`?indicator=${quarterly}`))[0]?.organisation).toEqual({ code: 'verein', name: 'Verein' });
    });

    it('are not asked for anew in a quarter in review, where nobody could hand them in', async () => {
      await collect();
      await review();
      await indicator('quarterly');
      await sync();
      expect(await items()).toEqual([]);
    });

    it('are not asked for where an import brought them, and bring the figure of the period before', async () => {
      const code = await indicator('quarterly');
      const place = (key: string) => database.db()('districts').where({ level: 'stadtbezirk', key }).first<{ id: string }>('id');
      const figure = async (key: string, period_start: string, value: number) =>
        database
          .db()('observations')
          .insert({
            ...{ indicator_code: code, district_id: (await place(key)).id, period_start, grain: 'quarter', value, origin: 'reported' },
          });
      await figure('01', '2026-07-01', 5);
      await figure('02', '2026-04-01', 7);
      await collect();
      expect(cells(await items(`?indicator=${code}&district=stadtbezirk:01`))).toEqual([]);
      expect((await items(`?indicator=${code}&district=stadtbezirk:02`))[0]?.before).toEqual({ period: '2026-Q2', value: 7 });
    });

    it('of an interval that changed are asked for anew, and what was typed stays', async () => {
      const code = await indicator('quarterly');
      await collect();
      const before = (await listed(`?indicator=${code}`)).total;
      const [typed] = await items(`?indicator=${code}&district=stadtbezirk:01`);
      await database.db()('deliveries').where({ id: typed?.id }).update({ value: 12 });
      await database.db()('indicators').where({ code }).update({ update_interval: 'monthly' });
      await sync();
      expect((await listed(`?indicator=${code}`)).total).toBe(3 * before + 1);
      expect(
        (await items(`?indicator=${code}&district=stadtbezirk:01`)).map(({ period, value }) => [period, value?.value ?? null]),
      ).toEqual([
        ['2026-07', null],
        ['2026-Q3', 12],
        ['2026-08', null],
        ['2026-09', null],
      ]);
    });

    it('become observations by their approval, or are not approved', async () => {
      const code = await indicator('quarterly');
      await collect();
      const [first] = await items(`?indicator=${code}`);
      const row = { state: 'submitted', value: 3, first_submitted_at: TODAY, submitted_at: TODAY, submitted_by: 'Frau Probe' };
      await database.db()('deliveries').where({ id: first?.id }).update(row);
      const recorded: string[] = [];
      const withValues = (values: ApprovedValues) =>
        unitOfWork(
          database.db(),
          (trx) =>
            new DeliveryService({
              store: new KnexDeliveryStore(trx),
              quarters: new KnexQuarterReadModel(trx),
              audit: new KnexAuditLog(trx),
              values,
            }),
        );
      const doing = { actor: COMMAND_LINE, at: new Date(TODAY) };
      const failing = withValues({ ...NO_VALUES, record: () => Promise.reject(new Error('no room')) });
      await expectAsync(failing((service) => service.approve('2026-Q3', chosen([first as Delivery]), doing))).toBeRejectedWithError(
        'no room',
      );
      const [still] = await items(`?indicator=${code}&state=submitted`);
      expect(still?.id).toBe(first?.id);
      const working = withValues({ ...NO_VALUES, record: (ids) => Promise.resolve(void recorded.push(...ids)) });
      await working((service) => service.approve('2026-Q3', chosen([still as Delivery]), doing));
      expect(recorded).toEqual([String(first?.id)]);
      const [approved] = await items(`?indicator=${code}&state=approved`);
      expect([approved?.submitted?.by, approved?.decided?.by]).toEqual(['Frau Probe', 'Befehlszeile']);
    });
  });

  describe('that are decided on', () => {
    it('keep their author when they are approved', async () => {
      const code = await handedIn();
      expect((await approve([await one(code)])).body).toEqual({ changed: 1 });
      const { state, submitted, decided } = await one(code);
      expect([state, submitted?.by, decided?.by]).toEqual(['approved', 'Person fachkraft@example.org', 'Person koordination@example.org']);
    });

    it('are returned with what has to be mended, also after they were approved', async () => {
      const code = await handedIn();
      await approve([await one(code)]);
      expect((await giveBack([await one(code)], 'Es fehlen die Kosten.')).status).toBe(200);
      const { state, note } = await one(code);
      expect([state, note]).toEqual(['returned', 'Es fehlen die Kosten.']);
      expect(
        issueOf(await coordinator.post(`${ADDRESS}/deliveries/returns`, { deliveries: chosen([await one(code)]), note: ' ' })),
      ).toEqual([400, 'note']);
    });

    it('are all decided on or none', async () => {
      const [first, second] = [await measure(), await measure()];
      await collect();
      await report(first);
      expect(issueOf(await approve([await one(first), await one(second)]))).toEqual([409, 'deliveries.1']);
      expect(named(await items('?state=approved'))).toEqual([]);
      await report(second);
      const both = await items('?state=submitted');
      await report(second, { percent: 50, corrects: (await one(second)).report?.id });
      const stale = await approve(both);
      expect([stale.status, (stale.body as Problem).issues?.length]).toEqual([409, 1]);
      expect((await approve(await items('?state=submitted'))).body).toEqual({ changed: 2 });
    });

    it('are decided on by one of two who do it at once', async () => {
      const it = await one(await handedIn());
      const both = await Promise.all([approve([it]), giveBack([it])]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('leave a trace, without what was said about them', async () => {
      const code = await handedIn({ title: 'Sprachcafé' });
      const it = await one(code);
      await giveBack([it]);
      const events = await database
        .db()('audit_events')
        .where({ object_type: 'delivery', object_id: it.id })
        .select('action', 'object_label', 'changes');
      expect(events).toEqual([
        { action: 'returned', object_label: 'Sprachcafé (2026-Q3)', changes: [{ field: 'state', before: 'submitted', after: 'returned' }] },
      ]);
    });

    it('are those of this quarter, while it is under way, and by those who run it', async () => {
      const it = await one(await handedIn());
      expect((await approve([it], officer)).status).toBe(403);
      expect((await coordinator.post('/api/v1/quarters/2026-Q2/deliveries/approvals', { deliveries: chosen([it]) })).status).toBe(409);
      expect((await coordinator.post(`${ADDRESS}/deliveries/approvals`, { deliveries: [{ id: '999999', version: 1 }] })).status).toBe(404);
      expect((await approve([it, it])).status).toBe(400);
      await database.db()('quarters').update({ state: 'adopted' });
      expect((await approve([it])).status).toBe(409);
    });
  });

  describe('in a list', () => {
    it('are found by state, organisation, district and whose they are, with the counts of all states', async () => {
      const mine = await measure({ districts: ['stadtbezirk:01'] });
      const theirs = await measure({ leadOrganisation: 'verein', districts: ['stadtbezirk:02'] });
      await collect();
      await report(mine);
      const codes = async (query: string, client = coordinator) => (await items(query, client)).map((each) => each.measure?.code);
      expect(await codes('?state=submitted')).toEqual([mine]);
      expect(await codes('?organisation=verein')).toEqual([theirs]);
      expect(await codes('?district=stadtbezirk:02')).toEqual([theirs]);
      expect(await codes('?mine=true', officer)).toEqual([mine]);
      expect((await codes('?mine=true')).length).toBe(2);
      expect((await listed('?state=draft')).counts).toEqual({ due: 1, submitted: 1, returned: 0, approved: 0, late: 0 });
      expect((await listed('?organisation=verein')).counts.submitted).toBe(0);
    });

    it('begin with those that are late, and go on page by page', async () => {
      const [first, second] = [await measure({ title: 'A' }), await measure({ title: 'B' })];
      await collect();
      await report(first);
      await database.db()('quarters').update({ deliver_until: '2026-11-21' });
      expect((await items()).map((each) => [each.measure?.code, each.late])).toEqual([
        [second, true],
        [first, false],
      ]);
      const page = await listed('?limit=1&cursor=1');
      expect([page.items[0]?.measure?.code, page.nextCursor, page.total]).toEqual([first, null, 2]);
      expect((await listed('?late=true')).total).toBe(1);
    });

    it('are read one by one, of their own quarter only', async () => {
      const { id } = await one(await handedIn());
      expect((await coordinator.get(`${ADDRESS}/deliveries/${id}`)).status).toBe(200);
      expect((await coordinator.get(`/api/v1/quarters/2026-Q2/deliveries/${id}`)).status).toBe(404);
    });
  });

  it('show who is late, and how punctual they were, by organisation and by district', async () => {
    const db = database.db();
    const [slow, quick] = [await measure({ districts: ['stadtbezirk:01'] }), await measure({ leadOrganisation: 'verein' })];
    await collect();
    await report(quick, {}, coordinator);
    await db('quarters').update({ deliver_until: '2026-11-20' });
    await db('quarters').insert({ quarter: '2026-Q2', state: 'adopted', deliver_until: '2026-07-15' });
    const past = (code: string, organisation_code: string, first: string) =>
      db('deliveries').insert({
        ...{ quarter: '2026-Q2', kind: 'report', measure_code: code, organisation_code, state: 'approved', submitted_by: 'Jemand' },
        ...{ first_submitted_at: first, submitted_at: '2026-09-01', decided_at: '2026-09-02', decided_by: 'Jemand' },
      });
    // A quarter of an hour before and after midnight in Berlin, where it is two hours later than in UTC.
    await past(slow, 'traeger', '2026-07-15T22:15:00Z');
    await past(quick, 'verein', '2026-07-15T21:45:00Z');
    const { byOrganisation, byDistrict } = (await coordinator.get(`${ADDRESS}/lateness`)).body as LatenessBoard;
    expect(byOrganisation).toEqual([
      {
        ...{ organisation: { code: 'traeger', name: 'Träger' }, district: null, asked: 1, due: 1, late: 1, returned: 0, latestDays: 2 },
        // Nobody is named as responsible for the measure.
        responsible: [{ organisation: { code: 'traeger', name: 'Träger' }, late: 1, people: [] }],
        history: [
          { quarter: '2026-Q3', asked: 1, onTime: 0 },
          { quarter: '2026-Q2', asked: 1, onTime: 0 },
        ],
      },
      {
        ...{ organisation: { code: 'verein', name: 'Verein' }, district: null, asked: 1, due: 0, late: 0, returned: 0, latestDays: null },
        responsible: [],
        // Handed in on 22 November, two days after the day.
        history: [
          { quarter: '2026-Q3', asked: 1, onTime: 0 },
          { quarter: '2026-Q2', asked: 1, onTime: 1 },
        ],
      },
    ]);
    expect(byDistrict.map(({ district, asked, late }) => [district?.ref ?? null, asked, late])).toEqual([
      ['stadtbezirk:01', 1, 1],
      [null, 1, 0],
    ]);
  });

  it('say whom to ask for what is late, with names only for the coordination', async () => {
    await app.signedIn({ roles: ['officer'], email: 'mitte@example.org', districts: ['land:11'] });
    await app.signedIn({ roles: ['officer'], email: 'kreuzberg@example.org', districts: ['stadtbezirk:02'] });
    await indicator('quarterly');
    await indicator('quarterly', { organisation: 'traeger' });
    await collect();
    await sync();
    await database.db()('quarters').update({ deliver_until: '2026-11-20' });
    const board = async (who = coordinator) => (await who.get(`${ADDRESS}/lateness`)).body as LatenessBoard;
    const { byOrganisation, byDistrict } = await board();
    const of = (rows: LatenessBoard['byDistrict'], ref: string) => rows.find(({ district }) => district?.ref === ref)?.responsible;
    // An officer for the Land is one for the Bezirke in it, and the one for Kreuzberg is none for Mitte.
    expect(of(byDistrict, 'stadtbezirk:01')).toEqual([
      { organisation: null, late: 1, people: ['Person mitte@example.org'] },
      { organisation: { code: 'traeger', name: 'Träger' }, late: 1, people: ['Person fachkraft@example.org'] },
    ]);
    expect(of(byDistrict, 'stadtbezirk:02')?.[0]?.people).toEqual(['Person kreuzberg@example.org', 'Person mitte@example.org']);
    expect(byOrganisation.map(({ organisation, responsible }) => [organisation?.code, responsible[0]?.people])).toEqual([
      ['traeger', ['Person fachkraft@example.org']],
      [undefined, ['Person kreuzberg@example.org', 'Person mitte@example.org']],
    ]);
    expect((await board(officer)).byDistrict.flatMap(({ responsible }) => responsible.map(({ people }) => people))).not.toContain(
      jasmine.anything(),
    );
    // What nobody but the officers of the districts owes can be listed by itself.
    const list = await items('?unassigned=true&late=true');
    expect([list.length > 0, list.every(({ organisation }) => organisation === null)]).toEqual([true, true]);
  });
});
