import type { Mail } from '../../mail/mail.ts';
import { toHtml, toText, type MailPart } from '../../mail/mail-text.ts';
import type { MadeLink } from './account-service.ts';

/** What a mail about an account needs to know. */
interface AccountMailFacts {
  readonly link: Pick<MadeLink, 'purpose' | 'email' | 'name' | 'expiresAt'>;
  readonly address: string;
  /** What people call the installation. */
  readonly installation: { readonly de: string; readonly en: string };
}

/** The mail that brings a link: German first, English below. */
export function accountMail({ link, address, installation }: AccountMailFacts): Mail {
  const parts = (link.purpose === 'invitation' ? invitation : reset)({ name: link.name, address, installation, until: link.expiresAt });
  return {
    to: { name: link.name, address: link.email },
    subject: subjectOf(link.purpose, installation.de),
    text: toText(parts),
    html: toHtml(parts),
  };
}

const subjectOf = (purpose: MadeLink['purpose'], installation: string): string =>
  purpose === 'invitation' ? `Einladung zu ${installation} / Invitation` : `Neues Passwort für ${installation} / New password`;

interface MailFacts {
  readonly name: string;
  readonly address: string;
  readonly installation: { readonly de: string; readonly en: string };
  readonly until: Date;
}

const invitation = ({ name, address, installation, until }: MailFacts): MailPart[] => [
  {
    lang: 'de',
    greeting: `Guten Tag ${name},`,
    before: `Sie sind eingeladen, mit ${installation.de} zu arbeiten. Wählen Sie auf dieser Seite Ihr Passwort:`,
    link: { label: 'Einladung annehmen', address },
    after: [
      `Der Link gilt einmal und bis ${GERMAN.format(until)} Uhr. Geben Sie ihn nicht weiter.`,
      'Wenn Sie mit dieser Einladung nichts anfangen können, brauchen Sie nichts zu tun.',
    ],
  },
  {
    lang: 'en',
    greeting: `Dear ${name},`,
    before: `you are invited to work with ${installation.en}. Choose your password on this page:`,
    link: { label: 'Accept the invitation', address },
    after: [
      `The link works once, until ${ENGLISH.format(until)}. Do not pass it on.`,
      'If this means nothing to you, you need not do anything.',
    ],
  },
];

const reset = ({ name, address, installation, until }: MailFacts): MailPart[] => [
  {
    lang: 'de',
    greeting: `Guten Tag ${name},`,
    before: `für Ihr Konto bei ${installation.de} wurde ein neues Passwort angefordert. Wählen Sie es auf dieser Seite:`,
    link: { label: 'Neues Passwort wählen', address },
    after: [
      `Der Link gilt einmal und bis ${GERMAN.format(until)} Uhr. Geben Sie ihn nicht weiter.`,
      'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr bisheriges Passwort gilt weiter.',
    ],
  },
  {
    lang: 'en',
    greeting: `Dear ${name},`,
    before: `a new password was asked for your account at ${installation.en}. Choose it on this page:`,
    link: { label: 'Choose a new password', address },
    after: [
      `The link works once, until ${ENGLISH.format(until)}. Do not pass it on.`,
      'If it was not you, you need not do anything: your present password stays valid.',
    ],
  },
];

const MOMENT = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
const GERMAN = new Intl.DateTimeFormat('de-DE', MOMENT);
const ENGLISH = new Intl.DateTimeFormat('en-GB', MOMENT);
