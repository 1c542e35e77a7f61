import { termKey } from './term.ts';

/** Terms that the same number of voters have written, in the same spelling. */
export interface WrittenTerms {
  readonly terms: readonly string[];
  readonly voters: number;
}

/** What the moderator has made of a term. */
export interface TermRule {
  readonly key: string;
  /** The term that it counts as; null for itself. */
  readonly countsAs: string | null;
  readonly leftOut: boolean;
}

/** A term by what it is counted by. */
export interface CountedTerm {
  readonly key: string;
  /** As most have written it. */
  readonly term: string;
  /** How many voters have written it. */
  readonly count: number;
}

/** The terms as they are shown. */
interface ShownTerms {
  readonly items: readonly CountedTerm[];
  /** How many terms count as another one, and how many are not shown. */
  readonly joined: number;
  readonly leftOut: number;
}

/** How many voters have answered with a term. */
export const answeredBy = (written: readonly WrittenTerms[]): number =>
  written.reduce((sum, { terms, voters }) => sum + (terms.length > 0 ? voters : 0), 0);

/** Every term as it was written, most frequent first, then by alphabet. A voter counts once for each. */
export const countTerms = (written: readonly WrittenTerms[]): CountedTerm[] => counted(written, (key) => key, spellings(written));

/** The terms as the moderator has ordered them. A voter counts once for a term and all that count as it. */
export function shownTerms(written: readonly WrittenTerms[], rules: readonly TermRule[]): ShownTerms {
  const names = spellings(written);
  const ruleOf = new Map(rules.map((rule) => [rule.key, rule]));
  // A rule about what nobody writes any more says nothing.
  const target = (key: string): string => {
    const countsAs = ruleOf.get(key)?.countsAs ?? key;
    return names.has(countsAs) ? countsAs : key;
  };
  const isLeftOut = (key: string): boolean => (ruleOf.get(key)?.leftOut ?? false) || (ruleOf.get(target(key))?.leftOut ?? false);
  const keys = [...names.keys()];
  return {
    items: counted(written, (key) => (isLeftOut(key) ? undefined : target(key)), names),
    joined: keys.filter((key) => !isLeftOut(key) && target(key) !== key).length,
    leftOut: keys.filter(isLeftOut).length,
  };
}

/** Why a term cannot be dealt with like this, as a sentence; undefined when it can. No chains, hence no circles. */
export function ruleRefusal(rule: TermRule, terms: readonly CountedTerm[], rules: readonly TermRule[]): string | undefined {
  const known = new Set(terms.map(({ key }) => key));
  const { key, countsAs } = rule;
  if (!known.has(key)) return `Nobody has written "${key}".`;
  if (countsAs === null) return undefined;
  if (!known.has(countsAs)) return `Nobody has written "${countsAs}".`;
  if (countsAs === key) return `"${key}" counts as itself when it counts as nothing else.`;
  const further = rules.find((each) => each.key === countsAs)?.countsAs ?? null;
  if (further !== null) return `"${countsAs}" counts as "${further}" itself. Choose that one.`;
  const others = rules.filter((each) => each.countsAs === key).map((each) => `"${each.key}"`);
  return others.length === 0 ? undefined : `${others.join(', ')} count as "${key}". Let them count as something else first.`;
}

/** How each key is written by most; of several equally frequent spellings the first by alphabet. */
function spellings(written: readonly WrittenTerms[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { terms, voters } of written)
    for (const term of terms) {
      const key = termKey(term);
      const of = counts.get(key) ?? new Map<string, number>();
      counts.set(key, of.set(term, (of.get(term) ?? 0) + voters));
    }
  return new Map([...counts].map(([key, of]) => [key, most([...of])]));
}

const most = (spelled: readonly (readonly [term: string, count: number])[]): string =>
  spelled.toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || inOrder(a, b))[0]?.[0] ?? '';

function counted(
  written: readonly WrittenTerms[],
  countedAs: (key: string) => string | undefined,
  names: ReadonlyMap<string, string>,
): CountedTerm[] {
  const counts = new Map<string, number>();
  for (const { terms, voters } of written) {
    const keys = new Set(terms.map((term) => countedAs(termKey(term))));
    for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + voters);
  }
  return [...counts]
    .map(([key, count]) => ({ key, term: names.get(key) ?? key, count }))
    .sort((a, b) => b.count - a.count || inOrder(a.term, b.term));
}

const { compare } = new Intl.Collator('de');
/** By alphabet; what the alphabet takes for equal in a fixed order all the same. */
const inOrder = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : Number(a > b));
