import { DEMOGRAPHY } from './demography.ts';
import { EARLY_EDUCATION } from './early-education.ts';
import { ENCOUNTER } from './encounter.ts';
import { HEALTH } from './health.ts';
import { HOUSING } from './housing.ts';
import { LANGUAGE } from './language.ts';
import { LIVELIHOOD } from './livelihood.ts';
import type { FieldPlans } from './measure-plan.ts';
import { OPENING } from './opening.ts';
import { PARTICIPATION } from './participation.ts';
import { RESIDENCE } from './residence.ts';
import { SCHOOL } from './school.ts';
import { STEERING } from './steering.ts';
import { WORK } from './work.ts';

/** The measures of the demo municipality by field of action. Everything in them is invented. */
export const ALL_PLANS: readonly FieldPlans[] = [
  DEMOGRAPHY,
  RESIDENCE,
  EARLY_EDUCATION,
  SCHOOL,
  LANGUAGE,
  WORK,
  LIVELIHOOD,
  HOUSING,
  HEALTH,
  PARTICIPATION,
  OPENING,
  ENCOUNTER,
  STEERING,
];

/** How measures became other ones. */
export interface PlannedSuccession {
  readonly kind: 'merged' | 'split';
  readonly predecessor: string;
  readonly successor: string;
  readonly on: string;
  readonly reason: string;
}

const ONE_TEAM = 'Ein gemeinsames Angebot kann an mehr Tagen öffnen.';
const TWO_TEAMS = 'Der Bedarf in den beiden Bezirken ist zu verschieden für ein gemeinsames Team.';

export const SUCCESSIONS: readonly PlannedSuccession[] = [
  { kind: 'merged', predecessor: 'M-020', successor: 'M-022', on: '2025-07-01', reason: ONE_TEAM },
  { kind: 'merged', predecessor: 'M-021', successor: 'M-022', on: '2025-07-01', reason: ONE_TEAM },
  { kind: 'split', predecessor: 'M-043', successor: 'M-044', on: '2026-01-01', reason: TWO_TEAMS },
  { kind: 'split', predecessor: 'M-043', successor: 'M-045', on: '2026-01-01', reason: TWO_TEAMS },
];
