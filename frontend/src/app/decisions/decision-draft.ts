import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { DecisionChange, DecisionDetail, DecisionKind } from '#contract/decision.ts';

/** A decision as it is typed. */
export interface DecisionDraft {
  readonly kind: string;
  readonly wording: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly inFavour: string;
  readonly against: string;
  readonly abstained: string;
}

/** The parts of a vote, in the order in which they are read out. */
export const VOTE_PARTS = ['inFavour', 'against', 'abstained'] as const;

const MOST_VOTES = 10_000;

export const decisionDraft = ({ kind, wording, responsible, dueOn, votes }: DecisionDetail): DecisionDraft => ({
  kind,
  wording,
  responsible: responsible?.code ?? '',
  dueOn: dueOn ?? '',
  inFavour: votes === null ? '' : String(votes.inFavour),
  against: votes === null ? '' : String(votes.against),
  abstained: votes === null ? '' : String(votes.abstained),
});

/** What is wrong with a number of votes; none, or all three. */
function wrongVotes(text: string, others: readonly string[]) {
  const typed = text.trim();
  if (typed === '') return others.some((other) => other.trim() !== '') ? { kind: 'required' } : undefined;
  return /^\d{1,5}$/.test(typed) && Number(typed) <= MOST_VOTES ? undefined : { kind: 'votes' };
}

/** The same limits as the contract. */
export const decisionRules = schema<DecisionDraft>((path) => {
  required(path.kind);
  required(path.wording);
  maxLength(path.wording, 4000);
  for (const part of VOTE_PARTS) {
    validate(path[part], (it) =>
      wrongVotes(
        it.value(),
        VOTE_PARTS.filter((other) => other !== part).map((other) => it.valueOf(path[other])),
      ),
    );
  }
});

/** The decision as the API takes it. */
export const decisionOf = (draft: DecisionDraft, version: number): DecisionChange => ({
  version,
  // The list offers nothing else.
  kind: draft.kind as DecisionKind,
  wording: draft.wording.trim(),
  responsible: draft.responsible || null,
  dueOn: draft.dueOn || null,
  votes:
    draft.inFavour.trim() === ''
      ? null
      : { inFavour: Number(draft.inFavour), against: Number(draft.against), abstained: Number(draft.abstained) },
});
