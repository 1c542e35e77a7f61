import { ADVISORY_COUNCIL } from './advisory-council.ts';
import type { BodyPlan } from './body-plan.ts';
import { CONFERENCE } from './conference.ts';
import { STEERING_GROUP } from './steering-group.ts';
import { WORKING_GROUPS } from './working-groups.ts';

/** Bodies of the demo municipality, with everybody who belonged to them since 2022. Nothing of it is real. */
export const ALL_BODIES: readonly BodyPlan[] = [STEERING_GROUP, CONFERENCE, ...WORKING_GROUPS, ADVISORY_COUNCIL];
