import { pino } from 'pino';
import { everyDay, type EveryDay } from './every-day.ts';

const LOGGER = pino({ level: 'silent' });
const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('Work of every day', () => {
  let done: number;
  let work: EveryDay | undefined;

  beforeEach(() => {
    done = 0;
    jasmine.clock().install();
  });
  afterEach(async () => {
    jasmine.clock().uninstall();
    await work?.stop();
  });

  const days = async (count: number) => {
    for (let day = 0; day < count; day += 1) {
      // What was begun has to end first; it needs no time, only its turn.
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      jasmine.clock().tick(24 * 60 * 60 * 1000);
    }
  };

  it('is done at once and again each day', async () => {
    work = everyDay('counting', async () => (done += 1), LOGGER);
    expect(done).toBe(1);
    await days(3);
    expect(done).toBe(4);
  });

  it('is tried again the day after a failure', async () => {
    work = everyDay(
      'failing',
      async () => {
        done += 1;
        throw new Error('The database is away.');
      },
      LOGGER,
    );
    await days(2);
    expect(done).toBe(3);
  });

  it('is ended when what is being done has ended, and not begun again', async () => {
    jasmine.clock().uninstall();
    let finish = (): void => undefined;
    const begun = everyDay(
      'long',
      () =>
        new Promise<void>((resolve) => {
          finish = () => {
            done += 1;
            resolve();
          };
        }),
      LOGGER,
      1,
    );
    const ended = begun.stop().then(() => done);
    await soon();
    expect(done).toBe(0);
    finish();
    expect(await ended).toBe(1);
    await soon();
    expect(done).toBe(1);
    jasmine.clock().install();
  });
});
