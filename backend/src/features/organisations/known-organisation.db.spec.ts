import type { Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody } from '../../../testing/bodies.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

/** The organisation "haus" was merged into "stiftung" after somebody had opened a page that still offers it. */
describe('an organisation that was merged into another one', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let admin: TestClient;

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await anOrganisation(db, 'stiftung', { name: 'Stiftung' });
    await anOrganisation(db, 'haus', { name: 'Haus', mergedInto: 'stiftung' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    admin = await app.signedIn({ roles: ['admin'] });
  });

  const expectRefused = ({ status, body }: Answer, path: string): void => {
    const refused = (body as Problem).issues?.map((issue) => [issue.path, issue.code, issue.params]);
    expect([status, refused])
      .withContext(JSON.stringify(body))
      .toEqual([400, [[path, 'organisation-merged', { name: 'Haus', code: 'stiftung', stays: 'Stiftung' }]]]);
  };

  it('gets no person any more', async () => {
    expectRefused(await coordinator.post('/api/v1/people', { name: 'Jo Ahorn', organisation: 'haus' }), 'organisation');
    const { id, version } = (await coordinator.post('/api/v1/people', { name: 'Jo Ahorn' })).body as { id: string; version: number };
    expectRefused(await coordinator.patch(`/api/v1/people/${id}`, { organisation: 'haus', version }), 'organisation');
  });

  it('gets no account any more', async () => {
    const rights = { roles: ['officer'], organisations: ['stiftung', 'haus'], districts: [] };
    const invited = await admin.post('/api/v1/accounts', { email: 'neu@example.org', name: 'Neu', ...rights });
    expectRefused(invited, 'organisations.1');
    const email = await app.account({ email: 'alt@example.org', roles: ['officer'], organisations: ['stiftung'] });
    const { id, version } = await database.db()('accounts').where({ email }).first<{ id: string; version: number }>('id', 'version');
    expectRefused(await admin.patch(`/api/v1/accounts/${id}`, { organisations: ['haus'], version }), 'organisations.0');
  });

  it('leads no measure and is no partner any more', async () => {
    const draft = { title: 'Sprachtreff', fieldOfAction: 'language', leadOrganisation: 'haus', duty: 'voluntary' };
    expectRefused(await coordinator.post('/api/v1/measures', draft), 'leadOrganisation');
  });

  it('becomes no member any more, not even for a time before', async () => {
    const body = await aBody(database.db(), {});
    const draft = { organisation: 'haus', role: 'member', validFrom: '2026-01-01' };
    expectRefused(await coordinator.post(`/api/v1/bodies/${body}/memberships`, draft), 'organisation');
  });

  it('presents nothing and is no guest any more', async () => {
    const body = await aBody(database.db(), {});
    const meeting = await aMeeting(database.db(), body);
    const item = { title: 'Bericht', presenterOrganisation: 'haus' };
    expectRefused(await coordinator.post(`/api/v1/meetings/${meeting}/agenda-items`, item), 'presenterOrganisation');
    const guests = [{ person: null, organisation: 'haus' }];
    expectRefused(await coordinator.put(`/api/v1/meetings/${meeting}/attendance`, { guests, version: 1 }), 'guests.0.organisation');
  });
});
