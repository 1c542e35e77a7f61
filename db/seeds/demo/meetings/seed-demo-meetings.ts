import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import { ALL_BODIES } from '../bodies/all-bodies.ts';
import { ALL_MEETINGS } from './all-meetings.ts';
import { attendanceRows, guestRows, presenterOf, type DemoMembership } from './attendance-rows.ts';
import type { MeetingsPlan } from './meeting-plan.ts';
import { meetingsOf, type PlannedItem, type PlannedMeeting } from './meeting-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** An item of a meeting that was added. */
export interface SeededItem extends Pick<PlannedItem, 'title' | 'outcome' | 'links'> {
  readonly id: string;
}

/** A meeting that was added, with its items in their order. */
export interface SeededMeeting extends Pick<PlannedMeeting, 'body' | 'heldOn' | 'state'> {
  readonly id: string;
  /** Whether its minutes are approved in the end. */
  readonly approved: boolean;
  readonly items: readonly SeededItem[];
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/**
 * Meetings of the bodies of the demo municipality from three years before a moment to half a year after it; only where there is no meeting yet
 * and the bodies are those of the demo. What was decided is added by `decide` before the minutes are approved, because nothing is after that.
 * Oldest first, body by body.
 */
export async function seedDemoMeetings(
  db: WriteDb,
  now: Date,
  decide: (db: WriteDb, meetings: readonly SeededMeeting[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  if ((await db('meetings').first(db.raw('1'))) !== undefined || (await db('agenda_items').first(db.raw('1'))) !== undefined) return;
  const bodies = await db('bodies')
    .where({ demo: true })
    .whereIn(
      'code',
      ALL_BODIES.map(({ code }) => code),
    )
    .select('code');
  if (bodies.length < ALL_BODIES.length) return;

  const planned = ALL_MEETINGS.flatMap((plan) => meetingsOf(plan, DAY.format(now)));
  const memberships = await membershipsIn(db);
  const meetings = await insertMeetings(db, planned);
  const there = await whatIsThere(db);
  const seeded = await insertItems(db, meetings, memberships, there);
  await insertBacklogs(db, there);
  await insertAll(
    db,
    'attendances',
    meetings.flatMap(({ id, plan }) => attendanceRows(id, plan, memberships)),
  );
  await insertAll(db, 'meeting_guests', meetings.flatMap(({ id, plan }) => guestRows(id, plan, memberships)).filter(isKnown(there)));
  await decide(db, seeded);
  await approve(db, seeded);
}

interface NumberedMeeting {
  readonly id: string;
  readonly plan: PlannedMeeting;
}

const membershipsIn = (db: WriteDb): Promise<DemoMembership[]> =>
  rowsOf<DemoMembership>(
    db,
    `SELECT m.id, m.body_code AS body, m.person_id AS person, m.organisation_code AS organisation, m.seat_id AS seat, m.role,
            m.valid_from AS "validFrom", m.valid_to AS "validTo"
       FROM memberships AS m ORDER BY m.id`,
  );

/** Codes of what items may refer to; a municipality may have taken some away. */
async function whatIsThere(db: WriteDb): Promise<ReadonlySet<string>> {
  const codes = await rowsOf<{ code: string }>(
    db,
    `SELECT code FROM measures UNION ALL SELECT code FROM recommendations UNION ALL SELECT code FROM indicators
      UNION ALL SELECT code FROM organisations`,
  );
  return new Set(codes.map(({ code }) => code));
}

async function insertMeetings(db: WriteDb, planned: readonly PlannedMeeting[]): Promise<NumberedMeeting[]> {
  const rows = await db('meetings')
    .insert(
      planned.map(({ body, heldOn, title, begins, ends, place, onlineLink, state, cancelReason }) => ({
        body_code: body,
        title,
        held_on: heldOn,
        begins,
        ends,
        place,
        online_link: onlineLink,
        state,
        cancel_reason: cancelReason,
        demo: true,
      })),
    )
    .returning<{ id: string; body_code: string; held_on: string }[]>(['id', 'body_code', 'held_on']);
  const ids = new Map(rows.map(({ id, body_code, held_on }) => [`${body_code} ${held_on}`, id]));
  return planned.map((plan) => ({ id: ids.get(`${plan.body} ${plan.heldOn}`) as string, plan }));
}

async function insertItems(
  db: WriteDb,
  meetings: readonly NumberedMeeting[],
  memberships: readonly DemoMembership[],
  there: ReadonlySet<string>,
): Promise<SeededMeeting[]> {
  const rows = meetings.flatMap(({ id, plan }) =>
    plan.items.map((item, position) => ({
      body_code: plan.body,
      meeting_id: id,
      position,
      title: item.title,
      description: item.description,
      duration_minutes: item.takes,
      ...presenting(item, presenterOf(item, plan, memberships), there),
      minutes: item.minutes,
      outcome: item.outcome,
    })),
  );
  const added = await db('agenda_items')
    .insert(rows)
    .returning<{ id: string; meeting_id: string; position: number }[]>(['id', 'meeting_id', 'position']);
  const ids = new Map(added.map(({ id, meeting_id, position }) => [`${meeting_id} ${position}`, id]));
  const seeded = meetings.map(({ id, plan: { body, heldOn, state, approvedInNext, items } }) => ({
    id,
    body,
    heldOn,
    state,
    approved: approvedInNext,
    items: items.map(({ title, outcome, links }, position) => ({ id: ids.get(`${id} ${position}`) as string, title, outcome, links })),
  }));
  const links = seeded.flatMap(({ items }) => items.flatMap(({ id, links: codes }) => linkRows(id, codes, there)));
  await insertAll(db, 'agenda_item_links', links);
  return seeded;
}

async function insertBacklogs(db: WriteDb, there: ReadonlySet<string>): Promise<void> {
  const waiting = ALL_MEETINGS.flatMap(({ body, backlog }: MeetingsPlan) => backlog.map((item, position) => ({ body, position, item })));
  const added = await db('agenda_items')
    .insert(
      waiting.map(({ body, position, item }) => ({
        body_code: body,
        position,
        title: item.title,
        description: item.description ?? null,
        duration_minutes: item.takes ?? null,
        ...presenting({ by: item.by ?? null }, null, there),
      })),
    )
    .returning<{ id: string; body_code: string; position: number }[]>(['id', 'body_code', 'position']);
  const ids = new Map(added.map(({ id, body_code, position }) => [`${body_code} ${position}`, id]));
  await insertAll(
    db,
    'agenda_item_links',
    waiting.flatMap(({ body, position, item }) => linkRows(ids.get(`${body} ${position}`) as string, item.links ?? [], there)),
  );
}

/** A person, or the organisation as such. */
const presenting = ({ by }: Pick<PlannedItem, 'by'>, person: string | null, there: ReadonlySet<string>) => ({
  presenter_person_id: person,
  presenter_organisation_code: by !== null && there.has(by) ? by : null,
});

const linkRows = (agenda_item_id: string, codes: readonly string[], there: ReadonlySet<string>): Row[] =>
  codes
    .filter((code) => there.has(code))
    .map((code, position) => ({
      agenda_item_id,
      position,
      measure_code: code.startsWith('M-') ? code : null,
      recommendation_code: code.startsWith('E-') ? code : null,
      indicator_code: /^[A-Z]-/.test(code) ? null : code,
    }));

/** Guests whose organisation is there. */
const isKnown =
  (there: ReadonlySet<string>) =>
  ({ organisation_code }: Row): boolean =>
    there.has(organisation_code as string);

/** Each in the next meeting of the body that was held. */
async function approve(db: WriteDb, meetings: readonly SeededMeeting[]): Promise<void> {
  const held = meetings.filter(({ state }) => state === 'held');
  const approvals = held.flatMap(({ id, body, approved }, index) => {
    const next = held[index + 1];
    return approved && next?.body === body ? [{ id, on: next.heldOn, in: next.id }] : [];
  });
  await db.raw(
    `UPDATE meetings AS m SET approved_on = a."on", approved_in = a."in"
       FROM json_to_recordset(?::json) AS a (id bigint, "on" date, "in" bigint) WHERE m.id = a.id`,
    [JSON.stringify(approvals)],
  );
}

async function insertAll(db: WriteDb, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0) await db(table).insert(rows);
}
