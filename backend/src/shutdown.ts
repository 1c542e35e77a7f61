import type { Logger } from 'pino';

type Step = () => Promise<unknown>;

/** Ends what was started, last first, once: on a signal, at any time since the start began. */
export class Shutdown {
  readonly #steps: Step[] = [];
  readonly #logger: Logger;
  readonly #ending = new AbortController();

  constructor(logger: Logger) {
    this.#logger = logger;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.#end(signal));
  }

  /** Aborted when the end begins, for what would go on by itself. */
  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  get begun(): boolean {
    return this.ending.aborted;
  }

  /** Adds what is to be ended before everything that was added earlier. */
  onEnd(step: Step): void {
    this.#steps.push(step);
  }

  /** Runs the steps. One that fails does not keep the others from running. */
  async run(): Promise<void> {
    this.#ending.abort();
    for (const step of this.#steps.splice(0).reverse()) {
      await step().catch((error: unknown) => this.#logger.error({ err: error }, 'could not end cleanly'));
    }
  }

  async #end(signal: string): Promise<void> {
    // Ctrl-C reaches us twice: from the terminal and through the command that started us.
    if (this.begun) return;
    this.#logger.info({ signal }, 'shutting down');
    await this.run();
    this.#logger.info('ended');
    process.exit(0);
  }
}
