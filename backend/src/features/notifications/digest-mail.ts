import type { NotificationKind } from '#contract/notification.ts';
import type { Mail, MailAddress } from '../../mail/mail.ts';
import { toHtml, toText, type MailPart } from '../../mail/mail-text.ts';
import type { DigestItem } from './digest.ts';
import { lineIn, linesOf } from './digest-lines.ts';
import { WORDS, type MailLanguage } from './digest-words.ts';
import { KINDS } from './notification-kinds.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';

/** What a digest needs to know. */
interface DigestFacts {
  readonly id: string;
  readonly accountId: string;
  readonly to: MailAddress;
  readonly language: MailLanguage;
  readonly items: readonly DigestItem[];
  /** What people call the installation. */
  readonly installation: string;
  /** Address of the installation. */
  readonly origin: string;
  /** Secret of the installation. */
  readonly secret: string;
}

/** The one mail of a day: a section for each kind, each with the way to end it. */
export function digestMail({ id, accountId, to, language, items, installation, origin, secret }: DigestFacts): Mail {
  const words = WORDS[language];
  const base = origin.replace(/\/+$/, '');
  const kinds = KINDS.filter((kind) => items.some((item) => item.kind === kind));
  const wayTo = (path: string): string => inLanguage(base + path, language);
  const token = (ended: readonly NotificationKind[]): string => unsubscribeToken({ accountId, kinds: ended }, secret);
  const part: MailPart = {
    lang: language,
    greeting: words.greeting(to.name),
    before: words.before,
    sections: kinds.map((kind) => ({
      heading: words.heading[kind],
      items: linesOf(items.filter((item) => item.kind === kind)).map((line) => lineIn(line, language, wayTo)),
    })),
    link: { label: words.tasks, address: wayTo('/aufgaben') },
    after: [words.why(installation)],
    ways: [
      { label: words.settings, address: wayTo('/konto') },
      ...kinds.map((kind) => ({ label: words.unsubscribe(words.heading[kind]), address: wayTo(`/abbestellen/${token([kind])}`) })),
    ],
  };
  return {
    id: `digest-${id}@${new URL(base).hostname}`,
    to,
    subject: subjectOf(items, language, installation),
    text: toText([part]),
    html: toHtml([part]),
    unsubscribe: `${base}/api/v1/unsubscriptions/${token(kinds)}/one-click`,
  };
}

export const subjectOf = (items: readonly DigestItem[], language: MailLanguage, installation: string): string =>
  WORDS[language].subject(linesOf(items).length, installation);

/** German is what the interface speaks by itself. */
function inLanguage(address: string, language: MailLanguage): string {
  if (language === 'de') return address;
  const url = new URL(address);
  url.searchParams.set('lang', language);
  return url.href;
}
