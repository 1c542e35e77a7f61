import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it gets. */
export interface MailServer {
  url(): string;
  /** What the next mail to this address says, with the encoding of the transport taken off; waits for it. */
  mailTo(address: string): Promise<string>;
  /** Whether a mail to this address has come that nobody has read yet. */
  hasMailTo(address: string): boolean;
  /** How many mails to this address have come that nobody has read yet. */
  countTo(address: string): number;
  /** Keeps senders waiting for the answer to what they have sent, or answers them. */
  hold(holding: boolean): void;
  /** Refuses every mail from now on, or takes them again. */
  refuse(refusing: boolean): void;
}

/** Runs a real mail server on a free port for a suite; call it inside `describe`. */
export function useMailServer(): MailServer {
  const arrived: { readonly to: readonly string[]; readonly content: string }[] = [];
  let arrival = Promise.withResolvers<undefined>();
  let refusing = false;
  let released = Promise.resolve();
  let release = (): void => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, callback) => callback(refusing ? new Error('Not today.') : null),
    onData(stream, session, callback) {
      void text(stream).then((raw) => {
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), content: decoded(raw) });
        arrival.resolve(undefined);
        arrival = Promise.withResolvers();
        void released.then(() => callback(null));
      });
    },
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterAll(async () => {
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  });

  return {
    url: () => `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    async mailTo(address) {
      for (;;) {
        const place = arrived.findIndex(({ to }) => to.includes(address));
        if (place !== -1) return arrived.splice(place, 1)[0]?.content ?? '';
        await arrival.promise;
      }
    },
    hasMailTo: (address) => arrived.some(({ to }) => to.includes(address)),
    countTo: (address) => arrived.filter(({ to }) => to.includes(address)).length,
    hold(holding) {
      release();
      if (!holding) return;
      released = new Promise((resolve) => {
        release = resolve;
      });
    },
    refuse: (now) => (refusing = now),
  };
}

/** Quoted-printable (RFC 2045) in the body, encoded words (RFC 2047) in the headers. */
function decoded(raw: string): string {
  const end = raw.indexOf('\r\n\r\n');
  const bytes = (hex: string) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8');
  const quoted = (text: string) => text.replaceAll(/(?:=[0-9A-F]{2})+/g, bytes);
  const headers = raw
    .slice(0, end)
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, words: string) => quoted(words.replaceAll('_', ' ')))
    .replaceAll(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, words: string) => Buffer.from(words, 'base64').toString('utf8'));
  return headers + quoted(raw.slice(end).replaceAll(/=\r?\n/g, ''));
}
