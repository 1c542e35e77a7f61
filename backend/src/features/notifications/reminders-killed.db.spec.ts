import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rowsOf } from '#backend/db/knex.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { useMailServer } from '../../../testing/mail-server.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';

const CHILD = fileURLToPath(new URL('../../../testing/reminder-child.ts', import.meta.url));
// A Friday, seven days before the last day for handing in, and long past so that jobs are due.
const MOMENT = '2025-03-07T09:00:00Z';
const PEOPLE = 6;

describe('Reminders of several programs', () => {
  const database = useTestDatabase();
  const server = useMailServer();
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    await db('quarters').insert({ quarter: '2024-Q4', state: 'collecting', deliver_until: '2025-03-14' });
    for (let one = 1; one <= PEOPLE; one += 1) {
      const [account] = await db('accounts')
        .insert({ email: addressOf(one), name: `Person ${one}`, state: 'active' })
        .returning<{ id: string }[]>('id');
      await db('account_roles').insert({ account_id: account?.id, role: 'officer' });
      const measure = await aMeasure(db, { title: `Maßnahme ${one}`, responsibleAccount: account?.id ?? null });
      await db('deliveries').insert({ quarter: '2024-Q4', kind: 'report', measure_code: measure, organisation_code: 'traeger' });
    }
  });
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  const addressOf = (one: number): string => `person-${one}@example.org`;
  const arrivals = (): number[] => Array.from({ length: PEOPLE }, (_, place) => server.countTo(addressOf(place + 1)));
  const states = async (): Promise<string[]> =>
    (await rowsOf<{ state: string }>(database.db(), 'SELECT d.state FROM digests AS d ORDER BY d.state')).map(({ state }) => state);
  const isPlanned = async (): Promise<boolean> =>
    (await rowsOf(database.db(), `SELECT j.id FROM jobs.job AS j WHERE j.name = 'plan-digests' AND j.state = 'completed'`)).length === 1;
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) await pause(50);
  };

  it('reach everybody once, also when one is killed while it hands a mail over; that mail is doubtful and not sent again', async () => {
    for (let program = 0; program < 2; program += 1) children.push(fork(CHILD, [database.url(), server.url(), MOMENT]));
    await Promise.all(children.map((child) => once(child, 'message')));
    // Each of the two hands over one mail, and the server does not answer; not for long, or they would give it up.
    server.hold(true);
    for (const child of children) child.send('begin');
    await until(async () => arrivals().filter((count) => count > 0).length === 2 && (await isPlanned()));
    const [killed] = children;
    const gone = once(killed as ChildProcess, 'exit');
    killed?.kill('SIGKILL');
    await gone;
    server.hold(false);
    await until(async () => (await states()).filter((state) => state === 'sent').length === PEOPLE - 1);
    // As if the seconds had passed after which a process counts as dead.
    await rowsOf(database.db(), `UPDATE jobs.job SET heartbeat_on = heartbeat_on - interval '1 minute' WHERE state = 'active'`);
    await until(async () => !(await states()).includes('sending'));
    expect(await states()).toEqual(['doubtful', ...Array.from({ length: PEOPLE - 1 }, () => 'sent')]);
    expect(arrivals()).toEqual(Array.from({ length: PEOPLE }, () => 1));
  }, 120_000);
});
