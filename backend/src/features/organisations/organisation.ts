/** Kinds of organisations, in the order in which they are listed. */
export type Sector =
  | 'municipality'
  | 'other_authority'
  | 'school_childcare'
  | 'welfare_organisation'
  | 'migrant_organisation'
  | 'volunteer_initiative'
  | 'business_chamber'
  | 'health'
  | 'faith'
  | 'sport_culture'
  | 'research'
  | 'council';

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

const LONGEST_CODE = 60;
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** The code that a name suggests: `Integrationsbüro Mitte` becomes `integrationsbuero-mitte`. */
export function codeFromName(name: string): string {
  const code = name
    .toLowerCase()
    .replace(/[äöüßæœøłđı]/g, (letter) => WRITTEN_OUT[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_CODE)
    .replace(/^-+|-+$/g, '');
  // Names in other scripts leave nothing behind.
  return code === '' ? 'organisation' : code;
}

/** The first of `code`, `code-2`, `code-3` … that is not taken. */
export function freeCode(code: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? code : `${code}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
