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

/** A point of the earth in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What people write down about an organisation. */
export interface OrganisationContent {
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: Sector;
  readonly description: string | null;
  /** An http or https address. */
  readonly website: string | null;
  /** Of the organisation as such, not of a person. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly point: Point | null;
  /** References `level:key` of the districts that it serves, in order. */
  readonly districts: readonly string[];
  /** Codes. */
  readonly targetGroups: readonly string[];
  /** Codes. */
  readonly fieldsOfAction: readonly string[];
  /** Codes of ISO 639-1. */
  readonly languages: readonly string[];
  /** Last day (`YYYY-MM-DD`) of an organisation that ended; it stays findable. */
  readonly closedOn: string | null;
}

/** An organisation of the register. */
export interface Organisation extends OrganisationContent {
  readonly code: string;
  /** Code of the one that goes on in place of a duplicate. */
  readonly mergedInto: string | null;
  readonly version: number;
}

export type OrganisationField = keyof OrganisationContent;
