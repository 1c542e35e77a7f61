import type { Ballot, BallotPaper } from '#contract/ballot.ts';

/** The steps of importance, from hardly to very important. */
export const STEPS = [1, 2, 3, 4, 5] as const;

/** A vote as it is being filled in: no entry for a recommendation without an opinion, an empty text for a term that is not written. */
export interface BallotDraft {
  readonly ratings: Readonly<Record<string, number>>;
  readonly pick: string | null;
  /** As many as there are fields. */
  readonly terms: readonly string[];
}

export const EMPTY_DRAFT: BallotDraft = { ratings: {}, pick: null, terms: ['', '', ''] };

/** What is asked. */
type Asked = Pick<BallotPaper, 'options' | 'importance' | 'pickOne' | 'openQuestion'>;

/** An earlier vote, to be changed. */
export const draftOf = ({ ratings, pick, terms }: Ballot): BallotDraft => ({
  ratings,
  pick,
  terms: EMPTY_DRAFT.terms.map((_, index) => terms[index] ?? ''),
});

/** The vote that is sent: of what is kept, that alone which the paper asks. */
export const ballotOf = ({ ratings, pick, terms }: BallotDraft, { options, importance, pickOne, openQuestion }: Asked): Ballot => {
  const asked = new Set(options.map(({ recommendation }) => recommendation));
  return {
    ratings: importance ? Object.fromEntries(Object.entries(ratings).filter(([code]) => asked.has(code))) : {},
    pick: pickOne !== null && pick !== null && asked.has(pick) ? pick : null,
    terms: openQuestion === null ? [] : terms.map((term) => term.trim()).filter((term) => term !== ''),
  };
};

/** How many questions are asked, each importance being one, and how many of them are answered. */
export function answered(draft: BallotDraft, paper: Asked): { readonly answered: number; readonly asked: number } {
  const { ratings, pick, terms } = ballotOf(draft, paper);
  return {
    answered: Object.keys(ratings).length + (pick === null ? 0 : 1) + (terms.length === 0 ? 0 : 1),
    asked: (paper.importance ? paper.options.length : 0) + (paper.pickOne === null ? 0 : 1) + (paper.openQuestion === null ? 0 : 1),
  };
}

/** Says how important a recommendation is; null for no opinion. */
export const rated = (draft: BallotDraft, recommendation: string, rating: number | null): BallotDraft => {
  const others = Object.fromEntries(Object.entries(draft.ratings).filter(([code]) => code !== recommendation));
  return { ...draft, ratings: rating === null ? others : { ...others, [recommendation]: rating } };
};

/** Writes one of the terms. */
export const withTerm = (draft: BallotDraft, at: number, term: string): BallotDraft => ({
  ...draft,
  terms: draft.terms.map((before, index) => (index === at ? term : before)),
});

/** Whether two drafts say the same. */
export const sameDraft = (a: BallotDraft, b: BallotDraft): boolean =>
  a.pick === b.pick &&
  a.terms.every((term, index) => term === b.terms[index]) &&
  Object.keys(a.ratings).length === Object.keys(b.ratings).length &&
  Object.entries(a.ratings).every(([code, rating]) => b.ratings[code] === rating);

/**
 * Where in the form the server objects, by the path of an issue: the terms are counted without the empty ones when they are sent, so that the
 * second that was sent may be the third field.
 */
export function fieldOfIssue(path: string, { terms }: BallotDraft): string {
  const [family, at] = path.split('.');
  if (family !== 'terms' || at === undefined) return path;
  const written = terms.flatMap((term, index) => (term.trim() === '' ? [] : [index]));
  return `terms.${written[Number(at)] ?? 0}`;
}
