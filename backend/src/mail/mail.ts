/** An e-mail to one person. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The same for programs that show it nicer. */
  readonly html: string;
}

/** Sends e-mails. */
export interface Mailer {
  /** Answers when a server has taken the mail over; throws when none does. */
  send(mail: Mail): Promise<void>;
}
