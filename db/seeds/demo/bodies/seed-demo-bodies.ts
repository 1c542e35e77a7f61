import type { WriteDb } from '#backend/db/knex.ts';
import { seedDemoOrganisations } from '../seed-demo-organisations.ts';
import { ALL_BODIES } from './all-bodies.ts';
import { bodyTables, membershipRows, seatRows, type NumberedPerson, type NumberedSeat } from './body-rows.ts';
import { ALL_TERMS, peopleRows } from './people-rows.ts';

/**
 * Bodies of the demo municipality with their seats, and everybody who belonged to them; only where there is neither a body nor a person yet.
 * A municipality that has taken away something that they refer to gets none.
 */
export async function seedDemoBodies(db: WriteDb): Promise<void> {
  for (const table of ['bodies', 'people']) if ((await db(table).first(db.raw('1'))) !== undefined) return;
  await seedDemoOrganisations(db);
  if (!(await isEverythingThere(db))) return;

  for (const [table, rows] of bodyTables()) await db(table).insert(rows);
  const seats = await db('seats').insert(seatRows()).returning<NumberedSeat[]>(['id', 'body_code', 'position']);
  const people = await db('people').insert(peopleRows()).returning<NumberedPerson[]>(['id', 'name']);
  await db('memberships').insert(membershipRows(seats, people));
}

/** Reference lists belong to the installation, and it may have organisations of the same names under other codes. */
async function isEverythingThere(db: WriteDb): Promise<boolean> {
  const seats = ALL_BODIES.flatMap((body) => body.seats);
  const needed: readonly (readonly [table: string, column: string, values: readonly string[]])[] = [
    ['fields_of_action', 'code', ALL_BODIES.flatMap(({ fields }) => fields)],
    [
      'target_groups',
      'code',
      [...ALL_BODIES.flatMap(({ targetGroups = [] }) => targetGroups), ...seats.flatMap(({ targetGroup }) => targetGroup ?? [])],
    ],
    ['levels', 'level', ['stadtbezirk']],
    ['organisations', 'code', ALL_TERMS.map(([organisation]) => organisation)],
  ];
  for (const [table, column, values] of needed) {
    const distinct = [...new Set(values)];
    const there = await db(table).whereIn(column, distinct).select(column);
    if (there.length < distinct.length) return false;
  }
  return true;
}
