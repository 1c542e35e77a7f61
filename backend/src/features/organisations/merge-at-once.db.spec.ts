import type { Problem } from '#contract/common.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aPerson } from '../../../testing/bodies.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { anAgendaItem, aMeeting } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import type { Knex } from 'knex';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { KnexOrganisationMergeStore } from './organisation-merge-store.ts';

const ROUNDS = 8;

describe('an organisation that is merged while others work on what names it', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let one: TestClient;
  let other: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    one = await app.signedIn({ roles: ['coordinator'] });
    other = await app.signedIn({ roles: ['coordinator'] });
  });

  const add = async (name: string) =>
    ((await one.post('/api/v1/organisations', { name, sector: 'health' })).body as OrganisationResponse).code;

  /** Two that are to be merged, and what changes at the same moment: a decision, a person and a measure that name the duplicate. */
  async function atOnce(round: number): Promise<string[]> {
    const db = database.db();
    const [stays, goes] = [await add(`Bleibt ${round}`), await add(`Geht ${round}`)];
    const body = await aBody(db, {});
    const item = await anAgendaItem(db, body, await aMeeting(db, body, { state: 'held' }));
    const draft = { kind: 'decision', wording: 'Ja.', responsible: goes };
    const { code } = (await one.post(`/api/v1/agenda-items/${item}/decisions`, draft)).body as { code: string };
    const person = await aPerson(db, 'Jo Ahorn', goes);
    const measure = await aMeasure(db, { leadOrganisation: goes });
    const answers = await Promise.all([
      one.post(`/api/v1/organisations/${stays}/merge`, { duplicate: goes, version: 1, duplicateVersion: 1 }),
      other.patch(`/api/v1/decisions/${code}`, { version: 1, responsible: stays, wording: 'Doch.' }),
      other.patch(`/api/v1/people/${person}`, { version: 1, function: 'Vorsitz', organisation: stays }),
      other.patch(`/api/v1/measures/${measure}`, { version: 1, leadOrganisation: stays }),
    ]);
    // Who comes after the merge is told that the row has changed; nobody is called off because two wait for each other.
    return answers.flatMap(({ status, body: answer }) => {
      const { detail = '' } = answer as { detail?: string };
      return status === 200 || (status === 409 && !detail.includes('at this moment')) ? [] : [`${status} ${detail}`];
    });
  }

  it('waits for nobody who waits for it', async () => {
    const failures: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) failures.push(...(await atOnce(round)));
    expect(failures).toEqual([]);
    expect(await database.db()('decisions').whereRaw("responsible_organisation_code LIKE 'geht-%'")).toEqual([]);
  });

  it('is named by nobody any more while it is merged', async () => {
    const db = database.db();
    const [stays, goes] = [await add('Bleibt im Streit'), await add('Geht im Streit')];
    const merging = await db.transaction();
    await new KnexOrganisationMergeStore(merging as WriteDb).keepUnnamed(goes);
    const draft = { name: 'Jo Ahorn', organisation: goes };
    const refused = await other.post('/api/v1/people', draft);
    expect([refused.status, (refused.body as Problem).detail]).toEqual([
      409,
      jasmine.stringContaining('merged into another one at this moment'),
    ]);
    expect((await other.post('/api/v1/people', { ...draft, organisation: stays })).status).toBe(201);
    await merging.rollback();
    expect((await other.post('/api/v1/people', draft)).status).toBe(201);
  });

  it('takes along what somebody had just begun to name it in', async () => {
    const db = database.db();
    const [stays, goes] = [await add('Bleibt und wartet'), await add('Geht und wartet')];
    const naming = await db.transaction();
    const [person] = await naming('people').insert({ name: 'Jo Ahorn', organisation_code: goes }).returning<{ id: string }[]>('id');
    const merged = one.post(`/api/v1/organisations/${stays}/merge`, { duplicate: goes, version: 1, duplicateVersion: 1 });
    await untilSomebodyWaits(db);
    await naming.commit();
    expect((await merged).status).toBe(200);
    expect(await db('people').where({ id: person?.id }).pluck('organisation_code')).toEqual([stays]);
  });

  it('is named by nobody who has looked before and writes after', async () => {
    const db = database.db();
    const [stays, goes] = [await add('Bleibt zuletzt'), await add('Geht zuletzt')];
    await db.transaction(async (slow) => {
      await slow('organisations').where({ code: goes, merged_into: null }).first('code');
      await one.post(`/api/v1/organisations/${stays}/merge`, { duplicate: goes, version: 1, duplicateVersion: 1 });
      await expectAsync(slow('people').insert({ name: 'Jo Ahorn', organisation_code: goes })).toBeRejectedWith(
        jasmine.objectContaining({ code: 'GB001' }),
      );
    });
  });
});

/** Until one piece of work waits for a lock that another one holds. */
async function untilSomebodyWaits(db: Knex): Promise<void> {
  const waiting = () =>
    rowsOf(
      db,
      `SELECT 1 FROM pg_locks AS l WHERE NOT l.granted AND l.locktype = 'advisory' AND l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())`,
    );
  while ((await waiting()).length === 0) await new Promise((done) => setTimeout(done, 5));
}
