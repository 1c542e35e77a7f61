import type { LocalisedText } from '#contract/common.ts';
import type { NotificationKind } from '#contract/notification.ts';

/** One thing that somebody is told. */
export interface Notice {
  readonly kind: NotificationKind;
  /** The occasion and what it is about: told to a person once. */
  readonly key: string;
  readonly text: LocalisedText;
  /** A second line: an organisation, a period, a note. */
  readonly detail?: LocalisedText | null;
  /** The meeting, with its page, under which it stands together with what else concerns it. */
  readonly meeting?: { readonly name: string; readonly address: string };
  readonly dueOn: string | null;
  readonly late: boolean;
  /** Path of the interface. */
  readonly address: string;
  /** The page for whoever is told it in somebody's place, where theirs shows only what is one's own. */
  readonly addressForOthers?: string;
  /** Account of the deputy of the measure that it is about. */
  readonly deputy?: string | null;
}

/** A person who may be told something. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** Kinds that the person wants. */
  readonly wants: ReadonlySet<NotificationKind>;
  readonly absent: boolean;
  /** Account that the person has named for an absence. */
  readonly deputy: string | null;
  readonly coordinates: boolean;
}

/** A thing in a digest, with all occasions for which it stands there. */
export interface DigestItem extends Omit<Notice, 'key' | 'deputy' | 'addressForOthers'> {
  readonly keys: readonly string[];
  /** In whose place it is told. */
  readonly insteadOf: { readonly id: string; readonly name: string } | null;
}

/** What falls to others when nobody was named: work has to be done, news can wait. */
const WORK: ReadonlySet<NotificationKind> = new Set(['deliveries', 'decisions']);

/**
 * What goes to whom. Whoever is away is stood in for by the one they named, else by the deputy of the measure, else by the coordination; where
 * nobody is there at all they get it themselves. Nobody gets the same thing twice.
 */
export function digestsOf(people: readonly Recipient[], noticesOf: ReadonlyMap<string, readonly Notice[]>): Map<string, DigestItem[]> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const found = new Map<string, Map<string, DigestItem>>();
  const tell = (to: Recipient, { key, deputy: _, addressForOthers, ...notice }: Notice, insteadOf: DigestItem['insteadOf']): void => {
    if (!to.wants.has(notice.kind)) return;
    const mine = found.get(to.id) ?? new Map<string, DigestItem>();
    found.set(to.id, mine);
    const same = `${notice.kind} ${notice.meeting?.address ?? ''} ${notice.address} ${notice.text.de}`;
    const before = mine.get(same);
    const address = insteadOf === null ? notice.address : (addressForOthers ?? notice.address);
    const keys = [...new Set([...(before?.keys ?? []), key])];
    mine.set(same, before === undefined ? { ...notice, address, keys, insteadOf } : { ...before, keys });
  };
  // What is one's own first: it is not told once more in somebody's place.
  for (const person of people.filter(({ absent }) => !absent))
    for (const notice of noticesOf.get(person.id) ?? []) tell(person, notice, null);
  for (const person of people.filter(({ absent }) => absent))
    for (const notice of noticesOf.get(person.id) ?? []) {
      if (!person.wants.has(notice.kind)) continue;
      const instead = standInsFor(person, notice, people, byId);
      if (instead.length === 0) tell(person, notice, null);
      for (const other of instead) tell(other, notice, { id: person.id, name: person.name });
    }
  return new Map([...found].map(([id, items]) => [id, [...items.values()]]));
}

function standInsFor(
  person: Recipient,
  notice: Notice,
  people: readonly Recipient[],
  byId: ReadonlyMap<string, Recipient>,
): readonly Recipient[] {
  const isThere = (id: string | null | undefined): Recipient | undefined => {
    const other = id === null || id === undefined || id === person.id ? undefined : byId.get(id);
    return other?.absent === false ? other : undefined;
  };
  const one = isThere(person.deputy) ?? (WORK.has(notice.kind) ? isThere(notice.deputy) : undefined);
  if (one !== undefined) return [one];
  return WORK.has(notice.kind) ? people.filter(({ id, coordinates, absent }) => coordinates && !absent && id !== person.id) : [];
}
