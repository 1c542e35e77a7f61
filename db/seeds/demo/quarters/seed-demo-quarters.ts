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

/** When somebody takes a step of a quarter. */
const HOUR = '15:00:00Z';
const NEWEST_ADOPTED = DEMO_QUARTERS.at(-2);

/**
 * The quarters of the demo: eleven that were adopted, each in a transaction of its own, all but the last of them public, and the newest, which is
 * being collected. Only where
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
  const { quarter, deliverUntil, reviewUntil, publishUntil } = plan;
  if (await isThere(db('snapshots').where({ quarter }))) return;
  if (await isThere(db('quarters').where({ quarter }).whereNot({ state: 'adopted' }))) return;
  const isPublic = quarter !== NEWEST_ADOPTED;
  const meeting = await begin(db, plan, isPublic ? 'published' : 'adopted');
  // Adopted in the meeting that reviews it.
  const adoptedOn = meeting?.heldOn ?? reviewUntil;
  const clock: Clock = fixedClock(`${adoptedOn}T${HOUR}`);
  await gatheringIn(db).bringUpToDate(quarter);
  await approveAll(db, quarter, daysLater(adoptedOn, -4));

  const missing = await isThere(db('deliveries').where({ quarter }).whereNot({ state: 'approved' }));
  const reason = missing ? REASON_MISSING : null;
  await steps(db, quarter, [
    ['open', 'collecting', plan.collectingFrom, null],
    ['collecting', 'in_review', daysLater(deliverUntil, 1), null],
    ['in_review', 'adopted', adoptedOn, reason],
    ...(isPublic ? [['adopted', 'published', publishUntil, null] as const] : []),
  ]);
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

interface ReviewMeeting {
  readonly id: string;
  readonly heldOn: string;
}

/** With the first meeting of the steering group after the day for handing in, which is answered. */
async function begin(
  db: WriteDb,
  { quarter, deliverUntil, reviewUntil, publishUntil }: QuarterPlan,
  state: 'adopted' | 'published' | 'collecting',
): Promise<ReviewMeeting | undefined> {
  const [meeting] = await rowsOf<ReviewMeeting>(
    db,
    `SELECT m.id, m.held_on AS "heldOn"
       FROM meetings AS m JOIN bodies AS b ON b.code = m.body_code
      WHERE b.kind = 'steering_group' AND m.demo AND m.state <> 'cancelled' AND m.held_on > ? AND m.held_on <= ?
      ORDER BY m.held_on LIMIT 1`,
    [deliverUntil, reviewUntil],
  );
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
  return meeting;
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
      stepped_at: `${on}T${HOUR}`,
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
