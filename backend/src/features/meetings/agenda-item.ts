import type { AgendaLink, NamedAgendaLink, Outcome } from '#contract/agenda-item.ts';
import type { NamedBody } from '../bodies/body.ts';

export type { AgendaLink, NamedAgendaLink, Outcome };

/** What people write down about an item. */
export interface AgendaItemContent {
  /** Id of the meeting; null while it waits in the backlog of its body. */
  readonly meeting: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly durationMinutes: number | null;
  /** Id of a person. */
  readonly presenterPerson: string | null;
  /** Code of an organisation. */
  readonly presenterOrganisation: string | null;
  readonly links: readonly AgendaLink[];
  readonly minutes: string | null;
  readonly outcome: Outcome | null;
}

/** What is to be changed; absent stays. */
export type AgendaItemChanged = { readonly [Field in keyof AgendaItemContent]?: AgendaItemContent[Field] | undefined };

/** What an item begins with. */
export type AgendaItemDraft = Omit<AgendaItemChanged, 'meeting' | 'minutes' | 'outcome'> & Pick<AgendaItemContent, 'title'>;

/** An item as it is kept. */
export interface AgendaItem extends AgendaItemContent {
  readonly id: string;
  readonly body: string;
  readonly version: number;
  /** How many decisions were made on it. */
  readonly decisions: number;
}

/** An item with the names of what it refers to. */
export interface NamedAgendaItem extends Omit<AgendaItemContent, 'links' | 'presenterPerson' | 'presenterOrganisation'> {
  readonly id: string;
  readonly body: string;
  readonly presenter: {
    readonly person: { readonly id: string; readonly name: string | null } | null;
    readonly organisation: NamedBody | null;
  };
  readonly links: readonly NamedAgendaLink[];
  readonly version: number;
}

/** The content of an item about which nobody has said more. */
export const agendaItemOf = (draft: AgendaItemDraft, meeting: string | null): AgendaItemContent => ({
  meeting,
  title: draft.title,
  description: draft.description ?? null,
  durationMinutes: draft.durationMinutes ?? null,
  presenterPerson: draft.presenterPerson ?? null,
  presenterOrganisation: draft.presenterOrganisation ?? null,
  links: eachOnce(draft.links ?? []),
  minutes: null,
  outcome: null,
});

/** The content after a change; each link once. */
export function withAgendaItemChanges(before: AgendaItemContent, changed: AgendaItemChanged): AgendaItemContent {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<AgendaItemContent>;
  return { ...before, ...given, links: given.links === undefined ? before.links : eachOnce(given.links) };
}

/** What people have written down about an item. */
export const agendaItemContentIn = ({ id: _, body: __, version: ___, decisions: ____, ...content }: AgendaItem): AgendaItemContent =>
  content;

const eachOnce = (links: readonly AgendaLink[]): AgendaLink[] => [
  ...new Map(links.map((link) => [`${link.kind} ${link.code}`, { kind: link.kind, code: link.code }])).values(),
];
