import type { DecisionDetail } from '#contract/decision.ts';
import type { FollowedDecision } from './decision-read-model.ts';
import { mayFollow, mayMakeMeasure, type Follower } from './decision-rights.ts';

/** A decision as it is answered, with what the person who asks may do. */
export const toDecisionDetail = ({ decision, steps }: FollowedDecision, who: Follower): DecisionDetail => ({
  ...decision,
  steps: [...steps],
  permitted: {
    edit: who.permissions.has('network.edit') && !decision.meeting.approved,
    follow: mayFollow(who, decision.responsible?.code ?? null),
    makeMeasure: mayMakeMeasure(who, decision.responsible?.code ?? null),
  },
});
