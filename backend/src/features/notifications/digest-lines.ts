import type { MailSection } from '../../mail/mail-text.ts';
import type { DigestItem } from './digest.ts';
import { WORDS, type MailLanguage } from './digest-words.ts';

/** What stands in a mail as one line: a thing, or everything about one meeting. */
export interface Line {
  readonly first: DigestItem;
  /** All of them, the first included. */
  readonly items: readonly DigestItem[];
}

/** Things in their order; those about one meeting stand together where the first of them stood. */
export function linesOf(items: readonly DigestItem[]): Line[] {
  const lines = Map.groupBy(items, ({ meeting, dueOn, insteadOf }, index) =>
    meeting === undefined ? index : `${meeting.address} ${dueOn} ${insteadOf?.id}`,
  );
  return [...lines.values()].flatMap((together) => together.slice(0, 1).map((first) => ({ first, items: together })));
}

/** A line as a mail shows it. `wayTo` makes addresses of paths of the interface. */
export function lineIn({ first, items }: Line, language: MailLanguage, wayTo: (path: string) => string): MailSection['items'][number] {
  const { text, detail, address, meeting } = first;
  const words = WORDS[language];
  if (meeting === undefined)
    return { text: text[language], details: [...(detail ? [detail[language]] : []), ...endOf(first, language)], address: wayTo(address) };
  const day = first.dueOn === null ? '' : `, ${words.day.format(noonOf(first.dueOn))}`;
  return {
    text: `${meeting.name}${day}`,
    details: first.insteadOf === null ? [] : [words.insteadOf(first.insteadOf.name)],
    address: wayTo(meeting.address),
    points: items.map((point) => ({
      text: point.text[language],
      ...(point.address === meeting.address ? {} : { address: wayTo(point.address) }),
    })),
  };
}

/** Until when it is asked, and in whose place. */
function endOf({ dueOn, late, insteadOf }: DigestItem, language: MailLanguage): string[] {
  const words = WORDS[language];
  const parts = [
    ...(dueOn === null ? [] : [words.due(words.day.format(noonOf(dueOn)), late)]),
    ...(insteadOf === null ? [] : [words.insteadOf(insteadOf.name)]),
  ];
  return parts.length === 0 ? [] : [parts.join(', ')];
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
