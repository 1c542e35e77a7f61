import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { MailServerUnreachable, type Mailer } from '../../mail/mail.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { digestMail } from './digest-mail.ts';
import type { PlanScope } from './digest-planner.ts';
import { wantedKinds, type NotificationReadModel } from './notification-read-model.ts';
import { SEND_DIGEST } from './reminders.ts';

interface DigestSenderParts {
  readonly read: NotificationReadModel;
  readonly settings: Pick<SettingsReadModel, 'group'>;
  readonly inTransaction: UnitOfWork<PlanScope>;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly secret: string;
  readonly clock: Clock;
}

/** A digest that is to be sent, and which attempt it is. */
export interface Sending {
  readonly digest: string;
  readonly attempt: number;
}

/** After so many minutes a mail that was not taken is tried again; the digest of the next day takes over what is left. */
const PAUSE_MINUTES = 20;
/** A server that does not answer is waited for through a working day; one that refuses a mail may only want to see it twice. */
const ATTEMPTS = { unreachable: 24, refused: 3 } as const;

/**
 * Sends digests, each once: it is marked before it is handed over, and a process that finds the mark knows that another one was ended meanwhile.
 * That one mail is doubtful and not sent a second time.
 */
export class DigestSender {
  readonly #parts: DigestSenderParts;

  constructor(parts: DigestSenderParts) {
    this.#parts = parts;
  }

  async send({ digest, attempt }: Sending): Promise<void> {
    const { read, settings, inTransaction, mailer, publicUrl, secret, clock } = this.#parts;
    const taken = await inTransaction(({ store }) => store.take(digest));
    if (taken === undefined) return;
    const [account, name] = await Promise.all([read.account(taken.accountId), settings.group('name')]);
    const wanted = account === undefined ? new Set() : wantedKinds(account);
    const items = taken.items.filter(({ kind }) => wanted.has(kind));
    if (account === undefined || items.length === 0) return inTransaction(({ store }) => store.giveUp(digest));
    const { id: accountId, language } = account;
    const to = { name: account.name, address: account.email };
    const installation = name[language] || name.de;
    try {
      await mailer.send(digestMail({ id: digest, accountId, to, language, items, installation, origin: publicUrl, secret }));
    } catch (error) {
      return this.#failed({ digest, attempt }, error);
    }
    await inTransaction(({ store }) => store.sent(digest, clock.now()));
  }

  async #failed({ digest, attempt }: Sending, error: unknown): Promise<void> {
    const { inTransaction, clock } = this.#parts;
    const again = attempt < ATTEMPTS[error instanceof MailServerUnreachable ? 'unreachable' : 'refused'];
    await inTransaction(async ({ store, jobs }) => {
      if (!again) return store.giveUp(digest);
      await store.waitAgain(digest);
      const next = attempt + 1;
      const notBefore = new Date(clock.now().getTime() + PAUSE_MINUTES * 60_000);
      await jobs.start(SEND_DIGEST, { digest, attempt: next }, { key: `${digest}/${next}`, onlyOnce: true, notBefore });
    });
  }
}
