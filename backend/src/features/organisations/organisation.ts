/** Kinds of organisations, in the order in which they are listed. */
export const SECTORS = [
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
] as const;
export type Sector = (typeof SECTORS)[number];

/** What people write down about an organisation. */
export interface OrganisationContent {
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: Sector;
  readonly description: string | null;
  /** An http or https address. */
  readonly website: string | null;
  /** References `level:key` of the districts that it serves, in order. */
  readonly districts: readonly string[];
  /** Last day (`YYYY-MM-DD`) of an organisation that ended; it stays findable. */
  readonly closedOn: string | null;
}

/** An organisation of the register. */
export interface Organisation extends OrganisationContent {
  readonly code: string;
  readonly version: number;
}

export type OrganisationField = keyof OrganisationContent;
