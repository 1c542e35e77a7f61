import { CONFERENCE_MEETINGS } from './conference-meetings.ts';
import { COUNCIL_MEETINGS } from './council-meetings.ts';
import type { MeetingsPlan } from './meeting-plan.ts';
import { STEERING_MEETINGS } from './steering-meetings.ts';
import { WORKING_GROUP_MEETINGS } from './working-group-meetings.ts';

/** Meetings of all bodies of the demo municipality. Nothing of it is real. */
export const ALL_MEETINGS: readonly MeetingsPlan[] = [STEERING_MEETINGS, CONFERENCE_MEETINGS, ...WORKING_GROUP_MEETINGS, COUNCIL_MEETINGS];
