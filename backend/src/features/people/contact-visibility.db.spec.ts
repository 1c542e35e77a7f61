import type { Role } from '../../access/permissions.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership } from '../../../testing/bodies.ts';
import { aTopicContact, insertDepartments } from '../../../testing/contact-coverage.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const EMAIL = 'verborgen@verein.example';
const PHONE = '030 7654321';
const PURPOSE = 'Einladungen zum Beirat der Verborgenen';
const ROLES: readonly Role[] = ['council', 'steering', 'officer', 'coordinator', 'admin'];

type Operations = Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly { readonly name: string }[] }>>>>;

/** Asks every route that reads anything for what there is of one person, and says which of them tell how to reach them. */
describe('How a person can be reached', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let id: string;
  let body: string;
  let addresses: string[];

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await insertDepartments(db);
    await anOrganisation(db, 'verein', { name: 'Verein' });
    body = await aBody(db);
    // Entered, changed and prolonged over the API, so that history and audit trail have something to say.
    const coordinator = await app.signedIn({ roles: ['coordinator'] });
    const contact = { email: EMAIL, phone: PHONE, legalBasis: 'consent', purpose: PURPOSE, retainUntil: '2027-12-31' };
    const added = await coordinator.post('/api/v1/people', { name: 'Jo Ahorn', organisation: 'verein', contact });
    id = (added.body as { id: string }).id;
    await coordinator.patch(`/api/v1/people/${id}`, { version: 1, contact: { ...contact, phone: `${PHONE} 1` } });
    await aMembership(db, body, { person: id, organisation: 'verein' });
    await aTopicContact(db, id);
    await database.db()('people').where({ id }).update({ retain_until: '2026-11-01' });
    await app.daily('retention of contact data');
    addresses = await readingAddresses();
  });

  /** Addresses of all routes that read, about this person, this body and this organisation; searches look for the contact data itself. */
  async function readingAddresses(): Promise<string[]> {
    const { paths } = (await app.stranger().get('/api/v1/openapi.json')).body as { paths: Operations };
    const [event] = await database.db()('audit_events').select('id').limit(1);
    const codes: Readonly<Record<string, string>> = { people: id, bodies: body, organisations: 'verein' };
    const params: Readonly<Record<string, string>> = { text: EMAIL, search: EMAIL, objectType: 'person', objectId: id };
    return Object.entries(paths).flatMap(([path, { get }]) => {
      if (get === undefined || path.endsWith('/live')) return [];
      const [, feature = ''] = path.split('/');
      const address = path.replaceAll(/\{\w+\}/g, codes[feature] ?? (event as { id: string }).id);
      const required = path === '/history' ? `?objectType=person&objectId=${id}` : '';
      // What somebody looks for is taken down where it becomes a file, which tells nothing about what is stored.
      const searchable = path.endsWith('/export') ? [] : (get.parameters ?? []);
      const searched = searchable.filter(({ name }) => name === 'text' || name === 'search').map(({ name }) => name);
      const plain = `/api/v1${address}${required}`;
      return [plain, ...searched.map((name) => `${plain}?${name}=${encodeURIComponent(params[name] ?? '')}`)];
    });
  }

  /** What tells it, to whoever asks. */
  async function telling(client: TestClient): Promise<string[]> {
    const answers = await Promise.all(addresses.map((address) => client.get(address)));
    const texts = answers.map(({ body: answer }) => (typeof answer === 'string' ? answer : JSON.stringify(answer)));
    return addresses
      .filter((_, index) => [EMAIL, PHONE, PURPOSE].some((part) => texts[index]?.includes(part)))
      .map((address) => address.replace('/api/v1', ''));
  }

  it('is told to nobody but the coordination and officers of the own organisation, by no route', async () => {
    expect(addresses.length).toBeGreaterThan(60);
    expect(addresses).toContain(`/api/v1/people/${id}`);
    expect(await telling(app.stranger())).toEqual([]);
    for (const role of ROLES.filter((each) => each !== 'coordinator'))
      expect(await telling(await app.signedIn({ roles: [role], organisations: role === 'officer' ? ['traeger'] : ['verein'] })))
        .withContext(role)
        .toEqual([]);
  }, 120_000);

  it('is told to officers of the own organisation in lists and pages of persons only', async () => {
    expect(await telling(await app.signedIn({ roles: ['officer'], organisations: ['verein'] }))).toEqual(['/people', `/people/${id}`]);
  }, 60_000);

  it('is told to the coordination also where all that is stored is shown and handed out, and nowhere else', async () => {
    expect(await telling(await app.signedIn({ roles: ['coordinator'] }))).toEqual([
      '/people',
      `/people/${id}`,
      `/people/${id}/stored-data`,
      `/people/${id}/stored-data/export`,
    ]);
  }, 60_000);
});
