import type { NotificationKind } from '#contract/notification.ts';
import type { Mail, MailAddress } from '../../mail/mail.ts';
import { toHtml, toText, type MailPart } from '../../mail/mail-text.ts';
import type { DigestItem } from './digest.ts';
import { WORDS, type MailLanguage } from './digest-words.ts';
import { KINDS } from './notification-kinds.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';

/** What a digest needs to know. */
export interface DigestFacts {
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
  const wayOut = (ended: readonly NotificationKind[]): string =>
    `${base}/abbestellen/${unsubscribeToken({ accountId, kinds: ended }, secret)}`;
  const part: MailPart = {
    lang: language,
    greeting: words.greeting(to.name),
    before: words.before(installation),
    sections: kinds.map((kind) => ({
      heading: words.heading[kind],
      items: items.filter((item) => item.kind === kind).map((item) => ({ text: lineOf(item, language), address: base + item.address })),
    })),
    link: { label: words.tasks, address: `${base}/aufgaben` },
    after: [words.why],
    ways: kinds.map((kind) => ({ label: words.unsubscribe(words.heading[kind]), address: wayOut([kind]) })),
  };
  return {
    id: `digest-${id}@${new URL(base).hostname}`,
    to,
    subject: subjectOf(items, language, installation),
    text: toText([part]),
    html: toHtml([part]),
    unsubscribe: wayOut(kinds),
  };
}

export const subjectOf = (items: readonly DigestItem[], language: MailLanguage, installation: string): string =>
  WORDS[language].subject(items.length, installation);

function lineOf({ text, kind, dueOn, late, insteadOf }: DigestItem, language: MailLanguage): string {
  const words = WORDS[language];
  const day = dueOn === null ? undefined : words.day.format(new Date(`${dueOn}T12:00:00Z`));
  return [
    text[language],
    ...(day === undefined ? [] : [kind === 'meeting' ? words.on(day) : words.due(day, late)]),
    ...(insteadOf === null ? [] : [words.insteadOf(insteadOf.name)]),
  ].join(', ');
}
