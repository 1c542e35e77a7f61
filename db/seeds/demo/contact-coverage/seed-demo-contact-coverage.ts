import type { WriteDb } from '#backend/db/knex.ts';
import { daysLater, monthsLater } from '#backend/days.ts';
import { CONTACT_PLAN, DEPARTMENTS, OVERDUE, TOPICS, TRAININGS } from './contact-plan.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
const START = '2024-03-01';

/** A contact person of the demo before they have a number. */
interface Planned {
  readonly department: string;
  readonly topic: (typeof TOPICS)[number];
  readonly person: string;
  readonly from: string;
  readonly to: string | null;
  /** Day of the training; null without one. */
  readonly attendedOn: string | null;
}

/**
 * Departments of the demo municipality with their contact persons, as they stand at a moment; only where there is no department yet, and the
 * topics and persons are those of the demo. And contact data whose last day is over, so that there is something to decide on.
 */
export async function seedDemoContactCoverage(db: WriteDb, now: Date): Promise<void> {
  const today = DAY.format(now);
  await letRunOut(db, today);
  if ((await db('departments').first(db.raw('1'))) !== undefined) return;
  const topics = await db('contact_topics').whereIn('code', TOPICS).select('code');
  const ids = await idsOf(db, [...new Set(planned(today, undefined).map(({ person }) => person))]);
  if (topics.length < TOPICS.length || ids === undefined) return;

  await db('departments').insert(DEPARTMENTS.map(([code, name_de, name_en], index) => ({ code, position: index + 1, name_de, name_en })));
  const erased = await db('people').where({ demo: true, name: null }).first<{ id: string } | undefined>('id');
  for (const { department, topic, person, from, to, attendedOn } of planned(today, erased?.id)) {
    const [row] = await db('topic_contacts')
      .insert({
        department_code: department,
        topic_code: topic,
        person_id: ids.get(person) ?? person,
        valid_from: from,
        valid_to: to,
        demo: true,
        created_at: `${from}T09:00:00Z`,
      })
      .returning<{ id: string }[]>('id');
    if (attendedOn === null) continue;
    await db('topic_contact_trainings').insert({ contact_id: row?.id, position: 0, title: TRAININGS[topic], attended_on: attendedOn });
  }
}

/** All of the plan, somebody who was, somebody who was erased meanwhile (by their id), and somebody who will be. */
function planned(today: string, erased: string | undefined): Planned[] {
  const now = Object.entries(CONTACT_PLAN).flatMap(([department, cells]) =>
    cells.flatMap((named, index) => {
      const topic = TOPICS[index];
      if (named === null || topic === undefined) return [];
      const [person, monthsAgo] = named;
      return [{ department, topic, person, from: START, to: null, attendedOn: monthsAgo === null ? null : monthsLater(today, -monthsAgo) }];
    }),
  );
  const was: Planned = {
    department: 'wohnungsamt',
    topic: 'childrens-rights',
    person: 'Rainer Platane',
    from: START,
    to: '2025-12-31',
    attendedOn: '2024-04-18',
  };
  const comes: Planned = {
    department: 'personal',
    topic: 'accessibility',
    person: 'Tariq Wacholder',
    from: monthsLater(today, 1),
    to: null,
    attendedOn: monthsLater(today, -2),
  };
  const forgotten: Planned[] =
    erased === undefined
      ? []
      : [{ ...was, department: 'kultur', topic: 'anti-discrimination', person: erased, to: null, attendedOn: '2024-05-16' }];
  return [...now, was, comes, ...forgotten];
}

/** Ids of persons of the demo by name; `undefined` when one of them is not there any more. */
async function idsOf(db: WriteDb, names: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
  const rows = await db('people').where({ demo: true }).whereIn('name', names).select<{ id: string; name: string }[]>('id', 'name');
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return ids.size < names.length ? undefined : ids;
}

/** As long as the program has proposed nothing yet and nobody has changed the person. */
async function letRunOut(db: WriteDb, today: string): Promise<void> {
  if ((await db('retention_proposals').first(db.raw('1'))) !== undefined) return;
  for (const [name, daysAgo] of OVERDUE)
    await db('people')
      .where({ demo: true, name, version: 1 })
      .whereNotNull('retain_until')
      .update({ retain_until: daysLater(today, -daysAgo) });
}
