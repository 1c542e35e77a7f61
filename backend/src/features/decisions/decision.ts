import type { DecisionKind, FollowState, Votes } from '#contract/decision.ts';

export type { DecisionKind, FollowState, Votes };

/** What people write down about a decision. Days are `YYYY-MM-DD`. */
export interface DecisionContent {
  readonly kind: DecisionKind;
  readonly wording: string;
  /** Code of the organisation that sees to it. */
  readonly responsible: string | null;
  readonly dueOn: string | null;
  /** Only where votes were counted. */
  readonly votes: Votes | null;
}

/** What is to be changed; absent stays. */
export type DecisionChanged = { readonly [Field in keyof DecisionContent]?: DecisionContent[Field] | undefined };

/** What a decision begins with. */
export type DecisionDraft = DecisionChanged & Pick<DecisionContent, 'kind' | 'wording'>;

/** The meeting in which something was decided. */
export interface MeetingOfItem {
  readonly id: string;
  readonly heldOn: string;
  readonly state: 'planned' | 'held' | 'cancelled';
  /** Whether the body has approved its minutes. */
  readonly approved: boolean;
  readonly body: { readonly code: string; readonly name: string };
}

/** A decision as it is kept. */
export interface KeptDecision extends DecisionContent {
  readonly code: string;
  readonly item: string;
  readonly meeting: MeetingOfItem;
  readonly state: FollowState;
  readonly settledOn: string | null;
  readonly version: number;
}

/** What came of a decision, counted. */
export interface CameOfIt {
  readonly steps: number;
  readonly measures: number;
  readonly tasks: number;
}

/** What people call a decision in the audit trail: its wording may be long and may name people. */
export const decisionLabel = ({ code, meeting }: { readonly code: string; readonly meeting: MeetingOfItem }): string =>
  `${code} · ${meeting.body.name}`;

/** The content of a decision about which nobody has said more than that. */
export const decisionOf = (draft: DecisionDraft): DecisionContent =>
  withDecisionChanges({ kind: draft.kind, wording: draft.wording, responsible: null, dueOn: null, votes: null }, draft);

/** The content after a change. */
export const withDecisionChanges = (before: DecisionContent, changed: DecisionChanged): DecisionContent => ({
  kind: changed.kind ?? before.kind,
  wording: changed.wording ?? before.wording,
  responsible: changed.responsible === undefined ? before.responsible : changed.responsible,
  dueOn: changed.dueOn === undefined ? before.dueOn : changed.dueOn,
  votes: changed.votes === undefined ? before.votes : changed.votes,
});
