import type { BulkChangeResponse } from '#contract/measure-bulk.ts';
import type { Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measures/bulk-change';

describe('the same change of several measures', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'verein', { name: 'Verein' });
    await anOrganisation(database.db(), 'frueher', { name: 'Früher', closedOn: '2026-01-31' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const some = (...codes: string[]) => codes.map((code) => ({ code, version: 1 }));
  const ask = async (client: TestClient, body: object): Promise<BulkChangeResponse> => {
    const { status, body: answer } = await client.post(ADDRESS, body);
    expect(status).withContext(JSON.stringify(answer)).toBe(200);
    return answer as BulkChangeResponse;
  };
  const stored = (code: string) => database.db()('measures').where({ code }).first('lead_organisation', 'ends_on', 'version');
  const eventsOf = (code: string) => database.db()('audit_events').where({ object_type: 'measure', object_id: code }).pluck('action');

  it('is shown before it is made', async () => {
    const [a, b] = [await aMeasure(database.db(), { endsOn: '2026-12-31' }), await aMeasure(database.db(), { endsOn: '2027-12-31' })];
    const change = { measures: some(b, a), change: { endsOn: '2027-12-31' } };
    const preview = await ask(coordinator, { ...change, preview: true });
    expect(preview.items.map(({ code, changes, refusal }) => [code, changes, refusal])).toEqual([
      [b, [], null],
      [a, [{ field: 'endsOn', before: '2026-12-31', after: '2027-12-31' }], null],
    ]);
    expect([preview.changed, (await stored(a)).ends_on, await eventsOf(a)]).toEqual([0, '2026-12-31', []]);
    const made = await ask(coordinator, { ...change, preview: false });
    expect([made.items, made.changed]).toEqual([preview.items, 1]);
    expect(await stored(a)).toEqual(jasmine.objectContaining({ ends_on: '2027-12-31', version: 2 }));
    expect(await stored(b)).toEqual(jasmine.objectContaining({ version: 1 }));
    expect([await eventsOf(a), await eventsOf(b)]).toEqual([['changed'], []]);
  });

  it('changes all or none, and says why', async () => {
    const sound = await aMeasure(database.db());
    const later = await aMeasure(database.db(), { startsOn: '2027-06-01' });
    const changed = await aMeasure(database.db());
    await coordinator.patch(`/api/v1/measures/${changed}`, { version: 1, title: 'Anders' });
    const { items, changed: count } = await ask(coordinator, {
      measures: some(sound, later, changed, 'M-404'),
      change: { endsOn: '2027-01-31' },
      preview: false,
    });
    expect(count).toBe(0);
    expect(items.map(({ refusal }) => refusal)).toEqual([
      null,
      'The end lies before the start (2027-06-01).',
      jasmine.stringContaining('was changed by somebody else'),
      'There is no measure "M-404".',
    ]);
    expect((await stored(sound)).ends_on).toBeNull();
  });

  it('asks the rules of a single change: closed organisations, fields that there are, own measures', async () => {
    const [own, other] = [await aMeasure(database.db(), { leadOrganisation: 'verein' }), await aMeasure(database.db())];
    const refusals = async (client: TestClient, change: object) =>
      (await ask(client, { measures: some(own, other), change, preview: true })).items.map(({ refusal }) => refusal);
    expect((await refusals(coordinator, { leadOrganisation: 'frueher' }))[0]).toContain('was closed');
    expect((await refusals(coordinator, { fieldOfAction: 'mond' }))[0]).toContain('There is no field of action');
    const officer = await app.signedIn({ roles: ['officer'], organisations: ['verein'] });
    expect(await refusals(officer, { fieldOfAction: 'work' })).toEqual([null, jasmine.stringContaining('your own organisations')]);
    expect(await refusals(officer, { leadOrganisation: 'traeger' })).not.toContain(null);
  });

  it('takes the organisation that leads from now on out of the partners', async () => {
    const code = await aMeasure(database.db(), { partners: ['verein'] });
    await ask(coordinator, { measures: some(code), change: { leadOrganisation: 'verein' }, preview: false });
    expect(await stored(code)).toEqual(jasmine.objectContaining({ lead_organisation: 'verein', version: 2 }));
    expect(await database.db()('measure_partners').where({ measure_code: code })).toEqual([]);
  });

  it('needs something to change, and each measure once', async () => {
    const { status, body } = await coordinator.post(ADDRESS, { measures: some('A', 'A'), change: {}, preview: true });
    expect([status, (body as Problem).issues?.map(({ path }) => path)]).toEqual([400, ['measures.1.code', 'change']]);
  });
});
