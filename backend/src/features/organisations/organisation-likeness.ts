import { LIKELY_THE_SAME } from '#contract/organisation-forms.ts';
import { NameIndex, type Like } from './name-index.ts';
import type { Sector } from './organisation.ts';

/** What tells whether two organisations are the same one. */
export interface OrganisationBrief {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: Sector;
  readonly town: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly closedOn: string | null;
  readonly mergedInto: { readonly code: string; readonly name: string } | null;
}

/** From here on names are offered to whoever adds an organisation. */
const WORTH_A_LOOK = 0.55;
const MOST_OFFERED = 5;
/** A website or a number that more organisations have is that of a house or an umbrella organisation, and says nothing about pairs. */
const MOST_SHARING = 5;
/** Pairs that are listed at once; the next follow when these are merged or told apart. */
export const MOST_PAIRS = 100;

/** Names of all organisations, their short names too. */
export function indexOf<Each extends Pick<OrganisationBrief, 'name' | 'shortName'>>(all: readonly Each[]): NameIndex<Each> {
  const index = new NameIndex<Each>();
  for (const each of all) {
    index.add(each.name, each);
    if (each.shortName !== null) index.add(each.shortName, each);
  }
  return index;
}

/** Organisations that somebody may mean by a name. */
export const similarTo = (name: string, all: readonly OrganisationBrief[], except: string | undefined): Like<OrganisationBrief>[] =>
  indexOf(all.filter(({ code }) => code !== except))
    .like(name, WORTH_A_LOOK)
    .slice(0, MOST_OFFERED);

export type Likeness = 'name' | 'website' | 'email' | 'phone';

/** Two organisations that may be the same one. */
interface LikelyPair {
  readonly first: OrganisationBrief;
  readonly second: OrganisationBrief;
  readonly similarity: number;
  readonly likenesses: readonly Likeness[];
}

/** The name of a pair, in whatever order. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Pairs that are likely to be the same organisation, the likeliest first. Merged ones and pairs that were told apart are left out. */
export function likelyPairs(all: readonly OrganisationBrief[], toldApart: ReadonlySet<string>): LikelyPair[] {
  const standing = all.filter(({ mergedInto }) => mergedInto === null);
  const pairs = new Map<string, { first: OrganisationBrief; second: OrganisationBrief; similarity: number; likenesses: Likeness[] }>();
  const note = (first: OrganisationBrief, second: OrganisationBrief, likeness: Likeness, similarity: number): void => {
    const key = pairKey(first.code, second.code);
    if (first === second || toldApart.has(key)) return;
    const pair = pairs.get(key) ?? { first, second, similarity: 0, likenesses: [] };
    pair.similarity = Math.max(pair.similarity, similarity);
    pair.likenesses.push(likeness);
    pairs.set(key, pair);
  };
  const names = new NameIndex<OrganisationBrief>();
  for (const each of standing) {
    for (const { item, similarity } of names.like(each.name, LIKELY_THE_SAME)) note(item, each, 'name', similarity);
    names.add(each.name, each);
  }
  for (const [likeness, valueOf] of Object.entries(OWN) as [keyof typeof OWN, (typeof OWN)[keyof typeof OWN]][])
    for (const [value, same] of Map.groupBy(standing, valueOf))
      if (value !== null && same.length <= MOST_SHARING)
        for (const [index, second] of same.entries()) for (const first of same.slice(0, index)) note(first, second, likeness, 0);
  return [...pairs.values()].sort(
    (a, b) => b.similarity - a.similarity || b.likenesses.length - a.likenesses.length || (a.first.name < b.first.name ? -1 : 1),
  );
}

/** What only one organisation has, without what makes no difference. */
const OWN = {
  website: ({ website }: OrganisationBrief) => website?.toLowerCase().replace(/^https?:\/\/(www\.)?|\/+$/g, '') ?? null,
  email: ({ email }: OrganisationBrief) => email?.toLowerCase() ?? null,
  phone: ({ phone }: OrganisationBrief) => {
    const digits = phone?.replace(/^\+49|^0049/, '0').replace(/\D/g, '') ?? '';
    return digits === '' ? null : digits;
  },
};
