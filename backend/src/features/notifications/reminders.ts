import type { QuietHours } from '#contract/notification.ts';
import type { Clock } from '../../clock.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { firstMoment, localTime } from './quiet-hours.ts';

/** The job that plans the digests of a day. */
export const PLAN_DIGESTS = 'plan-digests';
/** The job that sends one digest. */
export const SEND_DIGEST = 'send-digest';

interface ReminderParts {
  readonly jobs: Pick<Jobs, 'start'>;
  readonly quiet: () => Promise<QuietHours>;
  readonly clock: Clock;
  /** Without a mail server nothing is planned. */
  readonly canSend: boolean;
}

/** Begins the reminders of the next day on which mails go out: when the quiet hours end, or at once where they have. */
export class Reminders {
  readonly #parts: ReminderParts;

  constructor(parts: ReminderParts) {
    this.#parts = parts;
  }

  /** To be asked every day, by every process: the day itself is planned once. */
  async begin(): Promise<void> {
    const { jobs, quiet, clock, canSend } = this.#parts;
    if (!canSend) return;
    const now = clock.now();
    const at = firstMoment(now, await quiet());
    const { day } = localTime(at);
    await jobs.start(PLAN_DIGESTS, { day }, { key: day, onlyOnce: true, ...(at > now ? { notBefore: at } : {}) });
  }

  /** Puts a job off where the quiet hours were moved onto it; answers whether it did. */
  async putOff(name: string, data: object, key: string): Promise<boolean> {
    const { jobs, quiet, clock } = this.#parts;
    const now = clock.now();
    const at = firstMoment(now, await quiet());
    if (at <= now) return false;
    await jobs.start(name, data, { key: `${key} ${at.toISOString()}`, onlyOnce: true, notBefore: at });
    return true;
  }
}
