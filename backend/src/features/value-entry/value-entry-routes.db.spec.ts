import type { Problem } from '#contract/common.ts';
import type { DeliveryPage } from '#contract/delivery.ts';
import type { IndicatorOverviewResponse } from '#contract/indicator-overview.ts';
import type { ObservationResponse, ProvenanceResponse } from '#contract/indicator.ts';
import type { CellsSaved, EntryGrid, IndicatorCollectionList } from '#contract/value-entry.ts';
import { seedReference } from '#db/seeds/reference/seed-reference.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { anOrganisation } from '../../../testing/measures.ts';
import { insertDistricts } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

/** The third quarter is being collected: of three Bezirke, values of the count K07 and of the share D02. */
describe('Values', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let officer: TestClient;
  const GRID = '/api/v1/quarters/2026-Q3/entry-grids/K07';
  const SHARES = '/api/v1/quarters/2026-Q3/entry-grids/D02';
  const COLLECTIONS = '/api/v1/indicator-collections';

  const gridOf = async (address = GRID, who = coordinator) => (await who.get(address)).body as EntryGrid;
  const rowsOf = async (address = GRID, who = coordinator) => (await gridOf(address, who)).rows;
  const save = async (cells: readonly object[], who = coordinator, address = GRID) =>
    (await who.put(`${address}/cells`, { cells })).body as CellsSaved;
  const collectionOf = async (code: string) =>
    ((await coordinator.get(COLLECTIONS)).body as IndicatorCollectionList).items.find(({ indicator }) => indicator === code);
  const ask = async (code: string, change: object = {}) => {
    const { version, updateInterval } = (await collectionOf(code)) ?? { version: 0, updateInterval: 'quarterly' };
    const wanted = { asked: true, level: 'stadtbezirk', organisation: null, updateInterval, version, ...change };
    return coordinator.put(`${COLLECTIONS}/${code}`, wanted);
  };
  const figuresOf = async (code: string) =>
    (
      (await coordinator.get(`/api/v1/indicators/${code}/observations?from=2026-Q3&to=2026-Q3&limit=100`)).body as {
        items: ObservationResponse[];
      }
    ).items;
  const submit = async (address = GRID, who = coordinator) => {
    const filled = (await rowsOf(address, who)).filter(({ typed }) => typed.value !== null || typed.comment !== null);
    return who.post(`${address}/submissions`, { deliveries: filled.map(({ delivery: id, version }) => ({ id, version })) });
  };
  const decide = async (what: 'approvals' | 'returns', rows: EntryGrid['rows'], more: object = {}) =>
    coordinator.post(`/api/v1/quarters/2026-Q3/deliveries/${what}`, {
      deliveries: rows.map(({ delivery: id, version }) => ({ id, version })),
      ...more,
    });

  beforeAll(async () => {
    const db = database.db();
    await db.transaction((trx) => seedReference(trx as never));
    await insertDistricts(db);
    await anOrganisation(db, 'jugendamt', { name: 'Jugendamt' });
    await db('quarters').insert({ quarter: '2026-Q3', state: 'collecting', deliver_until: '2026-10-31' });
    coordinator = await app.signedIn({ roles: ['coordinator'], email: 'koordination@example.org' });
    officer = await app.signedIn({ roles: ['officer'], email: 'mitte@example.org', districts: ['stadtbezirk:01'] });
    // The number of places in Mitte rose by ten each quarter: 100, 110, 120, 130.
    const { id } = await db('districts').where({ level: 'stadtbezirk', key: '01' }).first<{ id: string }>('id');
    for (const [index, start] of ['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01'].entries())
      await db('observations').insert({
        ...{ indicator_code: 'K07', district_id: id, period_start: start, grain: 'quarter', value: 100 + 10 * index, origin: 'reported' },
      });
  });

  beforeEach(async () => {
    const db = database.db();
    await db.raw(`
      TRUNCATE entered_values, delivery_steps, deliveries, indicator_collections;
      DELETE FROM observations WHERE period_start >= '2026-07-01';
      DELETE FROM quarters WHERE quarter > '2026-Q3';
      UPDATE quarters SET state = 'collecting'`);
    await ask('K07', { updateInterval: 'quarterly' });
    await ask('D02', { updateInterval: 'quarterly' });
  });

  /** 141 places in Mitte, 200 in Kreuzberg with a comment, and nothing known of Lichtenberg; handed in by the coordination. */
  const handInAll = async () => {
    const [mitte, kreuzberg, lichtenberg] = await rowsOf();
    await save([
      { id: mitte?.delivery, value: 141 },
      { id: kreuzberg?.delivery, value: 200, comment: 'Mit der Außenstelle.' },
      { id: lichtenberg?.delivery, flag: 'not_available', comment: 'Kommt im November.' },
    ]);
    return submit();
  };

  it('are asked for at a level, and the quarter that is collected asks at once', async () => {
    expect((await rowsOf()).map(({ district, state }) => [district.ref, state])).toEqual([
      ['stadtbezirk:01', 'draft'],
      ['stadtbezirk:02', 'draft'],
      ['stadtbezirk:11', 'draft'],
    ]);
  });

  it('are not asked for where they are computed from others', async () => {
    const { rows } = await database
      .db()
      .raw<{ rows: { code: string }[] }>('SELECT indicator_code AS code FROM indicator_derivations LIMIT 1');
    const refused = await ask(rows[0]?.code ?? '');
    expect([refused.status, (refused.body as Problem).issues?.map(({ code }) => code)]).toEqual([400, ['derived']]);
  });

  it('are not asked for without a level, of an organisation that nobody knows, or from an older state', async () => {
    const codes = async (change: object) => ((await ask('K01', change)).body as Problem).issues?.map(({ code }) => code);
    expect(await codes({ level: null })).toEqual(['required']);
    expect(await codes({ level: 'kontinent' })).toEqual(['level-unknown']);
    expect(await codes({ organisation: 'niemand' })).toEqual(['organisation-unknown']);
    expect((await ask('K01', { version: 0 })).status).toBe(409);
  });

  it('say before they are asked for otherwise how many deliveries come and go, and store nothing', async () => {
    const { version } = (await collectionOf('K07')) ?? { version: 0 };
    const wanted = { asked: true, organisation: null, updateInterval: 'quarterly', version };
    const consequences = async (change: object) =>
      coordinator.post(`${COLLECTIONS}/K07/consequences`, { ...wanted, level: 'stadtbezirk', ...change });
    // Three Bezirke once, or each of the three months; the Land is one.
    expect((await consequences({ updateInterval: 'monthly' })).body).toEqual({ quarters: [{ quarter: '2026-Q3', added: 9, removed: 3 }] });
    expect((await consequences({ level: 'land' })).body).toEqual({ quarters: [{ quarter: '2026-Q3', added: 1, removed: 3 }] });
    expect((await consequences({ organisation: 'jugendamt' })).body).toEqual({ quarters: [] });
    expect([(await consequences({ level: 'kontinent' })).status, (await consequences({ version: 0 })).status]).toEqual([400, 409]);
    expect([(await rowsOf()).length, (await collectionOf('K07'))?.version]).toEqual([3, version]);
    expect((await officer.post(`${COLLECTIONS}/K07/consequences`, { ...wanted, level: 'land' })).status).toBe(403);
  });

  it('come in another rhythm from now on, which the trail and the catalogue tell', async () => {
    await ask('K02', { updateInterval: 'monthly' });
    expect((await gridOf('/api/v1/quarters/2026-Q3/entry-grids/K02')).periods).toEqual(['2026-07', '2026-08', '2026-09']);
    await ask('K02', { updateInterval: 'annual' });
    expect((await coordinator.get('/api/v1/quarters/2026-Q3/entry-grids/K02')).status).toBe(404);
    expect((await database.db()('indicators').where({ code: 'K02' }).first<{ update_interval: string }>()).update_interval).toBe('annual');
    const event = await database
      .db()('audit_events')
      .where({ action: 'collection_changed', object_id: 'K02' })
      .orderBy('id', 'desc')
      .first();
    expect((event as { changes: unknown }).changes).toEqual([{ field: 'updateInterval', before: 'monthly', after: 'annual' }]);
  });

  it('are shown with those before and what is usual', async () => {
    const [mitte, kreuzberg] = await rowsOf();
    expect(mitte?.earlier.map(({ period, value }) => [period, value])).toEqual([
      ['2026-Q2', 130],
      ['2026-Q1', 120],
      ['2025-Q4', 110],
      ['2025-Q3', 100],
    ]);
    // 140 is expected, give or take 3 × √140 = 35.496.
    expect(mitte?.usual).toEqual({ lower: 104, upper: 176 });
    expect(kreuzberg?.usual).toBeNull();
  });

  it('are compared with the district above them, as long as all of its parts are there', async () => {
    expect((await gridOf()).whole).toEqual({
      ...{ district: 'land:11', name: { de: 'Berlin', en: 'Berlin' }, value: null, numerator: null, denominator: null },
    });
  });

  it('belong to the officer of the district', async () => {
    expect((await rowsOf(GRID, officer)).map(({ mayDeliver }) => mayDeliver)).toEqual([true, false, false]);
    const rows = await rowsOf();
    const { saved, refused } = await save(
      rows.map(({ delivery: id, version }) => ({ id, version, value: 5 })),
      officer,
    );
    expect([saved.length, refused.map(({ reason }) => reason)]).toEqual([1, ['forbidden', 'forbidden']]);
  });

  it('stand before those of others in the grid of an officer, also once they are handed in', async () => {
    const kreuzberg = await app.signedIn({ roles: ['officer'], email: 'kreuzberg@example.org', districts: ['stadtbezirk:02'] });
    const seen = async () => (await rowsOf(GRID, kreuzberg)).map(({ district, own }) => [district.ref, own]);
    const expected = [
      ['stadtbezirk:02', true],
      ['stadtbezirk:01', false],
      ['stadtbezirk:11', false],
    ];
    expect(await seen()).toEqual(expected);
    await save([{ id: (await rowsOf(GRID, kreuzberg))[0]?.delivery, value: 200 }], kreuzberg);
    await submit(GRID, kreuzberg);
    expect(await seen()).toEqual(expected);
    expect((await rowsOf(GRID, kreuzberg))[0]?.mayDeliver).toBeFalse();
  });

  it('are stored or refused one by one, with the reason', async () => {
    const [mitte, kreuzberg, lichtenberg] = (await rowsOf()).map(({ delivery: id, version }) => ({ id, version }));
    const { saved, refused } = await save([
      { ...mitte, value: 141 },
      { ...kreuzberg, value: -1 },
      { ...lichtenberg, value: 1.5 },
      { ...lichtenberg, version: 99, value: 7 },
      { id: '999999', version: 1, value: 3 },
      { ...mitte, value: 142 },
    ]);
    expect(saved).toEqual([{ delivery: mitte?.id ?? '', version: (mitte?.version ?? 0) + 1 }]);
    expect(refused.map(({ reason }) => reason)).toEqual(['negative', 'not-whole', 'stale', 'unknown', 'stale']);
    expect((await rowsOf())[0]?.typed.value).toBe(141);
  });

  it('of a share follow from numerator and denominator', async () => {
    const [mitte, kreuzberg] = (await rowsOf(SHARES)).map(({ delivery: id, version }) => ({ id, version }));
    const { refused } = await save(
      [
        { ...mitte, numerator: 30, denominator: 120 },
        { ...kreuzberg, numerator: 121, denominator: 120 },
      ],
      coordinator,
      SHARES,
    );
    expect(refused.map(({ reason }) => reason)).toEqual(['numerator-above-denominator']);
    expect((await rowsOf(SHARES))[0]?.typed.value).toBe(25);
  });

  it('of a share are parts of people never, and no share is of nobody: what is wrong is named', async () => {
    const [mitte, kreuzberg, lichtenberg] = (await rowsOf(SHARES)).map(({ delivery: id, version }) => ({ id, version }));
    const { saved, refused } = await save(
      [
        { ...mitte, numerator: 30.5, denominator: 120 },
        { ...kreuzberg, numerator: 0, denominator: 0 },
        { ...lichtenberg, numerator: 0, denominator: 0, flag: 'not_available', comment: 'Hier wohnt niemand.' },
      ],
      coordinator,
      SHARES,
    );
    expect(saved.map(({ delivery }) => delivery)).toEqual([lichtenberg?.id ?? '']);
    expect(refused.map(({ reason, column, message }) => [reason, column, message])).toEqual([
      ['not-whole', 'numerator', 'What is counted in Mitte is no whole number.'],
      [
        'zero-denominator',
        'denominator',
        'The denominator of Friedrichshain-Kreuzberg is 0, and of nobody there is no share: say by the flag that there is no value, and by a comment why.',
      ],
    ]);
  });

  it('are handed in only where there are any, all or none', async () => {
    await save([{ id: (await rowsOf())[0]?.delivery, value: 141 }]);
    const rows = await rowsOf();
    const refused = await coordinator.post(`${GRID}/submissions`, {
      deliveries: rows.map(({ delivery: id, version }) => ({ id, version })),
    });
    expect([refused.status, (refused.body as Problem).issues?.map(({ path, code }) => [path, code])]).toEqual([
      409,
      [
        ['deliveries.1', 'empty'],
        ['deliveries.2', 'empty'],
      ],
    ]);
    expect((await rowsOf()).map(({ state }) => state)).toEqual(['draft', 'draft', 'draft']);
  });

  it('become figures when they are approved, with the sums above, and name who entered them', async () => {
    const submitted = await handInAll();
    expect([submitted.status, (submitted.body as EntryGrid).rows.map(({ state }) => state)]).toEqual([200, Array(3).fill('submitted')]);
    expect(await figuresOf('K07')).toEqual([]);
    const approved = await decide('approvals', await rowsOf());
    expect([approved.status, approved.body]).toEqual([200, { changed: 3 }]);
    const figures = await figuresOf('K07');
    // 141 + 200; Lichtenberg is missing.
    expect(figures.map(({ district, value, flag, origin, incomplete }) => [district, value, flag, origin, incomplete])).toEqual([
      ['11', 341, 'final', 'computed', true],
      ['01', 141, 'final', 'reported', false],
      ['02', 200, 'final', 'reported', false],
      ['11', null, 'not_available', 'reported', false],
    ]);
    const provenance = async (id: string | undefined) =>
      (await coordinator.get(`/api/v1/observations/${id}/provenance`)).body as ProvenanceResponse;
    expect(await provenance(figures[2]?.id)).toEqual(
      jasmine.objectContaining({
        method: 'reported',
        importRun: null,
        entry: { by: 'Person koordination@example.org', at: '2026-11-22T12:00:00.000Z', comment: 'Mit der Außenstelle.' },
      }),
    );
    expect((await provenance(figures[0]?.id)).computedFrom.map(({ value, entered }) => [value, entered])).toEqual([
      [141, true],
      [200, true],
      [null, true],
    ]);
    const { rows } = (await coordinator.get('/api/v1/indicator-overview?district=stadtbezirk:01&indicator=K07'))
      .body as IndicatorOverviewResponse;
    expect(rows.map(({ period, value }) => [period, value])).toEqual([['2026-Q3', 141]]);
    expect((await coordinator.get('/api/v1/imports')).body).toEqual(jasmine.objectContaining({ total: 0 }));
  });

  it('leave one event for all that were handed in together', async () => {
    const events = () => database.db()('audit_events').where({ action: 'values_submitted' }).orderBy('id').select('object_id', 'changes');
    const before = await events();
    await handInAll();
    expect((await events()).slice(before.length)).toEqual([
      {
        object_id: 'K07',
        changes: [
          { field: 'quarter', before: null, after: '2026-Q3' },
          { field: 'period', before: null, after: '2026-Q3' },
          { field: 'values', before: null, after: 3 },
        ],
      },
    ]);
  });

  it('of several periods can be handed in at once: each period has its event, and none is lost', async () => {
    await ask('K02', { updateInterval: 'monthly' });
    const months = '/api/v1/quarters/2026-Q3/entry-grids/K02';
    const cells = async (month: string) => (await gridOf(`${months}?period=${month}`)).rows.slice(0, 2);
    const both = async () => [...(await cells('2026-08')), ...(await cells('2026-07')).slice(0, 1)];
    const { refused } = await save(
      (await both()).map(({ delivery: id, version }) => ({ id, version, numerator: 30, denominator: 40 })),
      coordinator,
      months,
    );
    expect(refused).toEqual([]);
    const { status, body } = await coordinator.post(`${months}/submissions`, {
      deliveries: (await both()).map(({ delivery: id, version }) => ({ id, version })),
    });
    expect([status, (body as EntryGrid).period, (await both()).map(({ state }) => state)]).toEqual([
      200,
      '2026-07',
      Array(3).fill('submitted'),
    ]);
    const events = await database
      .db()('audit_events')
      .where({ action: 'values_submitted', object_id: 'K02' })
      .orderBy('id')
      .select<{ changes: { field: string; after: unknown }[] }[]>('changes');
    expect(events.map(({ changes }) => changes.slice(1).map(({ after }) => after))).toEqual([
      ['2026-07', 1],
      ['2026-08', 2],
    ]);
  });

  it('of another quarter cannot be handed in with those of this one', async () => {
    const [mitte] = await rowsOf();
    await database.db()('quarters').insert({ quarter: '2026-Q4' }).onConflict().ignore();
    const next = await database
      .db()('deliveries')
      .insert({
        ...{ quarter: '2026-Q4', kind: 'value', indicator_code: 'K07', period_start: '2026-10-01', grain: 'quarter', value: 5 },
        district_id: database.db()('districts').where({ level: 'stadtbezirk', key: '01' }).select('id'),
      })
      .returning<{ id: string; version: number }[]>(['id', 'version']);
    await save([{ id: mitte?.delivery, value: 141 }]);
    const [now] = await rowsOf();
    const refused = await coordinator.post(`${GRID}/submissions`, {
      deliveries: [{ id: now?.delivery, version: now?.version }, ...next.map(({ id, version }) => ({ id, version }))],
    });
    expect([refused.status, (refused.body as Problem).issues?.map(({ path, code }) => [path, code])]).toEqual([
      409,
      [['deliveries.1', 'unknown']],
    ]);
    expect((await rowsOf())[0]?.state).toBe('draft');
  });

  it('are closed once they are handed in', async () => {
    await handInAll();
    const [mitte] = await rowsOf();
    const { refused } = await save([{ id: mitte?.delivery, value: 1 }]);
    expect(refused.map(({ reason }) => reason)).toEqual(['closed']);
  });

  it('are corrected by way of a return: the new figure takes the place of the old one, which stays known', async () => {
    await handInAll();
    await decide('approvals', await rowsOf());
    const [mitte] = await rowsOf();
    expect((await decide('returns', mitte ? [mitte] : [], { note: 'Bitte ohne die Tagespflege.' })).status).toBe(200);
    expect((await rowsOf())[0]).toEqual(
      jasmine.objectContaining({ state: 'returned', note: 'Bitte ohne die Tagespflege.', mayDeliver: true }),
    );
    await save([{ id: mitte?.delivery, value: 131 }], officer);
    const again = await rowsOf();
    await officer.post(`${GRID}/submissions`, { deliveries: again.slice(0, 1).map(({ delivery: id, version }) => ({ id, version })) });
    await decide('approvals', (await rowsOf()).slice(0, 1));
    // 131 + 200.
    expect((await figuresOf('K07')).map(({ value }) => value)).toEqual([331, 131, 200, null]);
    const known = await database.db()('observations AS o').join('entered_values AS e', { 'e.import_run_id': 'o.import_run_id', 'e.line': 'o.line' })
      .where({ 'e.delivery_id': mitte?.delivery, 'o.origin': 'reported' }).orderBy('o.id').select('o.value', 'e.entered_by'); // prettier-ignore
    expect(known).toEqual([
      { value: '141', entered_by: 'Person koordination@example.org' },
      { value: '131', entered_by: 'Person mitte@example.org' },
    ]);
  });

  const valuesOf = async (query = '') =>
    ((await coordinator.get(`/api/v1/quarters/2026-Q3/deliveries?kind=value&indicator=K07${query}`)).body as DeliveryPage).items;

  it('are marked where they are conspicuous, by what the grid says, and can be asked for by it', async () => {
    const [mitte, kreuzberg, lichtenberg] = await rowsOf();
    await save([
      // 104 to 176 are usual, see above.
      { id: mitte?.delivery, value: 1410 },
      { id: kreuzberg?.delivery, value: 200 },
      { id: lichtenberg?.delivery, value: 7, flag: 'not_available', comment: 'Kommt im November.' },
    ]);
    await submit();
    expect((await valuesOf('&state=submitted')).map(({ districts, conspicuous }) => [districts[0]?.ref, conspicuous])).toEqual([
      ['stadtbezirk:02', null],
      ['stadtbezirk:11', { kind: 'withheld-with-value' }],
      ['stadtbezirk:01', { kind: 'above-usual', value: 1410, lower: 104, upper: 176 }],
    ]);
    expect((await valuesOf('&conspicuous=true')).map(({ districts }) => districts[0]?.ref)).toEqual(['stadtbezirk:11', 'stadtbezirk:01']);
    const page = (await coordinator.get('/api/v1/quarters/2026-Q3/deliveries?indicator=K07&conspicuous=false')).body as DeliveryPage;
    expect([page.total, page.counts.submitted, page.items[0]?.districts[0]?.ref]).toEqual([1, 1, 'stadtbezirk:02']);
  });

  it('tell which figure holds until they are approved, and who handed in when', async () => {
    await handInAll();
    await decide('approvals', await rowsOf());
    const [approved] = await rowsOf();
    await decide('returns', approved ? [approved] : [], { note: 'Bitte prüfen.' });
    await save([{ id: approved?.delivery, value: 131 }]);
    const [mitte] = await rowsOf();
    expect([mitte?.inForce?.value, mitte?.inForce?.from, mitte?.inForce?.source, mitte?.typed.value]).toEqual([141, 'entry', null, 131]);
    expect([mitte?.submitted?.by, mitte?.decided?.by, (await gridOf()).state]).toEqual([
      ...Array<string>(2).fill('Person koordination@example.org'),
      'collecting',
    ]);
  });

  it('replace a figure that a file brought meanwhile only where whoever approves has seen it', async () => {
    await handInAll();
    const db = database.db();
    const { id } = await db('districts').where({ level: 'stadtbezirk', key: '01' }).first<{ id: string }>('id');
    await db('observations').insert({
      ...{ indicator_code: 'K07', district_id: id, period_start: '2026-07-01', grain: 'quarter', value: 150, origin: 'reported' },
    });
    const rows = await rowsOf();
    const refused = await decide('approvals', rows);
    expect([refused.status, (refused.body as Problem).issues?.map(({ path, code }) => [path, code])]).toEqual([
      409,
      [['deliveries.0.replaces', 'replaces-file']],
    ]);
    expect((await rowsOf()).map(({ state }) => state)).toEqual(Array(3).fill('submitted'));
    const [seen] = await valuesOf('&district=stadtbezirk:01');
    expect([seen?.inForce?.from, seen?.inForce?.value, seen?.value?.value]).toEqual(['file', 150, 141]);
    const approved = await coordinator.post('/api/v1/quarters/2026-Q3/deliveries/approvals', {
      deliveries: rows.map(({ delivery, version }) => ({
        ...{ id: delivery, version },
        ...(delivery === seen?.id ? { replaces: seen.inForce?.id } : {}),
      })),
    });
    expect([approved.status, (await rowsOf())[0]?.inForce?.value]).toEqual([200, 141]);
  });

  it('come in requests of thousands of cells', async () => {
    const cells = Array.from({ length: 10_000 }, (_, index) => ({
      id: String(10_000_000 + index),
      version: 1,
      value: index,
      comment: 'x'.repeat(40),
    }));
    const { status, body } = await coordinator.put(`${GRID}/cells`, { cells });
    expect([status, (body as CellsSaved).refused.length]).toEqual([200, 10_000]);
    expect((await coordinator.put(`${GRID}/cells`, { cells: [...cells, ...cells] })).status).toBe(400);
    expect((await coordinator.put(`${GRID}/cells`, { cells, filler: 'x'.repeat(4_500_000) })).status).toBe(413);
  });

  it('are not entered by those who only read', async () => {
    const steering = await app.signedIn({ roles: ['steering'] });
    expect((await steering.get(GRID)).status).toBe(200);
    expect((await steering.put(`${GRID}/cells`, { cells: [{ id: '1', value: 1 }] })).status).toBe(403);
    expect(
      (await officer.put(`${COLLECTIONS}/K07`, { asked: false, level: null, organisation: null, updateInterval: 'annual' })).status,
    ).toBe(403);
  });

  it('are no more taken once the quarter is adopted', async () => {
    await database.db()('quarters').where({ quarter: '2026-Q3' }).update({ state: 'adopted' });
    const [mitte] = await rowsOf(SHARES);
    const { refused } = await save([{ id: mitte?.delivery, value: 1 }], coordinator, SHARES);
    expect([(await gridOf(SHARES)).takesValues, refused.map(({ reason }) => reason)]).toEqual([false, ['closed']]);
  });
});
