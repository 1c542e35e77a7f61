import type { Sector } from '#contract/organisation.ts';
import type { DemoOrganisation } from '../demo-organisations.ts';

/** A line of the register: code, name, and the Bezirke that it serves by their keys; none means all of Berlin. */
export type OrganisationRow = readonly [code: string, name: string, ...bezirke: readonly string[]];

/** Organisations of a sector. Their names say that they are invented. */
export const ofSector = (sector: Sector, rows: readonly OrganisationRow[]): DemoOrganisation[] =>
  rows.map(([code, name, ...bezirke]) => ({
    code,
    name: `${name} (Demo)`,
    sector,
    districts: bezirke.length === 0 ? ['land:11'] : bezirke.map((key) => `stadtbezirk:${key}`),
  }));
