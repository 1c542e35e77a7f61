import type { Network, NetworkNode } from '#contract/network.ts';
import type { BodyOverlaps, OfferOverlaps } from '#contract/overlap.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

describe('the network of a day', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let reader: TestClient;
  let person: string;

  // G-A: bund and tor; G-B: tor, and rand as a guest; G-C ended. zu closed. measures: bund with insel since 2025.
  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await insertPlaces(db);
    const organisation = (code: string, more: object = {}) =>
      db('organisations').insert({ code, name: `O ${code}`, sector: 'research', ...more });
    for (const code of ['bund', 'tor', 'rand', 'insel', 'stille']) await organisation(code);
    await organisation('zu', { closed_on: '2026-06-30' });
    await organisation('doppelt', { closed_on: '2026-06-30', merged_into: 'tor' });
    await db('organisation_districts').insert({ organisation_code: 'tor', district_level: 'stadtbezirk', district_key: '01' });
    await aBody(db, { code: 'G-A', name: 'Erstes', fieldsOfAction: ['language'] });
    await aBody(db, { code: 'G-B', name: 'Zweites', fieldsOfAction: ['language'] });
    await aBody(db, { code: 'G-C', name: 'Früheres', validTo: '2025-12-31' });
    person = await aPerson(db, 'Nuri Beispiel', 'tor');
    const seat = await aSeat(db, 'G-B', { hasDeputy: true });
    await aMembership(db, 'G-A', { organisation: 'bund' });
    await aMembership(db, 'G-A', { organisation: 'bund', validFrom: '2025-01-01' });
    await aMembership(db, 'G-A', { organisation: 'tor', person });
    await aMembership(db, 'G-A', { organisation: 'zu' });
    await aMembership(db, 'G-A', { organisation: 'stille', validTo: '2026-11-21' });
    await aMembership(db, 'G-B', { organisation: 'tor', person, seat, role: 'deputy', validFrom: '2024-07-01' });
    await aMembership(db, 'G-B', { organisation: 'rand', role: 'guest' });
    await aMembership(db, 'G-C', { organisation: 'stille' });
    const running = [{ to: 'running', on: '2025-03-01' }] as const;
    await aMeasure(db, {
      code: 'M-1',
      title: 'Gemeinsam',
      leadOrganisation: 'bund',
      partners: ['insel', 'zu'],
      status: 'running',
      steps: running,
      districts: ['stadtbezirk:01'],
      fieldOfAction: 'language',
    });
    await aMeasure(db, {
      code: 'M-2',
      leadOrganisation: 'tor',
      partners: ['insel'],
      status: 'completed',
      steps: [...running, { to: 'completed', on: '2026-02-01' }],
      districts: ['land:11'],
      fieldOfAction: 'language',
    });
    reader = await app.signedIn({ roles: ['steering'] });
  });

  const on = async (query = ''): Promise<Network> => (await reader.get(`/api/v1/network${query}`)).body as Network;
  const node = ({ nodes }: Network, code: string): NetworkNode | undefined => nodes.find((each) => each.code === code);

  it('has whoever belongs to a body then: no guests, nobody who had left or closed, deputies for their organisation', async () => {
    const { asOf, edges, measures } = await on();
    expect(asOf).toBe('2026-11-22');
    expect(edges.affiliations).toEqual([
      { organisation: 'bund', body: 'G-A', people: 2 },
      { organisation: 'tor', body: 'G-A', people: 1 },
      { organisation: 'tor', body: 'G-B', people: 1 },
    ]);
    expect(edges.jointWork).toEqual([{ a: 'bund', b: 'insel', measures: ['M-1'] }]);
    expect(edges.bodies).toEqual([{ a: 'G-A', b: 'G-B', organisations: 1, people: 1 }]);
    // Open are bund, tor, rand, insel, stille and traeger with its like of the basics; tor links G-B, bund links insel.
    expect(measures.bodies).toBe(2);
    expect(measures.density).toBeCloseTo(3 / (2 * measures.organisations), 10);
    expect(measures.outside).toBe(measures.organisations - 2);
  });

  it('says of each where it stands, and lists those in no body as well', async () => {
    const today = await on();
    expect(node(today, 'tor')).toEqual(
      jasmine.objectContaining({ degree: 2, reach: 1, onlyLink: true, districts: ['stadtbezirk:01'], fieldsOfAction: [], inBodies: 2 }),
    );
    // A row of insel, bund, G-A, tor, G-B: of 6 pairs of others, tor is between G-B and three, G-A between two and two.
    expect(node(today, 'tor')?.betweenness).toBeCloseTo(3 / 6, 10);
    expect(node(today, 'G-A')?.betweenness).toBeCloseTo(4 / 6, 10);
    expect(node(today, 'stille')).toEqual(jasmine.objectContaining({ standing: 'alone', component: null }));
    expect(node(today, 'insel')).toEqual(jasmine.objectContaining({ standing: 'periphery', inBodies: 0, fieldsOfAction: ['language'] }));
    expect(node(today, 'zu')).toBeUndefined();
    expect(today.findings).toContain({ kind: 'only_link', node: 'organisation:tor', cutOff: [['body:G-B']] });
    expect(today.measureTitles).toEqual({ 'M-1': 'Gemeinsam' });
  });

  it('is another one on another day', async () => {
    const then = await on('?asOf=2025-12-31');
    expect(then.nodes.filter(({ kind }) => kind === 'body').map(({ code }) => code)).toEqual(['G-A', 'G-C', 'G-B']);
    expect(then.edges.jointWork).toEqual([
      { a: 'bund', b: 'insel', measures: ['M-1'] },
      { a: 'bund', b: 'zu', measures: ['M-1'] },
      { a: 'insel', b: 'tor', measures: ['M-2'] },
      { a: 'insel', b: 'zu', measures: ['M-1'] },
    ]);
    expect(then.edges.affiliations.map(({ organisation }) => organisation)).toContain('zu');
    // What a merged one took part in, that which it became a part of took part in.
    expect(node(then, 'doppelt')).toBeUndefined();
    // The two bodies on language had nobody in common before July 2024, when the deputy came.
    const before = await on('?asOf=2024-06-30');
    expect(before.findings).toContain({ kind: 'side_by_side', bodies: ['G-A', 'G-B'], fields: ['language'] });
  });

  it('is empty before everything, and refuses a day that is still to come', async () => {
    const { measures, findings, edges } = await on('?asOf=1990-01-01');
    expect([measures.bodies, measures.density, measures.components, measures.coreNumber, findings]).toEqual([0, null, 0, null, []]);
    expect(edges).toEqual({ affiliations: [], jointWork: [], bodies: [] });
    for (const path of ['network', 'overlap/bodies', 'overlap/offers'])
      expect((await reader.get(`/api/v1/${path}?asOf=2026-11-23`)).status).toBe(400);
  });

  it('says who belongs to two bodies at once, by name', async () => {
    const { bodies, pairs, organisationNames, personNames } = (await reader.get('/api/v1/overlap/bodies')).body as BodyOverlaps;
    expect(bodies.map(({ code, organisations, people }) => [code, organisations, people])).toEqual([
      ['G-A', 2, 1],
      ['G-B', 1, 1],
    ]);
    expect(pairs).toEqual([{ a: 'G-A', b: 'G-B', organisations: ['tor'], people: [person], fieldsOfAction: ['language'] }]);
    expect([organisationNames, personNames]).toEqual([{ tor: 'O tor' }, { [person]: 'Nuri Beispiel' }]);
  });

  it('says who offers what where, with the gaps', async () => {
    const offers = async (query: string) => (await reader.get(`/api/v1/overlap/offers${query}`)).body as OfferOverlaps;
    const cell = ({ cells }: OfferOverlaps, district: string | null) =>
      cells.find((each) => each.fieldOfAction === 'language' && each.district === district);
    const today = await offers('');
    expect([today.level, today.organisations.map(({ code }) => code)]).toEqual(['stadtbezirk', ['bund', 'insel']]);
    expect(cell(today, 'stadtbezirk:01')).toEqual(
      jasmine.objectContaining({ coverage: 'one', measures: ['M-1'], organisations: ['bund', 'insel'] }),
    );
    expect(cell(today, 'stadtbezirk:02')?.coverage).toBe('nobody');
    const then = await offers('?asOf=2025-12-31&level=stadtbezirk');
    expect(cell(then, null)).toEqual(jasmine.objectContaining({ coverage: 'one', measures: ['M-2'] }));
    expect(cell(then, 'stadtbezirk:02')?.coverage).toBe('wide_only');
    expect(then.cells.length).toBe(then.fieldsOfAction.length * (then.districts.length + 1));
  });

  it('is for those who may see the network', async () => {
    const council = await app.signedIn({ roles: ['council'] });
    for (const path of ['network', 'overlap/bodies', 'overlap/offers']) expect((await council.get(`/api/v1/${path}`)).status).toBe(403);
  });
});
