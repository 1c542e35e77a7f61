import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { NewPriorityRound, PriorityRound, VotingBy } from '#contract/priority-round.ts';
import { berlinTime, momentOf } from '../format/berlin-time';
import { differences } from '../shell/overtaking';

/** What stands in the form of a round. A question keeps its wording while it is not asked, so that ticking it again brings it back. */
export interface PriorityRoundDraft {
  readonly title: string;
  readonly introduction: string;
  /** Empty until somebody has chosen. */
  readonly votingBy: string;
  /** Codes of the recommendations, in the order in which they are asked. */
  readonly options: readonly string[];
  readonly importance: boolean;
  readonly asksPickOne: boolean;
  readonly pickOne: string;
  readonly asksOpenQuestion: boolean;
  readonly openQuestion: string;
  /** As clocks in the municipalities show it; empty when somebody closes it. */
  readonly closesAt: string;
}

/** Wordings that a new round begins with. */
interface UsualQuestions {
  readonly pickOne: string;
  readonly openQuestion: string;
}

/** The most recommendations of a round, as in the contract. */
export const MOST_OPTIONS = 30;

/** A new round asks for importance and what comes first; who votes has to be chosen, because the secrecy of the vote depends on it. */
export const newDraft = (usual: UsualQuestions): PriorityRoundDraft => ({
  title: '',
  introduction: '',
  votingBy: '',
  options: [],
  importance: true,
  asksPickOne: true,
  pickOne: usual.pickOne,
  asksOpenQuestion: false,
  openQuestion: usual.openQuestion,
  closesAt: '',
});

/** A round as it stands in the form. */
export const draftOf = (round: PriorityRound, usual: UsualQuestions): PriorityRoundDraft => ({
  title: round.title,
  introduction: round.introduction ?? '',
  votingBy: round.votingBy,
  options: round.options.map(({ recommendation }) => recommendation),
  importance: round.importance,
  asksPickOne: round.pickOne !== null,
  pickOne: round.pickOne ?? usual.pickOne,
  asksOpenQuestion: round.openQuestion !== null,
  openQuestion: round.openQuestion ?? usual.openQuestion,
  closesAt: round.closesAt === null ? '' : berlinTime(round.closesAt),
});

/** Everything of the form, as the API takes it. */
export const contentOf = (draft: PriorityRoundDraft): NewPriorityRound => ({
  title: draft.title.trim(),
  introduction: draft.introduction.trim() || null,
  // The radio buttons offer nothing else.
  votingBy: draft.votingBy as VotingBy,
  options: [...draft.options],
  importance: draft.importance,
  pickOne: draft.asksPickOne ? draft.pickOne.trim() : null,
  openQuestion: draft.asksOpenQuestion ? draft.openQuestion.trim() : null,
  closesAt: momentOf(draft.closesAt) ?? null,
});

/** What has to be stored so that `base` becomes `draft`: only what differs, so that nobody's other change is overwritten. */
export function changeOf(base: PriorityRoundDraft, draft: PriorityRoundDraft): Partial<NewPriorityRound> {
  const [before, now] = [contentOf(base), contentOf(draft)];
  return Object.fromEntries(differences(before, now).map((part) => [part, now[part]]));
}

/** The same limits as the contract. A draft may be incomplete; what is missing is said where it is opened. */
export const priorityRoundRules = schema<PriorityRoundDraft>((path) => {
  required(path.title);
  maxLength(path.title, 200);
  maxLength(path.introduction, 2000);
  required(path.votingBy);
  required(path.pickOne, { when: (context) => context.valueOf(path.asksPickOne) });
  maxLength(path.pickOne, 200);
  required(path.openQuestion, { when: (context) => context.valueOf(path.asksOpenQuestion) });
  maxLength(path.openQuestion, 300);
  validate(path.closesAt, ({ value }) => closingProblem(value()));
});

/** What is wrong with a time of closing: it has to lie ahead. */
export function closingProblem(local: string, now = Date.now()): { readonly kind: string } | undefined {
  if (local === '') return undefined;
  const moment = momentOf(local);
  return moment !== undefined && Date.parse(moment) > now ? undefined : { kind: 'timeIsOver' };
}
