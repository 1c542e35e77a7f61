import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { Decision, DecisionKind, NewDecision } from '#contract/decision.ts';
import { differences } from '../shell/overtaking';

/** A decision or an agreement as it is typed. */
export interface DecisionDraft {
  readonly kind: string;
  readonly wording: string;
  /** Code; empty for none. */
  readonly responsible: string;
  readonly dueOn: string;
  /** Whether votes were counted. */
  readonly counted: boolean;
  readonly inFavour: string;
  readonly against: string;
  readonly abstained: string;
}

/** A decision as it stands in the form; a new one is of the kind that the outcome of the item is. */
export const decisionDraft = (decision: Decision | undefined, kind: DecisionKind): DecisionDraft => ({
  kind: decision?.kind ?? kind,
  wording: decision?.wording ?? '',
  responsible: decision?.responsible?.code ?? '',
  dueOn: decision?.dueOn ?? '',
  counted: decision?.votes != null,
  inFavour: String(decision?.votes?.inFavour ?? ''),
  against: String(decision?.votes?.against ?? ''),
  abstained: String(decision?.votes?.abstained ?? ''),
});

/** The decision as the API takes it. Nobody of a kind of vote is written as nothing. */
export const decisionOf = (draft: DecisionDraft): NewDecision => ({
  // The radio buttons offer nothing else.
  kind: draft.kind as DecisionKind,
  wording: draft.wording.trim(),
  responsible: draft.responsible || null,
  dueOn: draft.dueOn || null,
  votes: draft.counted ? { inFavour: Number(draft.inFavour), against: Number(draft.against), abstained: Number(draft.abstained) } : null,
});

/** What has to be stored so that `base` becomes `draft`: only what differs. */
export function decisionChange(base: DecisionDraft, draft: DecisionDraft): Partial<NewDecision> {
  const after = decisionOf(draft);
  return Object.fromEntries(differences(decisionOf(base), after).map((part) => [part, after[part]]));
}

/** The same limits as the contract; nothing is due before the meeting. */
export const decisionRules = (heldOn: () => string) =>
  schema<DecisionDraft>((path) => {
    required(path.wording);
    maxLength(path.wording, 4000);
    validate(path.dueOn, ({ value }) => (value() !== '' && value() < heldOn() ? { kind: 'beforeMeeting' } : undefined));
    for (const part of [path.inFavour, path.against, path.abstained])
      validate(part, (it) => (it.valueOf(path.counted) && !/^\s*\d{0,4}\s*$/.test(it.value()) ? { kind: 'votes' } : undefined));
    required(path.inFavour, { when: (it) => it.valueOf(path.counted) });
  });
