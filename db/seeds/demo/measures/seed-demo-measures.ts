import type { WriteDb } from '#backend/db/knex.ts';
import { seedDemoColleagues } from './seed-demo-colleagues.ts';
import { seedDemoOrganisations } from '../seed-demo-organisations.ts';
import { ALL_PLANS, SUCCESSIONS } from './all-plans.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { DEMO_VIEWS } from './demo-views.ts';
import { measureRows, type People } from './measure-rows.ts';
import { correctionRows, firstReportRows, type NumberedReport } from './report-rows.ts';

const COORDINATION = 'Koordination (Demo)';

/**
 * Measures of the demo municipality, with their organisations, colleagues and some kept views; only where there is no measure yet. A municipality that has
 * taken away something that they refer to gets none.
 */
export async function seedDemoMeasures(db: WriteDb): Promise<void> {
  if ((await db('measures').select('code').first()) !== undefined) return;
  await seedDemoOrganisations(db);
  if (!(await isEverythingThere(db))) return;
  await seedDemoColleagues(db);

  const people = await peopleOf(db);
  const tables = measureRows(ALL_PLANS, people);
  for (const [table, rows] of tables) await db(table).insert(rows);

  const plans = ALL_PLANS.flatMap((field) => field.plans);
  const first = await db('status_reports')
    .insert(firstReportRows(plans, people))
    .returning<NumberedReport[]>(['id', 'measure_code', 'quarter']);
  await db('status_reports').insert(correctionRows(plans, people, first));

  await db('measure_successions').insert(
    SUCCESSIONS.map(({ kind, predecessor, successor, on, reason }) => ({
      predecessor_code: predecessor,
      successor_code: successor,
      kind,
      succeeded_on: on,
      reason,
      recorded_by: COORDINATION,
      recorded_at: `${on}T08:00:00Z`,
    })),
  );
  await db('measure_views').insert(viewRows(people)).onConflict(['account_id', 'name']).ignore();
}

/** Without those whose keeper has no account here. */
const viewRows = (people: People) =>
  DEMO_VIEWS.flatMap(({ of, name, query, shared = false }) => {
    const keeper = people(of);
    return keeper === undefined ? [] : [{ account_id: keeper.id, name, query, shared }];
  });

/** Reference lists belong to the installation and may have been changed since the demo was made. */
async function isEverythingThere(db: WriteDb): Promise<boolean> {
  const plans = ALL_PLANS.flatMap((field) => field.plans);
  const needed: readonly (readonly [table: string, column: string, values: readonly string[]])[] = [
    ['fields_of_action', 'code', ALL_PLANS.map(({ field }) => field)],
    ['organisations', 'code', plans.flatMap(({ lead, partners = [] }) => [lead, ...partners])],
    ['target_groups', 'code', plans.flatMap(({ targetGroups }) => targetGroups)],
    ['indicators', 'code', plans.flatMap(({ indicators }) => indicators)],
    ['levels', 'level', plans.flatMap(({ districts }) => districts.map((reference) => reference.split(':')[0] as string))],
  ];
  for (const [table, column, values] of needed) {
    const distinct = [...new Set(values)];
    const there = await db(table).whereIn(column, distinct).select(column);
    if (there.length < distinct.length) return false;
  }
  return true;
}

async function peopleOf(db: WriteDb): Promise<People> {
  const rows = await db('accounts')
    .whereIn('email', Object.values(DEMO_PEOPLE))
    .select<{ id: string; email: string; name: string }[]>('id', 'email', 'name');
  const byEmail = new Map(rows.map((row) => [row.email, row]));
  return (person) => byEmail.get(DEMO_PEOPLE[person]);
}
