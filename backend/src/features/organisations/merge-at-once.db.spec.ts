import type { OrganisationResponse } from '#contract/organisation.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aPerson } from '../../../testing/bodies.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { anAgendaItem, aMeeting } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

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
});
