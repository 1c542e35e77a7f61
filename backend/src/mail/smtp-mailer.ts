import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mail.ts';

/** A person may be waiting for the answer, so a server that does not react is given up. */
const PATIENCE = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000, dnsTimeout: 5000 };

/** Sends by the server of `smtp://user:password@host:port` (`smtps://` encrypted from the start); `from` is the sender of every mail. */
export class SmtpMailer implements Mailer {
  readonly #transport: ReturnType<typeof createTransport>;
  readonly #from: string;

  constructor(url: string, from: string) {
    // A mail has no attachments of ours, so nothing is ever read from files or fetched.
    this.#transport = createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
    this.#from = from;
  }

  async send({ to, subject, text, html }: Mail): Promise<void> {
    // Without this header holiday notes come back to nobody who reads them.
    await this.#transport.sendMail({ from: this.#from, to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } });
  }
}

/** The sender where none was given: nobody at the address of the installation. */
export const defaultSender = (publicUrl: string): string => `Gesamtbild <noreply@${new URL(publicUrl).hostname}>`;
