import { CONFERENCE_DECISIONS } from './conference-decisions.ts';
import { COUNCIL_DECISIONS } from './council-decisions.ts';
import type { BodyDecisions } from './decision-plan.ts';
import { STEERING_DECISIONS } from './steering-decisions.ts';
import { WORKING_GROUP_DECISIONS } from './working-group-decisions.ts';

/** What the bodies of the demo municipality decided. Nothing of it is real. */
export const ALL_DECISIONS: readonly BodyDecisions[] = [
  STEERING_DECISIONS,
  CONFERENCE_DECISIONS,
  ...WORKING_GROUP_DECISIONS,
  COUNCIL_DECISIONS,
];
