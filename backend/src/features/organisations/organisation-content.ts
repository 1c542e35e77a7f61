import type { Organisation, OrganisationContent, OrganisationField } from './organisation.ts';

/** What is to be changed; absent stays. */
export type Changed = { readonly [Field in OrganisationField]?: OrganisationContent[Field] | undefined };

/** What an organisation begins with. */
export type OrganisationDraft = Pick<OrganisationContent, 'name' | 'sector'> & Changed;

/** The content of an organisation about which nobody has said more than that. */
export const contentOf = ({ name, sector }: OrganisationDraft): OrganisationContent => ({
  name,
  shortName: null,
  sector,
  description: null,
  website: null,
  email: null,
  phone: null,
  street: null,
  postalCode: null,
  town: null,
  point: null,
  districts: [],
  targetGroups: [],
  fieldsOfAction: [],
  languages: [],
  closedOn: null,
});

/** The content alone. */
export function contentIn({ code: _, mergedInto: __, version: ___, ...content }: Organisation): OrganisationContent {
  return content;
}

/** Lists in which the order means nothing. */
export const LISTS = ['districts', 'targetGroups', 'fieldsOfAction', 'languages'] as const;

/** The content after a change: what is named twice stands once, and a list with the same items is the same list. */
export function withChanges(before: OrganisationContent, changed: Changed): OrganisationContent {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<OrganisationContent>;
  const after = { ...before, ...given };
  const lists = LISTS.map((list) => [list, asBefore(before[list], [...new Set(after[list])])] as const);
  return { ...after, ...(Object.fromEntries(lists) as Pick<OrganisationContent, (typeof LISTS)[number]>) };
}

const asBefore = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before.length === after.length && after.every((item) => before.includes(item)) ? before : after;
