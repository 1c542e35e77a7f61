import type { Page, Problem } from '#contract/common.ts';
import type { MeasurePeople, MeasureResponse, MeasureSummary } from '#contract/measure.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, anOrganisation, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measures';

describe('Measures', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertPlaces(database.db());
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'verein');
    await anOrganisation(database.db(), 'geschlossen', { name: 'Alter Verein', closedOn: '2026-06-30' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const measureOf = (answer: Answer) => answer.body as MeasureResponse;
  const refused = (answer: Answer) => ({ status: answer.status, at: (answer.body as Problem).issues?.map(({ path }) => path) ?? [] });
  const draft = { title: 'Sprachcafé', fieldOfAction: 'language', duty: 'voluntary', leadOrganisation: 'traeger' };
  const add = async (more: Record<string, unknown> = {}, by = coordinator): Promise<MeasureResponse> => {
    const answer = await by.post(ADDRESS, { ...draft, ...more });
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return measureOf(answer);
  };
  const change = (measure: MeasureResponse, changed: Record<string, unknown>, by = coordinator): Promise<Answer> =>
    by.patch(`${ADDRESS}/${measure.code}`, { version: measure.version, ...changed });
  const rows = async (query: string, by = coordinator): Promise<MeasureSummary[]> => {
    const answer = await by.get(`${ADDRESS}?${query}`);
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(200);
    return (answer.body as Page<MeasureSummary>).items;
  };
  const listed = async (query: string, by = coordinator): Promise<string[]> => (await rows(query, by)).map(({ code }) => code);
  const accountOf = async (client: TestClient): Promise<string> =>
    ((await client.get('/api/v1/session')).body as { account: { id: string } }).account.id;
  const eventsOf = (code: string) =>
    database.db()('audit_events').where({ object_type: 'measure', object_id: code }).orderBy('id').select('action', 'changes');

  describe('that are added', () => {
    it('are proposed with the next free number', async () => {
      const first = await add();
      const second = await add({ code: 'M-041' });
      const third = await add();
      expect([second.code, third.code]).toEqual(['M-041', 'M-042']);
      expect(first.code).toMatch(/^M-0\d\d$/);
      expect([first.status, first.statusSince, first.version, first.released]).toEqual(['proposed', '2026-11-22', 1, ['core']]);
      const { status, headers, body } = await coordinator.get(`${ADDRESS}/${first.code}`);
      expect([status, headers.get('etag')]).toEqual([200, jasmine.stringMatching(/^"1-/)]);
      expect(body).toEqual(first);
    });

    it('get different numbers at the same moment', async () => {
      const codes = (await Promise.all(Array.from({ length: 8 }, () => add()))).map(({ code }) => code);
      expect(new Set(codes).size).toBe(8);
    });

    it('keep all that was said about them', async () => {
      const officer = await app.signedIn({ roles: ['officer'] });
      const deputy = await app.signedIn({ roles: ['coordinator'] });
      const before = await aMeasure(database.db());
      const said = {
        summary: 'Hier üben Menschen Deutsch.',
        description: 'Was <b>getan</b> wird',
        rationale: 'Warum; DROP TABLE measures',
        tags: ['Sprache', 'offen'],
        startsOn: '2026-01-01',
        endsOn: '2027-12-31',
        places: 40,
        links: [{ kind: 'council_paper', label: 'Vorlage 1', url: 'https://rat.example/1' }],
        location: { address: 'Beispielweg 1', latitude: 52.5, longitude: 13.4 },
        contact: 'Frau Muster',
        notes: 'Intern',
        released: ['core', 'places'],
      };
      const added = await add({
        ...said,
        partners: ['verein'],
        responsibleAccount: await accountOf(officer),
        deputyAccount: await accountOf(deputy),
        districts: ['01', '11'],
        targetGroups: ['women', 'youth', 'women'],
        milestones: [{ title: 'Beginn', dueOn: '2027-02-01' }],
        dependsOn: [before],
        costLines: [{ year: 2026, kind: 'funds', source: 'state', planned: 1234.56, fundedUntil: '2026-12-31' }],
      });
      expect(added).toEqual(jasmine.objectContaining(said));
      // 01 is the Bezirk Mitte, 11 the whole: the highest level that has the key.
      expect(added.districts).toEqual(['land:11', 'stadtbezirk:01']);
      expect(added.districtNames['stadtbezirk:01']).toEqual({ de: 'Mitte', en: 'Mitte' });
      expect([added.partners, added.targetGroups]).toEqual([[{ code: 'verein', name: 'verein' }], ['women', 'youth']]);
      expect([added.responsible?.id, added.deputy?.id]).toEqual([await accountOf(officer), await accountOf(deputy)]);
      expect(added.milestones).toEqual([{ id: jasmine.any(String), title: 'Beginn', dueOn: '2027-02-01', doneOn: null }]);
      expect(added.nextMilestone).toEqual({ title: 'Beginn', dueOn: '2027-02-01' });
      expect(added.dependsOn.map(({ code }) => code)).toEqual([before]);
      expect(added.costLines[0]).toEqual(jasmine.objectContaining({ planned: 1234.56, actual: null, fundedUntil: '2026-12-31' }));
      expect(added.fundingEndsOn).toBe('2026-12-31');
      expect(added.hints).toEqual(['indicator', 'recommendation', 'goal', 'participation']);
      const other = measureOf(await coordinator.get(`${ADDRESS}/${before}`));
      expect(other.neededBy.map(({ code }) => code)).toEqual([added.code]);
    });

    it('refuse what no database keeps', async () => {
      for (const wrong of [
        { startsOn: '0000-01-01' },
        { title: 'a\u0000b' },
        { tags: ['\u0000'] },
        { districts: ['stadtbezirk:\u0000'] },
        { places: 2 ** 31 },
        { milestones: [{ title: 'Nie', dueOn: '0000-02-30' }] },
        { location: { address: 'Weg', latitude: 91, longitude: 0 } },
      ])
        expect((await coordinator.post(ADDRESS, { ...draft, ...wrong })).status)
          .withContext(JSON.stringify(wrong))
          .toBe(400);
      for (const query of ['field=%00', 'targetGroup=%00', 'tag=%00', 'text=%00', 'organisation=%00', 'district=%00'])
        expect((await coordinator.get(`${ADDRESS}?${query}`)).status)
          .withContext(query)
          .toBe(400);
    });

    it('do not take a code that there is', async () => {
      await add({ code: 'Haus.1' });
      expect(refused(await coordinator.post(ADDRESS, { ...draft, code: 'Haus.1' }))).toEqual({ status: 409, at: ['code'] });
    });

    it('are refused with a message on each field that is wrong', async () => {
      const officer = await accountOf(await app.signedIn({ roles: ['officer'] }));
      const wrong = {
        fieldOfAction: 'nirgends',
        leadOrganisation: 'geschlossen',
        partners: ['unbekannt'],
        responsibleAccount: officer,
        deputyAccount: officer,
        districts: ['stadtbezirk:77'],
        targetGroups: ['niemand'],
        indicators: ['X99'],
        dependsOn: ['M-999'],
        startsOn: '2026-05-01',
        endsOn: '2026-04-30',
        milestones: [{ title: 'Morgen', dueOn: '2026-12-01', doneOn: '2026-11-23' }],
        location: { address: 'Halb', latitude: 52, longitude: null },
      };
      const { status, at } = refused(await coordinator.post(ADDRESS, { ...draft, ...wrong }));
      expect(status).toBe(400);
      expect(at.sort()).toEqual(
        [
          'deputyAccount',
          'dependsOn',
          'districts',
          'endsOn',
          'fieldOfAction',
          'indicators',
          'leadOrganisation',
          'location',
          'milestones',
          'partners',
          'targetGroups',
        ].sort(),
      );
    });

    it('are not given to an account that is disabled, unknown, or reads only', async () => {
      const disabled = await app.account({ roles: ['officer'], state: 'disabled' });
      const [row] = await database.db()('accounts').where({ email: disabled }).select<{ id: string }[]>('id');
      const steering = await accountOf(await app.signedIn({ roles: ['steering'] }));
      for (const id of [row?.id, '999999', steering])
        expect(refused(await coordinator.post(ADDRESS, { ...draft, responsibleAccount: id })))
          .withContext(String(id))
          .toEqual({ status: 400, at: ['responsibleAccount'] });
      const people = (await coordinator.get('/api/v1/measure-people')).body as MeasurePeople;
      expect(people.items.map(({ id }) => id)).not.toContain(row?.id as string);
      expect(people.items.map(({ id }) => id)).not.toContain(steering);
      expect(people.items.map(({ id }) => id)).toContain(await accountOf(coordinator));
    });

    it('by an officer are led by an own organisation', async () => {
      const officer = await app.signedIn({ roles: ['officer'], organisations: ['verein'] });
      expect((await add({ leadOrganisation: 'verein' }, officer)).mayEdit).toBeTrue();
      expect(refused(await officer.post(ADDRESS, draft))).toEqual({ status: 403, at: ['leadOrganisation'] });
    });
  });

  describe('that are changed', () => {
    it('keep what is not said, and lose what is cleared', async () => {
      const measure = await add({ summary: 'Alt', places: 20, partners: ['verein'] });
      const changed = measureOf(await change(measure, { summary: null, title: 'Neu' }));
      expect([changed.title, changed.summary, changed.places, changed.partners.length, changed.version]).toEqual(['Neu', null, 20, 1, 2]);
    });

    it('keep milestones and cost lines by their ids', async () => {
      const measure = await add({
        milestones: [
          { title: 'Eins', dueOn: '2027-01-01' },
          { title: 'Zwei', dueOn: '2027-02-01' },
        ],
        costLines: [{ year: 2026, kind: 'volunteer', source: 'provider', planned: 100 }],
      });
      const [one, two] = measure.milestones;
      const [line] = measure.costLines;
      const changed = measureOf(
        await change(measure, {
          milestones: [
            { id: two?.id, title: 'Zwei', dueOn: '2027-03-01', doneOn: '2026-11-20' },
            { title: 'Drei', dueOn: '2027-04-01' },
          ],
          costLines: [{ ...line, actual: 80 }],
        }),
      );
      expect(changed.milestones.map(({ id, title }) => [id, title])).toEqual([
        [two?.id as string, 'Zwei'],
        [jasmine.any(String), 'Drei'],
      ]);
      expect(changed.costLines).toEqual([jasmine.objectContaining({ id: line?.id, planned: 100, actual: 80 })]);
      const stale = await change(changed, { milestones: [{ id: one?.id, title: 'Eins', dueOn: '2027-01-01' }] });
      expect(refused(stale)).toEqual({ status: 400, at: ['milestones'] });
    });

    it('from a stale version are left as they are', async () => {
      const measure = await add();
      expect((await change(measure, { title: 'Erste' })).status).toBe(200);
      expect((await change(measure, { title: 'Zweite' })).status).toBe(409);
      expect(refused(await coordinator.patch(`${ADDRESS}/${measure.code}`, { title: 'Ohne' }))).toEqual({ status: 400, at: ['version'] });
    });

    it('at the same moment by several people take one change', async () => {
      const measure = await add();
      const answers = await Promise.all(['a', 'b', 'c'].map((title) => change(measure, { title })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('keep a partner, a lead and a person who were there before they ended', async () => {
      const gone = await app.account({ roles: ['officer'], state: 'disabled' });
      const [row] = await database.db()('accounts').where({ email: gone }).select<{ id: string }[]>('id');
      const code = await aMeasure(database.db(), {
        leadOrganisation: 'geschlossen',
        responsibleAccount: row?.id ?? null,
      });
      const measure = measureOf(await coordinator.get(`${ADDRESS}/${code}`));
      expect((await change(measure, { title: 'Anders' })).status).toBe(200);
      const other = await aMeasure(database.db(), { partners: ['geschlossen'] });
      const second = measureOf(await coordinator.get(`${ADDRESS}/${other}`));
      expect((await change(second, { partners: ['verein', 'geschlossen'] })).status).toBe(200);
      expect(refused(await change(await add(), { partners: ['geschlossen'] }))).toEqual({ status: 400, at: ['partners'] });
    });

    it('cannot wait for each other in a circle, and the circle is named', async () => {
      const [a, b, c] = [await add(), await add(), await add()];
      expect((await change(a, { dependsOn: [b.code] })).status).toBe(200);
      expect((await change(b, { dependsOn: [c.code] })).status).toBe(200);
      const answer = await change(c, { dependsOn: [a.code] });
      expect(refused(answer)).toEqual({ status: 400, at: ['dependsOn'] });
      expect((answer.body as Problem).issues?.[0]?.message).toContain(`${c.code} → ${a.code} → ${b.code} → ${c.code}`);
      expect(refused(await change(c, { dependsOn: [c.code] })).at).toContain('dependsOn');
    });

    it('cannot be made to wait for each other at the same moment', async () => {
      const [a, b] = [await add(), await add()];
      const answers = await Promise.all([change(a, { dependsOn: [b.code] }), change(b, { dependsOn: [a.code] })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    });

    it('are those of the own organisation, the own person or the own districts, for an officer', async () => {
      const db = database.db();
      const officer = await app.signedIn({ roles: ['officer'], organisations: ['verein'], districts: ['stadtbezirk:01'] });
      const me = await accountOf(officer);
      const own = [
        await aMeasure(db, { leadOrganisation: 'verein' }),
        await aMeasure(db, { responsibleAccount: me }),
        await aMeasure(db, { deputyAccount: me }),
        // A part of the own Bezirk.
        await aMeasure(db, { districts: ['prognoseraum:0110', 'stadtbezirk:01'] }),
      ];
      const others = [await aMeasure(db), await aMeasure(db, { districts: ['stadtbezirk:01', 'stadtbezirk:02'] })];
      for (const code of [...own, ...others]) {
        const before = measureOf(await officer.get(`${ADDRESS}/${code}`));
        const answer = await officer.patch(`${ADDRESS}/${code}`, { version: 1, title: 'Neu' });
        expect([before.mayEdit, answer.status])
          .withContext(code)
          .toEqual(own.includes(code) ? [true, 200] : [false, 403]);
      }
    });

    it('are not handed to another organisation by an officer', async () => {
      const officer = await app.signedIn({ roles: ['officer'], organisations: ['verein'] });
      const measure = await add({ leadOrganisation: 'verein' });
      expect(refused(await change(measure, { leadOrganisation: 'traeger' }, officer))).toEqual({ status: 403, at: ['leadOrganisation'] });
      expect((await change(measure, { leadOrganisation: 'traeger' })).status).toBe(200);
    });

    it('stay as they were once they were merged, split or replaced', async () => {
      const code = await aMeasure(database.db(), { supersededOn: '2026-10-01' });
      const measure = measureOf(await coordinator.get(`${ADDRESS}/${code}`));
      expect([measure.mayEdit, measure.transitions]).toEqual([false, []]);
      expect((await change(measure, { title: 'Neu' })).status).toBe(409);
    });

    it('leave a trace with before and after, and none where nothing changed', async () => {
      const measure = await add({ districts: ['stadtbezirk:01', 'stadtbezirk:02'], contact: 'Frau Muster, Tel. 0123' });
      await change(measure, { title: measure.title, districts: ['stadtbezirk:02', '01'] });
      const me = await accountOf(coordinator);
      await change(measure, { title: 'Neu', contact: 'Herr Beispiel', responsibleAccount: me });
      const [created, changed, ...more] = (await eventsOf(measure.code)) as { action: string; changes: object[] }[];
      expect([created?.action, more.length]).toEqual(['created', 0]);
      expect(created?.changes).toContain({ field: 'fieldOfAction', before: null, after: 'language' });
      expect(changed).toEqual({
        action: 'changed',
        changes: [
          { field: 'title', before: 'Sprachcafé', after: 'Neu' },
          // More people read the history than contacts.
          { field: 'contact', before: 'hidden', after: 'hidden' },
          { field: 'responsible', before: null, after: measureOf(await coordinator.get(`${ADDRESS}/${measure.code}`)).responsible?.name },
        ],
      });
      expect(JSON.stringify(await eventsOf(measure.code))).not.toContain('Muster');
    });
  });

  describe('that are read', () => {
    it('show their contact only to those whose role needs it', async () => {
      const code = await aMeasure(database.db(), { contact: 'Frau Muster' });
      const steering = await app.signedIn({ roles: ['steering'] });
      const officer = await app.signedIn({ roles: ['officer'] });
      expect(measureOf(await steering.get(`${ADDRESS}/${code}`)).contact).toBeNull();
      expect(measureOf(await officer.get(`${ADDRESS}/${code}`)).contact).toBe('Frau Muster');
    });

    it('show the report of the quarter that is asked for, with corrections and not what they correct', async () => {
      const db = database.db();
      const code = await aMeasure(db);
      await aStatusReport(db, code, { quarter: '2026-Q2', percent: 20 });
      const wrong = await aStatusReport(db, code, { quarter: '2026-Q3', percent: 30 });
      const right = await aStatusReport(db, code, { quarter: '2026-Q3', percent: 35, outlook: 'late', note: 'Krank', corrects: wrong });
      await aStatusReport(db, code, { quarter: '2026-Q4', percent: 60 });
      const reportIn = async (query: string) => measureOf(await coordinator.get(`${ADDRESS}/${code}${query}`)).report;
      expect(await reportIn('')).toEqual(jasmine.objectContaining({ id: right, quarter: '2026-Q3', percent: 35, corrects: wrong }));
      expect((await reportIn('?quarter=2026-Q2'))?.percent).toBe(20);
      expect((await reportIn('?quarter=2026-Q4'))?.percent).toBe(60);
      expect(await reportIn('?quarter=2026-Q1')).toBeNull();
    });

    it('are not found under a code that there is not', async () => {
      expect((await coordinator.get(`${ADDRESS}/M-777`)).status).toBe(404);
      expect((await coordinator.patch(`${ADDRESS}/M-777`, { version: 1 })).status).toBe(404);
    });
  });

  describe('in a list', () => {
    it('work in a place when they work there, in a part of it, or in what it is part of', async () => {
      const db = database.db();
      await anOrganisation(db, 'ort');
      const whole = await aMeasure(db, { leadOrganisation: 'ort', districts: ['land:11'] });
      const mitte = await aMeasure(db, { leadOrganisation: 'ort', districts: ['stadtbezirk:01'] });
      const zentrum = await aMeasure(db, { leadOrganisation: 'ort', districts: ['prognoseraum:0110'] });
      const lichtenberg = await aMeasure(db, { leadOrganisation: 'ort', districts: ['stadtbezirk:11'] });
      expect(await listed('lead=ort&district=stadtbezirk:01')).toEqual([whole, mitte, zentrum]);
      expect(await listed('lead=ort&district=prognoseraum:0110')).toEqual([whole, mitte, zentrum]);
      expect(await listed('lead=ort&district=11')).toEqual([whole, mitte, zentrum, lichtenberg]);
    });

    it('are narrowed by each filter', async () => {
      const db = database.db();
      await anOrganisation(db, 'filter');
      await anOrganisation(db, 'helfer');
      const me = await accountOf(coordinator);
      const steps = [{ to: 'running', on: '2026-01-01' }] as const;
      const a = await aMeasure(db, {
        leadOrganisation: 'filter',
        partners: ['helfer'],
        duty: 'mandatory',
        targetGroups: ['women'],
        tags: ['Nähe'],
        responsibleAccount: me,
        steps,
      });
      const b = await aMeasure(db, {
        leadOrganisation: 'filter',
        fieldOfAction: 'work',
        title: 'Werkstatt 100%_Probe',
        targetGroups: ['youth', 'women'],
        steps,
        endsOn: '2026-06-30',
      });
      const c = await aMeasure(db, {
        leadOrganisation: 'filter',
        status: 'decided',
        summary: 'Ein kurzer Satz',
        steps: [{ to: 'decided', on: '2026-02-01' }],
      });
      const old = await aMeasure(db, { leadOrganisation: 'filter', supersededOn: '2026-05-01' });
      await aStatusReport(db, a, { quarter: '2026-Q3', outlook: 'late' });
      const expected: Record<string, string[]> = {
        '': [a, b, c],
        'status=running': [a, b],
        'status=running,decided': [a, b, c],
        'field=work,housing': [b],
        'targetGroup=youth': [b],
        'targetGroup=youth,women': [a, b],
        'duty=mandatory': [a],
        'outlook=late': [a],
        'outlook=late&quarter=2026-Q2': [],
        'organisation=helfer': [a],
        'organisation=filter': [a, b, c],
        'responsible=me': [a],
        [`responsible=${me}`]: [a],
        'tag=N%C3%A4he': [a],
        'warning=no-report': [b],
        'warning=no-report,reported-late': [a, b],
        'warning=end-passed': [b],
        'hint=summary': [a, b],
        'hint=participation': [a, b, c],
        'text=werk': [b],
        'text=100%25_': [b],
        'text=%25%25': [],
        'text=kurzer': [c],
        [`text=${c.toLowerCase()}`]: [c],
        'superseded=only': [old],
        'superseded=all': [a, b, c, old],
      };
      for (const [query, codes] of Object.entries(expected))
        expect(await listed(`lead=filter&${query}`))
          .withContext(query)
          .toEqual(codes);
    });

    it('are those of the last day of a quarter that is asked for, with their status then and now', async () => {
      const db = database.db();
      await anOrganisation(db, 'damals');
      const of = { leadOrganisation: 'damals' };
      const ended = await aMeasure(db, {
        ...of,
        steps: [
          { to: 'running', on: '2026-01-01' },
          { to: 'completed', on: '2026-07-01' },
        ],
      });
      const merged = await aMeasure(db, { ...of, steps: [{ to: 'running', on: '2026-01-01' }], supersededOn: '2026-08-01' });
      const young = await aMeasure(db, { ...of, steps: [{ to: 'proposed', on: '2026-07-01' }] });
      expect(await listed('lead=damals')).toEqual([ended, young]);
      expect(await listed('lead=damals&quarter=2026-Q2')).toEqual([ended, merged]);
      expect(await listed('lead=damals&quarter=2026-Q2&status=running')).toEqual([ended, merged]);
      expect(await listed('lead=damals&quarter=2026-Q3&status=running')).toEqual([]);
      expect((await rows('lead=damals&quarter=2026-Q2')).map(({ status, statusInQuarter }) => [status, statusInQuarter])).toEqual([
        ['completed', 'running'],
        ['running', 'running'],
      ]);
      expect((await rows('lead=damals')).map(({ statusInQuarter }) => statusInQuarter)).toEqual(['completed', 'proposed']);
    });

    it('do not have a filter of an unknown word, nor an unknown filter', async () => {
      for (const [query, path] of [
        ['status=walking', 'status'],
        ['warning=none', 'warning'],
        ['hint=x', 'hint'],
        ['colour=red', 'colour'],
        ['quarter=2026-Q5', 'quarter'],
        ['limit=5001', 'limit'],
      ])
        expect(refused(await coordinator.get(`${ADDRESS}?${query}`)))
          .withContext(query ?? '')
          .toEqual({ status: 400, at: [path ?? ''] });
    });

    it('come in pages, by code with its number as a number', async () => {
      const db = database.db();
      await anOrganisation(db, 'seiten');
      for (const code of ['S-10', 'S-9', 'S-100']) await aMeasure(db, { code, leadOrganisation: 'seiten' });
      const first = (await coordinator.get(`${ADDRESS}?lead=seiten&limit=2`)).body as Page<MeasureSummary>;
      expect([first.items.map(({ code }) => code), first.nextCursor, first.total]).toEqual([['S-9', 'S-10'], '2', 3]);
      const second = (await coordinator.get(`${ADDRESS}?lead=seiten&limit=2&cursor=2`)).body as Page<MeasureSummary>;
      expect([second.items.map(({ code }) => code), second.nextCursor]).toEqual([['S-100'], null]);
    });

    it('say to each person which ones may be changed', async () => {
      const db = database.db();
      await anOrganisation(db, 'meine');
      await aMeasure(db, { leadOrganisation: 'meine' });
      const officer = await app.signedIn({ roles: ['officer'], organisations: ['meine'] });
      const steering = await app.signedIn({ roles: ['steering'], organisations: ['meine'] });
      expect((await rows('lead=meine', officer)).map(({ mayEdit }) => mayEdit)).toEqual([true]);
      expect((await rows('lead=meine', steering)).map(({ mayEdit }) => mayEdit)).toEqual([false]);
    });
  });
});
