import type { Knex } from 'knex';

/** What a spec wants to say about a meeting; the rest is plausible. */
export interface SomeMeeting {
  readonly title?: string | null;
  readonly heldOn?: string;
  readonly begins?: string | null;
  readonly ends?: string | null;
  readonly place?: string | null;
  readonly state?: 'planned' | 'held' | 'cancelled';
  readonly approvedOn?: string | null;
}

/** What a spec wants to say about an item. */
export interface SomeAgendaItem {
  readonly title?: string;
  readonly minutes?: string | null;
  readonly outcome?: 'information' | 'agreement' | 'decision' | null;
  readonly durationMinutes?: number | null;
}

/** Who came, by membership. */
export type SomeAttendance = Readonly<Record<string, 'present' | 'excused' | 'absent' | 'deputy'>>;

/** Inserts a meeting past all rules, held on 8 September 2026 unless said otherwise. Answers its id. */
export async function aMeeting(db: Knex, body: string, some: SomeMeeting = {}): Promise<string> {
  const [row] = await db('meetings')
    .insert({
      body_code: body,
      title: some.title ?? null,
      held_on: some.heldOn ?? '2026-09-08',
      begins: some.begins ?? null,
      ends: some.ends ?? null,
      place: some.place ?? null,
      state: some.state ?? 'held',
      cancel_reason: some.state === 'cancelled' ? 'Der Saal war nicht frei.' : null,
      approved_on: some.approvedOn ?? null,
    })
    .returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}

/** Inserts an item at the end of the agenda of a meeting, or with null of the backlog. Answers its id. */
export async function anAgendaItem(db: Knex, body: string, meeting: string | null, some: SomeAgendaItem = {}): Promise<string> {
  const [{ items }] = (await db('agenda_items').where({ body_code: body, meeting_id: meeting }).count({ items: '*' })) as [
    { items: string },
  ];
  const [row] = await db('agenda_items')
    .insert({
      body_code: body,
      meeting_id: meeting,
      position: Number(items),
      title: some.title ?? `Punkt ${Number(items) + 1}`,
      duration_minutes: some.durationMinutes ?? null,
      minutes: some.minutes ?? null,
      outcome: some.outcome ?? null,
    })
    .returning<{ id: string }[]>('id');
  return (row as { id: string }).id;
}

/** Approves the minutes of a meeting, past all rules. */
export async function approveMinutes(db: Knex, meeting: string, on = '2026-10-15'): Promise<void> {
  await db('meetings').where({ id: meeting }).update({ approved_on: on });
}

/** Records who came to a meeting, past all rules; `deputy` is somebody excused whose deputy came. */
export async function someCame(db: Knex, meeting: string, attendance: SomeAttendance): Promise<void> {
  const rows = Object.entries(attendance).map(([membership_id, state]) => ({
    meeting_id: meeting,
    membership_id,
    state: state === 'deputy' ? 'excused' : state,
    deputy_came: state === 'deputy',
  }));
  await db('attendances').insert(rows);
}
