import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import type { SeededMeeting } from '../meetings/seed-demo-meetings.ts';
import { ALL_DECISIONS } from './all-decisions.ts';
import { decisionRow, placedDecisions, stepRows, taskRow, type PlacedDecision } from './decision-rows.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/**
 * What was decided in meetings of the demo municipality that were added just now, and what became of it until a moment. Organisations and
 * measures that a municipality has taken away are left out.
 */
export const seedDemoDecisions =
  (now: Date) =>
  async (db: WriteDb, meetings: readonly SeededMeeting[]): Promise<void> => {
    const today = DAY.format(now);
    const decisions = await withWhatIsThere(db, placedDecisions(meetings, ALL_DECISIONS));
    if (decisions.length === 0) return;
    const present = await votersPresent(db);
    const accounts = await accountsOf(db, decisions);
    const positions = new Map<string, number>();
    const rows = decisions.map((decision) => {
      const position = positions.get(decision.item) ?? 0;
      positions.set(decision.item, position + 1);
      return decisionRow(decision, position, present.get(decision.meeting), today);
    });
    await db('decisions').insert(rows);
    await insertAll(
      db,
      'decision_steps',
      decisions.flatMap((decision) => stepRows(decision, today)),
    );
    await insertAll(
      db,
      'decision_measures',
      decisions.flatMap(({ code, plan: { measures = [] } }) => measures.map((measure_code) => ({ decision_code: code, measure_code }))),
    );
    await insertAll(
      db,
      'tasks',
      decisions.flatMap((decision) =>
        (decision.plan.tasks ?? []).map((task) => taskRow(decision, task, accounts.get(task.account ?? '') ?? null, today)),
      ),
    );
  };

/** How many came to each meeting who have a vote, or whose deputy came. Meetings of which nobody wrote it down are absent. */
async function votersPresent(db: WriteDb): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ meeting: string; present: number }>(
    db,
    `SELECT a.meeting_id AS meeting, (count(*) FILTER (WHERE s.voting_right AND (a.state = 'present' OR a.deputy_came)))::integer AS present
       FROM attendances AS a JOIN memberships AS s ON s.id = a.membership_id GROUP BY a.meeting_id`,
  );
  return new Map(rows.map(({ meeting, present }) => [meeting, present]));
}

async function withWhatIsThere(db: WriteDb, decisions: readonly PlacedDecision[]): Promise<PlacedDecision[]> {
  const organisations = new Set(await db('organisations').pluck<string[]>('code'));
  const measures = new Set(await db('measures').pluck<string[]>('code'));
  const known = (code: string | undefined) => (code !== undefined && organisations.has(code) ? { by: code } : {});
  return decisions.map(({ plan: { by, measures: made = [], tasks = [], ...plan }, ...decision }) => ({
    ...decision,
    plan: {
      ...plan,
      ...known(by),
      measures: made.filter((code) => measures.has(code)),
      tasks: tasks.map(({ by: whose, ...task }) => ({ ...task, ...known(whose) })),
    },
  }));
}

async function accountsOf(db: WriteDb, decisions: readonly PlacedDecision[]): Promise<ReadonlyMap<string, string>> {
  const addresses = decisions.flatMap(({ plan }) => (plan.tasks ?? []).flatMap(({ account }) => account ?? []));
  const rows = await db('accounts').whereIn('email', addresses).select<{ id: string; email: string }[]>('id', 'email');
  return new Map(rows.map(({ id, email }) => [email, id]));
}

async function insertAll(db: WriteDb, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await db(table).insert(rows);
}
