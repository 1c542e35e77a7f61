import type { Knex } from 'knex';

/** What a spec wants to say about a meeting; the rest is plausible. */
export interface SomeMeeting {
  readonly title?: string | null;
  readonly heldOn?: string;
  readonly begins?: string | null;
  readonly ends?: string | null;
  readonly place?: string | null;
  readonly state?: 'planned' | 'held' | 'cancelled';
  readonly sequence?: number;
}

/** Inserts a meeting of 17 September 2026 past all rules. Answers its id. */
export async function aMeetingOf(db: Knex, bodyCode: string, some: SomeMeeting = {}): Promise<string> {
  const state = some.state ?? 'held';
  const [row] = await db('meetings')
    .insert({
      body_code: bodyCode,
      title: some.title ?? null,
      held_on: some.heldOn ?? '2026-09-17',
      begins: some.begins ?? null,
      ends: some.ends ?? null,
      place: some.place ?? null,
      state,
      cancel_reason: state === 'cancelled' ? 'Zu wenige Zusagen' : null,
      sequence: some.sequence ?? 0,
    })
    .returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}

/** Inserts an item of the agenda of a meeting; without one it waits in the backlog of the body. Answers its id. */
export async function anItemOf(db: Knex, bodyCode: string, meetingId: string | null, title = 'Sprachcafés'): Promise<string> {
  const [row] = await db('agenda_items')
    .insert({ body_code: bodyCode, meeting_id: meetingId, position: 0, title })
    .returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}

/** Approves the minutes of a meeting on the day. */
export async function approveMinutes(db: Knex, meetingId: string, on = '2026-10-15'): Promise<void> {
  await db('meetings').where({ id: meetingId }).update({ approved_on: on });
}
