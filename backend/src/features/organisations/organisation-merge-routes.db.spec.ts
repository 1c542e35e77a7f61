import type { Problem } from '#contract/common.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { DuplicatePairs, MergePreview, SimilarOrganisations } from '#contract/organisation-merge.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership } from '../../../testing/bodies.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting } from '../../../testing/meetings.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { COUNTED } from './organisation-merge-read-model.ts';
import { REFERENCES } from './organisation-references.ts';
import { KnexOrganisationStore } from './organisation-store.ts';

const ADDRESS = '/api/v1/organisations';

describe('organisations that are the same one', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertPlaces(database.db());
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const add = async (name: string, draft: Record<string, unknown> = {}): Promise<OrganisationResponse> => {
    const answer = await coordinator.post(ADDRESS, { name, sector: 'volunteer_initiative', ...draft });
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return answer.body as OrganisationResponse;
  };
  const get = async (code: string) => (await coordinator.get(`${ADDRESS}/${code}`)).body as OrganisationResponse;
  const merge = (remaining: string, duplicate: string, versions = { version: 1, duplicateVersion: 1 }): Promise<Answer> =>
    coordinator.post(`${ADDRESS}/${remaining}/merge`, { duplicate, ...versions });
  const preview = async (remaining: string, duplicate: string) =>
    (await coordinator.get(`${ADDRESS}/${remaining}/merge?duplicate=${duplicate}`)).body as MergePreview;

  it('are known in every place that refers to organisations', async () => {
    const columns = await rowsOf<{ column: string }>(
      database.db(),
      `SELECT c.conrelid::regclass || '.' || a.attname AS "column"
         FROM pg_catalog.pg_constraint AS c
         JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
        WHERE c.contype = 'f' AND c.confrelid = 'organisations'::regclass`,
    );
    // A table that is missing here would keep naming an organisation that is no more: say in organisation-references.ts what a merge does with it.
    expect(columns.map(({ column }) => column).sort()).toEqual(Object.keys(REFERENCES).sort());
    const moving = Object.keys(REFERENCES).filter((column) => REFERENCES[column] === 'moves');
    // Nobody is surprised afterwards: the preview counts all that moves.
    expect(Object.keys(COUNTED).sort()).toEqual(moving.sort());
  });

  it('cannot be named anew once they are merged, by no column that moves', async () => {
    const guarded = await rowsOf<{ column: string }>(
      database.db(),
      `SELECT t.tgrelid::regclass || '.' || rtrim(encode(t.tgargs, 'escape'), '\\\\0') AS "column"
         FROM pg_catalog.pg_trigger AS t
        WHERE t.tgfoid = 'refuse_naming_merged_organisation'::regproc
        GROUP BY 1 HAVING count(*) = 2`,
    );
    // Merged into another one is an organisation itself, which two merges keep from each other.
    const moving = Object.keys(REFERENCES).filter((column) => REFERENCES[column] === 'moves' && column !== 'organisations.merged_into');
    expect(guarded.map(({ column }) => column).sort()).toEqual(moving.sort());
  });

  it('are offered by a name that is like theirs', async () => {
    await add('Lesekreis Buchfink e. V.', { shortName: 'LKB' });
    const asked = async (name: string) =>
      ((await coordinator.get(`${ADDRESS}/similar?name=${encodeURIComponent(name)}`)).body as SimilarOrganisations).items.map(
        ({ organisation, similarity }): unknown[] => [organisation.code, similarity],
      );
    expect(await asked('LESEKREIS "Buchfink"')).toEqual([['lesekreis-buchfink-e-v', 1]]);
    expect(await asked('lkb')).toEqual([['lesekreis-buchfink-e-v', 1]]);
    expect(await asked('Handwerkskammer')).toEqual([]);
  });

  it('are listed by name and by what only one has, until somebody tells them apart', async () => {
    const [one, two, other] = [
      await add('Tanzhaus Polka', { website: 'https://www.polka.example/' }),
      await add('Tanz-Haus Polka gGmbH'),
      await add('Verein für Bewegung', { website: 'http://polka.example' }),
    ];
    const pairs = async () =>
      ((await coordinator.get('/api/v1/organisation-duplicates')).body as DuplicatePairs).items
        .filter(({ first, second }) => [first, second].some(({ code }) => code === one.code))
        .map(({ first, second, likenesses }) => [[first.code, second.code].sort(), likenesses]);
    expect(await pairs()).toEqual([
      [[one.code, two.code].sort(), ['name']],
      [[one.code, other.code].sort(), ['website']],
    ]);
    const told = await coordinator.post('/api/v1/organisation-duplicates/told-apart', { first: two.code, second: one.code });
    expect(told.status).toBe(200);
    expect((await pairs()).length).toBe(1);
  });

  it('are not listed where somebody said, when the second one was added, that it is another one', async () => {
    const one = await add('Werkhof Amsel');
    const two = await add('Werk-Hof Amsel', { differentFrom: [one.code] });
    const { items } = (await coordinator.get('/api/v1/organisation-duplicates')).body as DuplicatePairs;
    expect(items.filter(({ first, second }) => [first.code, second.code].includes(two.code))).toEqual([]);
    const [created] = await database
      .db()('audit_events')
      .where({ object_type: 'organisation', object_id: two.code })
      .pluck<unknown[]>('changes');
    expect(created).toContain({ field: 'toldApart', before: null, after: 'Werkhof Amsel' });
    const unknown = await coordinator.post(ADDRESS, { name: 'Anderes', sector: 'health', differentFrom: ['nirgends'] });
    expect([unknown.status, (unknown.body as Problem).issues?.[0]?.path]).toEqual([400, 'differentFrom.0']);
  });

  it('show before what would move, what is filled, and where both are', async () => {
    const db = database.db();
    const stays = await add('Vorschau Nord', { languages: ['de'], phone: '030 1' });
    const goes = await add('Vorschau-Nord e. V.', { languages: ['de', 'tr'], phone: '030 2', town: 'Berlin' });
    await aMeasure(db, { title: 'Vom Doppelten geführt', leadOrganisation: goes.code, partners: [stays.code] });
    await aMeasure(db, { title: 'Nur als Partner', partners: [goes.code] });
    const body = await aBody(db, { name: 'Runde Nord' });
    await aMembership(db, body, { organisation: goes.code });
    await db('people').insert({ name: 'Kim Muster', organisation_code: goes.code });
    const before = await preview(stays.code, goes.code);
    expect(before.changes).toEqual([
      { field: 'town', before: null, after: 'Berlin' },
      { field: 'languages', before: ['de'], after: ['de', 'tr'] },
    ]);
    expect(before.moves).toEqual([
      { kind: 'measures-led', count: 1, names: ['Vom Doppelten geführt'] },
      { kind: 'measures-partner', count: 1, names: ['Nur als Partner'] },
      { kind: 'memberships', count: 1, names: ['Runde Nord'] },
      { kind: 'people', count: 1, names: [] },
    ]);
    expect((await get(stays.code)).version).toBe(1);
  });

  it('become one: all that named the duplicate names the one that stays', async () => {
    const db = database.db();
    const stays = await add('Brückenhaus', { targetGroups: ['women'] });
    const goes = await add('Brücken-Haus e. V.', { targetGroups: ['youth'], email: 'post@bruecke.example' });
    const led = await aMeasure(db, { leadOrganisation: goes.code });
    const both = await aMeasure(db, { leadOrganisation: 'traeger' });
    await db('measure_partners').insert([
      { measure_code: led, organisation_code: stays.code },
      { measure_code: both, organisation_code: stays.code },
      { measure_code: both, organisation_code: goes.code },
    ]);
    const body = await aBody(db, {});
    await aMembership(db, body, { organisation: stays.code });
    await aMembership(db, body, { organisation: goes.code });
    await db('people').insert({ name: 'Kim Muster', organisation_code: goes.code });
    await app.account({ email: 'beide@example.org', roles: ['officer'], organisations: [stays.code, goes.code] });
    await app.account({ email: 'eine@example.org', roles: ['officer'], organisations: [goes.code] });

    expect((await preview(stays.code, goes.code)).both).toEqual([
      { kind: 'measures-partner', count: 2, names: jasmine.arrayWithExactContents([`Maßnahme ${led}`, `Maßnahme ${both}`]) },
      { kind: 'memberships', count: 1, names: [jasmine.any(String)] },
    ] as never);
    const { status, body: answered } = await merge(stays.code, goes.code);
    expect(status).withContext(JSON.stringify(answered)).toBe(200);
    expect(answered).toEqual(
      jasmine.objectContaining({
        name: 'Brückenhaus',
        email: 'post@bruecke.example',
        targetGroups: ['women', 'youth'],
        mergedFrom: [{ code: goes.code, name: 'Brücken-Haus e. V.' }],
        version: 2,
      }),
    );
    const measure = async (code: string) => {
      const { leadOrganisation, partners, version } = (await coordinator.get(`/api/v1/measures/${code}`)).body as MeasureResponse;
      return [leadOrganisation, partners.map((partner) => partner.code), version];
    };
    expect(await measure(led)).toEqual([stays.code, [], 2]);
    expect(await measure(both)).toEqual(['traeger', [stays.code], 2]);
    for (const [column, what] of Object.entries(REFERENCES)) {
      const [table = '', name = ''] = column.split('.');
      const left = await db(table).where({ [name]: goes.code });
      if (what !== 'stays') expect(left).withContext(column).toEqual([]);
    }
    const accounts = await db('account_organisations').where({ organisation_code: stays.code }).pluck('account_id');
    expect(accounts.length).toBe(2);
  });

  it('are closed as duplicates, whose name and address lead on', async () => {
    const stays = await add('Lotsenpunkt');
    const goes = await add('Lotsen-Punkt am Ring');
    await merge(stays.code, goes.code);
    const closed = await get(goes.code);
    // The day of the specs is 22 November 2026.
    expect([closed.mergedInto, closed.closedOn]).toEqual([{ code: stays.code, name: 'Lotsenpunkt' }, '2026-11-21']);
    const found = (await coordinator.get(`${ADDRESS}?text=lotsen-punkt&state=open`)).body as { items: OrganisationResponse[] };
    expect(found.items.map(({ code }) => code)).toEqual([stays.code]);
    const changed = await coordinator.patch(`${ADDRESS}/${goes.code}`, { version: 2, description: 'Weiter' });
    expect([changed.status, (changed.body as Problem).issues?.[0]?.code]).toEqual([409, 'merged']);
    // The one that stays may take the name.
    expect((await coordinator.patch(`${ADDRESS}/${stays.code}`, { version: 2, name: 'Lotsen-Punkt am Ring' })).status).toBe(200);
  });

  it('lead on in one step, however often they were merged', async () => {
    const [first, second, third] = [await add('Kette eins'), await add('Kette zwei'), await add('Kette drei')];
    await merge(second.code, first.code);
    await merge(third.code, second.code, { version: 1, duplicateVersion: 2 });
    expect((await get(first.code)).mergedInto?.code).toBe(third.code);
    expect((await get(third.code)).mergedFrom.map(({ name }) => name)).toEqual(['Kette eins', 'Kette zwei']);
  });

  it('stand in the history of both and of what moved, without the names of people', async () => {
    const db = database.db();
    const stays = await add('Spur eins');
    const goes = await add('Spur zwei');
    const code = await aMeasure(db, { leadOrganisation: goes.code });
    const [person] = await db('people').insert({ name: 'Alex Geheim', organisation_code: goes.code }).returning<{ id: string }[]>('id');
    await merge(stays.code, goes.code);
    const events = await db('audit_events')
      .whereIn('object_id', [stays.code, goes.code, code, person?.id ?? ''])
      .whereNot({ action: 'created' })
      .whereNot({ object_type: 'account' })
      .orderBy('id')
      .select<{ action: string; object_type: string; object_id: string; object_label: string }[]>(
        'action',
        'object_type',
        'object_id',
        'object_label',
      );
    expect(events.map(({ action, object_type, object_id }) => [action, object_type, object_id])).toEqual([
      ['merged', 'organisation', stays.code],
      ['merged', 'organisation', goes.code],
      ['changed', 'measure', code],
      ['changed', 'person', person?.id ?? ''],
    ]);
    expect(JSON.stringify(events)).not.toContain('Geheim');
  });

  it('are kept from changes while they are merged, not from what only refers to them', async () => {
    const db = database.db();
    const { code } = await add('Gehaltenes Haus');
    await db.transaction(async (merging) => {
      await new KnexOrganisationStore(merging as WriteDb).lock(code);
      const referring = db.transaction(async (other) => {
        await other.raw(`SET LOCAL lock_timeout = '1s'`);
        await other('people').insert({ name: 'Kim Muster', organisation_code: code });
      });
      await expectAsync(referring).toBeResolved();
    });
  });

  it('stand in the history of meetings that they were guests of', async () => {
    const db = database.db();
    const [stays, goes] = [await add('Gast eins'), await add('Gast zwei')];
    const meeting = await aMeeting(db, await aBody(db, { name: 'Runde Gast' }));
    await db('meeting_guests').insert({ meeting_id: meeting, organisation_code: goes.code });
    await merge(stays.code, goes.code);
    const events = await db('audit_events').where({ object_type: 'meeting', object_id: meeting }).pluck<string[]>('object_label');
    expect(events).toEqual(['Runde Gast · 08.09.2026']);
  });

  it('are not merged into one that closes earlier', async () => {
    // A later closing day, too: what goes on for the duplicate would outlast the one that stays.
    const [soon, open] = [await add('Schließt bald', { closedOn: '2026-12-31' }), await add('Bleibt offen')];
    const refused = await merge(soon.code, open.code);
    expect([refused.status, (refused.body as Problem).issues?.[0]?.code]).toEqual([409, 'remaining-closed']);
    expect((await merge(open.code, soon.code)).status).toBe(200);
  });

  it('are not merged from a stale state, with themselves, twice, into a closed one, or by somebody else', async () => {
    const [one, two, closed] = [await add('Nicht eins'), await add('Nicht zwei'), await add('Nicht drei', { closedOn: '2025-12-31' })];
    expect((await merge(one.code, two.code, { version: 9, duplicateVersion: 1 })).status).toBe(409);
    expect((await merge(one.code, two.code, { version: 1, duplicateVersion: 9 })).status).toBe(409);
    expect((await merge(one.code, one.code)).status).toBe(400);
    expect((await merge(one.code, 'gibt-es-nicht')).status).toBe(404);
    const intoClosed = await merge(closed.code, one.code);
    expect([intoClosed.status, (intoClosed.body as Problem).issues?.[0]?.code]).toEqual([409, 'remaining-closed']);
    const officer = await app.signedIn({ roles: ['officer'], organisations: [one.code, two.code] });
    expect((await officer.post(`${ADDRESS}/${one.code}/merge`, { duplicate: two.code, version: 1, duplicateVersion: 1 })).status).toBe(403);
    expect((await officer.get('/api/v1/organisation-duplicates')).status).toBe(403);
    const answers = await Promise.all([merge(one.code, two.code), merge(two.code, one.code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
