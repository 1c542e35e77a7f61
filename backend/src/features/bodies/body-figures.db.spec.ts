import { daysLater, monthsLater } from '#backend/days.ts';
import type { ReadDb } from '#backend/db/knex.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aSeat } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { KnexBodyReadModel } from './body-read-model.ts';
import { KnexMembershipReadModel } from './membership-read-model.ts';
import { bodyOnDay, dated, membersOf } from './seats-on-day.ts';

const ALL = { state: 'all', limit: 500, offset: 0 } as const;
/** From the first day of the bodies to one after which nothing changes any more, in steps that meet first and last days. */
const DAYS = ['2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01', '2025-03-31', '2025-04-01', '2026-08-22', '2026-11-22'];

describe('How the seats of all bodies stand', () => {
  const database = useTestDatabase();
  const bodies = () => new KnexBodyReadModel(database.db());

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    // Each body is another mixture of what can be: seats that end, that nobody holds, deputies, guests, terms that end soon, an end of its own.
    for (let number = 0; number < 12; number += 1) {
      const end = number % 4 === 3 ? '2026-08-22' : null;
      const code = await aBody(db, { validTo: end });
      for (let place = 0; place < number; place += 1) {
        const seat = await aSeat(db, code, { hasDeputy: true, validTo: place % 5 === 4 ? '2025-03-31' : null });
        const last = place % 5 === 4 ? '2025-03-31' : end;
        if (place % 3 === 1) continue;
        await aMembership(db, code, { seat, validTo: '2024-06-30' });
        if (place % 3 === 2) await aMembership(db, code, { seat, validFrom: '2024-07-01', validTo: last });
        await aMembership(db, code, { seat, role: 'deputy', validTo: last ?? (place % 2 === 0 ? '2026-12-31' : null) });
      }
      await aMembership(db, code, { role: 'guest', validTo: '2025-04-01' });
      await aMembership(db, code, { role: 'coordinator', validTo: end });
    }
  });

  it('is the same in the list, where SQL counts, as by the rules for one body', async () => {
    const memberships = new KnexMembershipReadModel(database.db());
    for (const day of DAYS)
      for (const { code, figures } of (await bodies().list(ALL, day)).items) {
        const record = await memberships.ofBody(code);
        const onDay = bodyOnDay(record, day);
        expect(figures)
          .withContext(`${code} on ${day}`)
          .toEqual({
            seats: onDay.seats.length,
            vacant: onDay.seats.filter(({ holder }) => holder === null).length,
            members: membersOf(onDay).length,
            endingSoon: record.memberships.filter((membership) => dated(membership, day).endingSoon).length,
          });
      }
  });

  it('is asked in two queries, however many bodies there are', async () => {
    let queries = 0;
    const count = () => (queries += 1);
    const db: ReadDb = database.db();
    db.on('query', count);
    const { items, total } = await bodies().list(ALL, '2026-11-22');
    db.off('query', count);
    expect([queries, items.length]).toEqual([2, total]);
    expect(total).toBeGreaterThanOrEqual(12);
  });

  it('knows a term that ends three months later, and none that ends a day after that', async () => {
    const code = await aBody(database.db());
    const last = monthsLater('2026-11-22', 3);
    await aMembership(database.db(), code, { validTo: last });
    await aMembership(database.db(), code, { validTo: daysLater(last, 1) });
    expect((await bodies().get(code, '2026-11-22')).figures.endingSoon).toBe(1);
  });
});
