import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Clock } from '#backend/clock.ts';
import { fixedClock } from '#backend/clock.ts';
import { daysLater } from '#backend/days.ts';
import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import type { UnitOfWork } from '#backend/db/unit-of-work.ts';
import { gatheringIn } from '#backend/features/deliveries/compose-deliveries.ts';
import { snapshotParts } from '#backend/features/snapshots/compose-snapshots.ts';
import { SnapshotService } from '#backend/features/snapshots/snapshot-service.ts';
import { KnexSnapshotStore } from '#backend/features/snapshots/snapshot-store.ts';
import { DEMO_QUARTERS, NEWEST_QUARTER } from '../measures/demo-time.ts';
import { approveAll, decideOnSome } from './delivery-rows.ts';
import { asTheyWere } from './past-parts.ts';
import { planOf, type QuarterPlan } from './quarter-plan.ts';
import { COORDINATION, REASON_MISSING } from './quarter-words.ts';
import { askForValues, handInValues } from './value-plan.ts';

/**
 * The quarters of the demo: eleven that were adopted, each in a transaction of its own, and the newest, which is being collected. Only where
 * the measures are those of the demo. What is there already stays, so that an older demo gets the rest with its next start.
 */
export async function seedDemoQuarters(inTransaction: UnitOfWork<WriteDb>): Promise<void> {
  if (!(await inTransaction(isDemo))) return;
  await inTransaction(askForValues);
  for (const quarter of DEMO_QUARTERS)
    await inTransaction((db) => (quarter === NEWEST_QUARTER ? collect(db, planOf(quarter)) : adopt(db, planOf(quarter))));
}

const isDemo = (db: WriteDb): Promise<boolean> => isThere(db('measures').where({ demo: true }));

const isThere = async (rows: Knex.QueryBuilder): Promise<boolean> => ((await rows.select('*').limit(1)) as unknown[]).length > 0;

async function adopt(db: WriteDb, plan: QuarterPlan): Promise<void> {
  const { quarter, deliverUntil, reviewUntil } = plan;
  if (await isThere(db('snapshots').where({ quarter }))) return;
  if (await isThere(db('quarters').where({ quarter }).whereNot({ state: 'adopted' }))) return;
  await begin(db, plan, 'adopted');
  await gatheringIn(db).bringUpToDate(quarter);
  await approveAll(db, quarter, daysLater(reviewUntil, -4));

  const missing = await isThere(db('deliveries').where({ quarter }).whereNot({ state: 'approved' }));
  const reason = missing ? REASON_MISSING : null;
  await steps(db, quarter, [
    ['open', 'collecting', plan.collectingFrom, null],
    ['collecting', 'in_review', daysLater(deliverUntil, 1), null],
    ['in_review', 'adopted', reviewUntil, reason],
  ]);
  const clock: Clock = fixedClock(`${reviewUntil}T15:00:00Z`);
  const parts = asTheyWere(snapshotParts(db, clock), await firstDays(db));
  await new SnapshotService(new KnexSnapshotStore(db), parts).freeze(
    { quarter, adoption: randomUUID(), by: COORDINATION, at: clock.now(), reason },
    clock.today(),
    () => Promise.resolve(),
  );
}

async function collect(db: WriteDb, plan: QuarterPlan): Promise<void> {
  const { quarter, collectingFrom, deliverUntil } = plan;
  if (await isThere(db('quarters').where({ quarter }).orWhereIn('state', ['collecting', 'in_review']))) return;
  await begin(db, plan, 'collecting');
  await steps(db, quarter, [['open', 'collecting', collectingFrom, null]]);
  await gatheringIn(db).bringUpToDate(quarter);
  await decideOnSome(db, quarter, daysLater(deliverUntil, -20));
  await handInValues(db, quarter, daysLater(deliverUntil, -6));
}

/** With the meeting of the steering group that comes after the day for handing in. */
async function begin(
  db: WriteDb,
  { quarter, deliverUntil, reviewUntil, publishUntil }: QuarterPlan,
  state: 'adopted' | 'collecting',
): Promise<void> {
  const meeting = await db('meetings AS m')
    .join('bodies AS b', 'b.code', 'm.body_code')
    .where({ 'b.kind': 'steering_group', 'm.demo': true })
    .whereNot({ 'm.state': 'cancelled' })
    .where('m.held_on', '>', deliverUntil)
    .orderBy('m.held_on')
    .first<{ id: string } | undefined>('m.id');
  await db('quarters')
    .insert({
      quarter,
      state,
      deliver_until: deliverUntil,
      review_until: reviewUntil,
      publish_until: publishUntil,
      review_meeting: meeting?.id ?? null,
    })
    .onConflict('quarter')
    .merge();
}

type Step = readonly [from: string, to: string, on: string, reason: string | null];

const steps = (db: WriteDb, quarter: string, made: readonly Step[]): Promise<unknown> =>
  db('quarter_steps').insert(
    made.map(([from_state, to_state, on, reason]) => ({
      quarter,
      from_state,
      to_state,
      reason,
      stepped_by: COORDINATION,
      stepped_at: `${on}T14:00:00Z`,
    })),
  );

/** Since when there are measures, by code. */
async function firstDays(db: WriteDb): Promise<Map<string, string>> {
  const rows = await rowsOf<{ code: string; on: string }>(
    db,
    'SELECT c.measure_code AS code, min(c.changed_on) AS "on" FROM measure_status_changes AS c GROUP BY c.measure_code',
  );
  return new Map(rows.map(({ code, on }) => [code, on]));
}
