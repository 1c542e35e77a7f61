import type { Logger } from 'pino';

/** Work that comes back every day, and how to end it. */
export interface EveryDay {
  /** Begins nothing more and waits for what is being done. */
  stop(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Does something now and every day from now on. A failure is logged and tried again the next day; the timer alone keeps no process alive. */
export function everyDay(name: string, work: () => Promise<unknown>, logger: Logger, interval = DAY): EveryDay {
  let running: Promise<void> | undefined;
  const run = (): void => {
    // One that takes longer than a day is not joined by a second one.
    running ??= work()
      .then(
        () => undefined,
        (error: unknown) => logger.error({ err: error, work: name }, 'daily work failed'),
      )
      .finally(() => (running = undefined));
  };
  const timer = setInterval(run, interval);
  timer.unref();
  run();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
