import type { Sector } from '#contract/organisation.ts';

/** Kinds of organisations in the order in which they are offered. */
export const SECTORS: readonly Sector[] = [
  'municipality',
  'other_authority',
  'school_childcare',
  'welfare_organisation',
  'migrant_organisation',
  'volunteer_initiative',
  'business_chamber',
  'health',
  'faith',
  'sport_culture',
  'research',
  'council',
];
