import type { Knex } from 'knex';
import { openAsProgram } from '#backend/db/knex.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';

// Rules that hold whatever the program does: they are the database's.
describe('The tables of bodies', () => {
  const database = useTestDatabase();
  let program: Knex;
  let body: string;
  beforeAll(async () => {
    program = openAsProgram(database.url(), 'gesamtbild test');
    await insertMeasureBasics(database.db());
    body = await aBody(database.db());
  });
  afterAll(() => program.destroy());

  it('have one member and one deputy at a time on a seat', async () => {
    const seat = await aSeat(program, body);
    await aMembership(program, body, { seat, validTo: '2025-06-30' });
    await aMembership(program, body, { seat, role: 'deputy' });
    await expectAsync(aMembership(program, body, { seat, validFrom: '2025-06-30' })).toBeRejectedWithError(/memberships_one_on_a_seat/);
    await expectAsync(aMembership(program, body, { seat, role: 'deputy', validFrom: '2030-01-01' })).toBeRejectedWithError(
      /memberships_one_on_a_seat/,
    );
    await expectAsync(aMembership(program, body, { seat, validFrom: '2025-07-01' })).toBeResolved();
    await expectAsync(aMembership(program, body)).toBeResolved();
    await expectAsync(aMembership(program, body)).toBeResolved();
  });

  it('have deputies on seats and guests on none', async () => {
    await expectAsync(aMembership(program, body, { role: 'deputy' })).toBeRejectedWithError(/memberships_deputy_of_a_seat/);
    const seat = await aSeat(program, body);
    await expectAsync(aMembership(program, body, { role: 'guest', seat })).toBeRejectedWithError(/memberships_guest_without_seat/);
  });

  it('have seats of the own body only', async () => {
    const seat = await aSeat(program, await aBody(database.db()));
    await expectAsync(aMembership(program, body, { seat })).toBeRejectedWithError(/memberships_seat/);
  });

  it('end nothing before it begins', async () => {
    await expectAsync(aBody(program, { validFrom: '2025-01-02', validTo: '2025-01-01' })).toBeRejectedWithError(/bodies_life/);
    await expectAsync(aSeat(program, body, { validTo: '2023-12-31' })).toBeRejectedWithError(/seats_life/);
    await expectAsync(aMembership(program, body, { validTo: '2023-12-31' })).toBeRejectedWithError(/memberships_life/);
  });

  it('keep a name until somebody is erased, and contact data never without its reason', async () => {
    const id = await aPerson(program, 'Jo Ahorn');
    const rows = program('people').where({ id });
    await expectAsync(rows.clone().update({ name: null })).toBeRejectedWithError(/people_named_until_erased/);
    await expectAsync(rows.clone().update({ phone: '030' })).toBeRejectedWithError(/people_contact_with_reason/);
    expect(await rows.clone().update({ name: null, erased_at: '2026-11-22T12:00:00Z' })).toBe(1);
  });
});
