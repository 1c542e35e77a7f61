import type { Affiliation, JointWork } from '#contract/projection.ts';
import type { MembershipFact, NetworkFacts, RunningMeasure } from './network.ts';

/** An affiliation with the number of people through whom it is. */
export interface CountedAffiliation extends Affiliation {
  readonly people: number;
}

/** Bodies that have members in common. */
export interface SharedMembers {
  readonly a: string;
  readonly b: string;
  /** Organisations that belong to both, in the order of the alphabet. */
  readonly organisations: readonly string[];
  /** People who belong to both. */
  readonly people: readonly string[];
}

/** Which organisation belongs to which body: each pair once, however many people stand for it. */
export function affiliationsOf(memberships: readonly MembershipFact[]): CountedAffiliation[] {
  const byPair = new Map<string, { organisation: string; body: string; people: number }>();
  for (const { organisation, body } of memberships) {
    const pair = byPair.get(`${organisation} ${body}`) ?? { organisation, body, people: 0 };
    pair.people += 1;
    byPair.set(`${organisation} ${body}`, pair);
  }
  return [...byPair.values()];
}

/** Organisations that lead or support a measure, each once. */
export const organisationsOf = ({ lead, partners }: Pick<RunningMeasure, 'lead' | 'partners'>): string[] => [
  ...new Set([lead, ...partners]),
];

/** Which organisations do measures together: everybody in a measure with everybody else in it. */
export function jointWorkOf(measures: readonly RunningMeasure[]): JointWork[] {
  const byPair = new Map<string, { a: string; b: string; measures: string[] }>();
  for (const measure of measures)
    for (const [a, b] of pairsOf(organisationsOf(measure).sort())) {
      const pair = byPair.get(`${a} ${b}`) ?? { a, b, measures: [] };
      pair.measures.push(measure.code);
      byPair.set(`${a} ${b}`, pair);
    }
  return [...byPair.values()].sort((one, other) => inAlphabet(one.a, other.a) || inAlphabet(one.b, other.b));
}

/** Which bodies have members in common; pairs without any are left out. `a` stands before `b` in the list of bodies. */
export function sharedMembers({ bodies, memberships }: Pick<NetworkFacts, 'bodies' | 'memberships'>): SharedMembers[] {
  const organisations = setsBy(memberships, ({ organisation }) => organisation);
  const people = setsBy(memberships, ({ person }) => person);
  return pairsOf(bodies.map(({ code }) => code)).flatMap(([a, b]) => {
    const shared = {
      a,
      b,
      organisations: [...inBoth(organisations.get(a), organisations.get(b))].sort(),
      people: [...inBoth(people.get(a), people.get(b))],
    };
    return shared.organisations.length + shared.people.length === 0 ? [] : [shared];
  });
}

/** All pairs of a list, each once, in its order. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [T, T] => [one, other]));
}

function setsBy(memberships: readonly MembershipFact[], what: (membership: MembershipFact) => string | null): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const membership of memberships) {
    const found = what(membership);
    if (found === null) continue;
    const set = sets.get(membership.body) ?? new Set();
    sets.set(membership.body, set.add(found));
  }
  return sets;
}

const NOBODY: ReadonlySet<string> = new Set();
const inBoth = (one: ReadonlySet<string> = NOBODY, other: ReadonlySet<string> = NOBODY): Set<string> =>
  new Set([...one].filter((each) => other.has(each)));
const inAlphabet = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
