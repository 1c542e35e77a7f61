import * as z from 'zod/mini';
import { isoDate, lineOfText, localisedText, page, paging, paragraphs, rowVersion, webAddress } from './common.ts';
import { districtReference } from './district.ts';

/** What kind of organisation it is. */
export const sector = z.enum([
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
]);
export type Sector = z.infer<typeof sector>;

export const organisationCode = z
  .string()
  .check(z.maxLength(80), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.describe('Code of an organisation, for example integrationsbuero-mitte.'));

/** An organisation of the register. */
export const organisationResponse = z.strictObject({
  code: organisationCode,
  name: z.string(),
  shortName: z.nullable(z.string()),
  sector,
  description: z.nullable(z.string()),
  website: z.nullable(z.string()),
  /** Districts that it serves, as `level:key`. */
  districts: z.array(districtReference),
  /** What they are called, by reference. */
  districtNames: z.record(z.string(), localisedText),
  /** Last day of an organisation that ended. */
  closedOn: z.nullable(isoDate),
  version: z.int(),
});
export type OrganisationResponse = z.infer<typeof organisationResponse>;

export const organisationPage = page(organisationResponse);

const content = {
  name: lineOfText(200),
  shortName: z.nullable(lineOfText(40)),
  sector,
  description: z.nullable(paragraphs(4000)),
  website: z.nullable(webAddress),
  districts: z.array(districtReference).check(z.maxLength(200)),
  closedOn: z.nullable(isoDate),
};

/** Adds an organisation. Without a code it gets one from its name. */
export const newOrganisation = z.strictObject({
  code: z.optional(organisationCode),
  name: content.name,
  sector,
  shortName: z.optional(content.shortName),
  description: z.optional(content.description),
  website: z.optional(content.website),
  districts: z.optional(content.districts),
  closedOn: z.optional(content.closedOn),
});
export type NewOrganisation = z.infer<typeof newOrganisation>;

/** Changes an organisation; what is absent stays, null clears. */
export const organisationChange = z.strictObject({
  version: rowVersion,
  name: z.optional(content.name),
  sector: z.optional(sector),
  shortName: z.optional(content.shortName),
  description: z.optional(content.description),
  website: z.optional(content.website),
  districts: z.optional(content.districts),
  closedOn: z.optional(content.closedOn),
});
export type OrganisationChange = z.infer<typeof organisationChange>;

export const organisationQuery = z.strictObject({
  sector: z.optional(sector),
  district: z.optional(districtReference.check(z.describe('Serves this district, a part of it, or a district that it is part of.'))),
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the name, the short name or the description.'))),
  state: z._default(z.enum(['open', 'closed', 'all']), 'open'),
  ...paging(100, 500),
});
export type OrganisationQuery = z.infer<typeof organisationQuery>;
