/** Somebody who writes or gets e-mails. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** An e-mail to one person. */
export interface Mail {
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  /** The same for programs that show it nicer. */
  readonly html: string;
  /** `Message-ID` without brackets, where a mail that arrives twice is to be known as the same. */
  readonly id?: string;
  /** Ends such mails when it is posted to, and leads people to the page that asks first (`List-Unsubscribe`, RFC 2369 and 8058). */
  readonly unsubscribe?: string;
  /** An invitation or its end as iCalendar, which programs for calendars take over. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
}

/** The mail server does not answer or does not let us in: no other mail will get through either. */
export class MailServerUnreachable extends Error {
  constructor(cause: unknown) {
    super('The mail server does not answer, or refuses whoever sends.', { cause });
    this.name = 'MailServerUnreachable';
  }
}

/** Sends e-mails. */
export interface Mailer {
  /** The sender of every mail. */
  readonly from: MailAddress;
  /** Answers when a server has taken the mail over; throws when none does, `MailServerUnreachable` where that is not because of this mail. */
  send(mail: Mail): Promise<void>;
}
