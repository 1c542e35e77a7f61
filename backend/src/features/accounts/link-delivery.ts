import type { Logger } from 'pino';
import type { Mailer } from '../../mail/mail.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { addressOf } from './account-link.ts';
import { accountMail } from './account-mails.ts';
import type { MadeLink } from './account-service.ts';

/** How a link got to the person: by e-mail, or not, and why. */
export type Delivery = 'sent' | 'no-mail-server' | 'failed';

/** Where mails and their links come from. */
interface LinkDeliveryParts {
  /** Undefined: administrators pass links on themselves. */
  readonly mailer: Mailer | undefined;
  readonly settings: Pick<SettingsReadModel, 'group'>;
}

/** Brings links to people. Used after the transaction that made the link: a mail cannot be taken back, and a mail server may be slow. */
export class LinkDelivery {
  readonly #parts: LinkDeliveryParts;

  constructor(parts: LinkDeliveryParts) {
    this.#parts = parts;
  }

  /** `origin` is the address of the installation. Never throws: a link that could not be sent is passed on by hand. */
  async deliver(link: MadeLink, origin: string, log: Pick<Logger, 'error'>): Promise<Delivery> {
    const { mailer, settings } = this.#parts;
    if (mailer === undefined) return 'no-mail-server';
    try {
      const installation = await settings.group('name');
      await mailer.send(accountMail({ link, address: addressOf(link, origin), installation }));
      return 'sent';
    } catch (error) {
      log.error({ err: error, accountId: link.accountId }, 'an e-mail could not be sent');
      return 'failed';
    }
  }
}
