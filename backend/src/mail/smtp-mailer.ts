import { createTransport } from 'nodemailer';
import { MailServerUnreachable, type Mail, type MailAddress, type Mailer } from './mail.ts';

/** A person may be waiting for the answer, so a server that does not react is given up. */
const PATIENCE = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 };

/** Sends by the server of `smtp://user:password@host:port` (`smtps://` encrypted from the start); `from` is the sender of every mail. */
export class SmtpMailer implements Mailer {
  readonly #transport: ReturnType<typeof createTransport>;
  readonly #from: string;
  readonly from: MailAddress;

  constructor(url: string, from: string) {
    // What is attached is handed over as a text, so nothing is ever read from files or fetched.
    this.#transport = createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
    this.#from = from;
    this.from = addressIn(from);
  }

  async send({ id, to, subject, text, html, unsubscribe, calendar }: Mail): Promise<void> {
    try {
      await this.#transport.sendMail({
        from: this.#from,
        to,
        subject,
        text,
        html,
        ...(calendar === undefined ? {} : { icalEvent: { ...calendar, filename: 'sitzung.ics' } }),
        ...(id === undefined ? {} : { messageId: `<${id}>` }),
        ...(unsubscribe === undefined ? {} : { list: { unsubscribe } }),
        // Without this header holiday notes come back to nobody who reads them.
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      });
    } catch (error) {
      throw isOfServer(error) ? new MailServerUnreachable(error) : error;
    }
  }
}

/** What nodemailer calls failures that have nothing to do with the one mail. */
const OF_SERVER = new Set<unknown>(['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EAUTH']);

const isOfServer = (error: unknown): boolean => error instanceof Error && 'code' in error && OF_SERVER.has(error.code);

/** The sender where none was given: nobody at the address of the installation. */
export const defaultSender = (publicUrl: string): string => `Gesamtbild <noreply@${new URL(publicUrl).hostname}>`;

/** Name and address of `Gesamtbild <gesamtbild@stadt.example>`, or of an address alone. */
function addressIn(sender: string): MailAddress {
  const [, name = '', address = ''] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(sender) ?? [];
  return address === '' ? { name: 'Gesamtbild', address: sender.trim() } : { name: name === '' ? 'Gesamtbild' : name, address };
}
