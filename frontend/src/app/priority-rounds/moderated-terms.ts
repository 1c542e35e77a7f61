import type { ModeratedTerm } from '#contract/priority-result.ts';

/** A term as the moderator sees it, with what was made of it in words that others understand. */
export interface TermRow extends ModeratedTerm {
  /** The term that it counts as, as that is written; undefined for itself. */
  readonly joinedWith: string | undefined;
}

/** The rows of the list; a term that counts as another one names it. */
export const rowsOf = (terms: readonly ModeratedTerm[]): readonly TermRow[] => {
  const written = new Map(terms.map(({ key, term }) => [key, term]));
  return terms.map((term) => ({ ...term, joinedWith: term.countsAs === null ? undefined : (written.get(term.countsAs) ?? term.countsAs) }));
};

/** Terms with which one can be joined: those that count as themselves and are shown. */
export const goalsFor = (terms: readonly ModeratedTerm[], key: string): readonly ModeratedTerm[] =>
  terms.filter((term) => term.key !== key && term.countsAs === null && !term.leftOut);

/** Whether others count as this term: it then stays one by itself. */
export const isJoinedTo = (terms: readonly ModeratedTerm[], key: string): boolean => terms.some(({ countsAs }) => countsAs === key);
