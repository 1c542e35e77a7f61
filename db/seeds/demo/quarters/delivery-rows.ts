import type { WriteDb } from '#backend/db/knex.ts';
import { evenChance } from '../measures/even-chance.ts';
import { COORDINATION, RETURN_NOTES } from './quarter-words.ts';

interface HandedIn {
  readonly id: string;
  readonly key: string;
  readonly at: Date;
}

/** What the coordination decided on something that was handed in. */
interface Decided {
  readonly id: string;
  readonly state: 'approved' | 'returned';
  readonly note: string | null;
}

/** What was handed in, in an order that does not change. */
const handedIn = (db: WriteDb, quarter: string): Promise<HandedIn[]> =>
  db('deliveries')
    .where({ quarter, state: 'submitted' })
    .orderBy(['kind', 'measure_code', 'indicator_code', 'district_id'])
    .select<HandedIn[]>('id', db.raw(`coalesce(measure_code, indicator_code || ' ' || district_id) AS key`), 'submitted_at AS at');

/** Everything that was handed in is approved. */
export async function approveAll(db: WriteDb, quarter: string, on: string): Promise<void> {
  const all = await handedIn(db, quarter);
  await decide(
    db,
    all.map(({ id }) => ({ id, state: 'approved', note: null })),
    on,
  );
}

/** Six in ten reports are approved, two come back, the others wait. */
export async function decideOnSome(db: WriteDb, quarter: string, on: string): Promise<void> {
  const reports = (await handedIn(db, quarter)).filter(({ key }) => key.startsWith('M-'));
  const returned = reports.slice(3, 3 + RETURN_NOTES.length);
  const others = reports.filter((each) => !returned.includes(each) && evenChance(each.key, quarter, 'approved') < 0.6);
  await decide(
    db,
    [
      ...others.map(({ id }): Decided => ({ id, state: 'approved', note: null })),
      ...returned.map(({ id }, index): Decided => ({ id, state: 'returned', note: RETURN_NOTES[index] ?? null })),
    ],
    on,
  );
}

async function decide(db: WriteDb, decisions: readonly Decided[], on: string): Promise<void> {
  if (decisions.length === 0) return;
  const at = `${on}T09:00:00Z`;
  await db.raw(
    `UPDATE deliveries AS d SET state = x.state, note = x.note, decided_at = ?, decided_by = ?, version = d.version + 1
       FROM json_to_recordset(?::json) AS x (id bigint, state text, note text) WHERE d.id = x.id`,
    [at, COORDINATION, JSON.stringify(decisions)],
  );
  await db('delivery_steps').insert(
    decisions.map(({ id, state, note }) => ({ delivery_id: id, state, note, stepped_by: COORDINATION, stepped_at: at })),
  );
}
