import * as z from 'zod/mini';
import { emailAddress, isoDate, lineOfText, localisedText, paging, paragraphs, rowVersion, webAddress } from './common.ts';
import { districtReference } from './district.ts';
import { LANGUAGES } from './languages.ts';
import { PHONE_FORM, POSTAL_CODE_FORM } from './organisation-forms.ts';

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

const languages = new Set(LANGUAGES);
export const language = z.string().check(
  z.refine((code) => languages.has(code), 'There is no such language in ISO 639-1.'),
  z.describe('Code of a language (ISO 639-1), for example ar.'),
);

/** Where it is, in WGS 84. */
const organisationPoint = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
});
export type OrganisationPoint = z.infer<typeof organisationPoint>;

/** Another organisation by its name. */
export const namedOrganisation = z.strictObject({ code: organisationCode, name: z.string() });

/** An organisation of the register. */
export const organisationResponse = z.strictObject({
  code: organisationCode,
  name: z.string(),
  shortName: z.nullable(z.string()),
  sector,
  description: z.nullable(z.string()),
  website: z.nullable(z.string()),
  /** Of the organisation as such, not of a person. */
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  street: z.nullable(z.string()),
  postalCode: z.nullable(z.string()),
  town: z.nullable(z.string()),
  /** Where that is on the map. */
  point: z.nullable(organisationPoint),
  /** Districts that it serves, as `level:key`. */
  districts: z.array(districtReference),
  /** What they are called, by reference. */
  districtNames: z.record(z.string(), localisedText),
  /** For whom it works, by code. */
  targetGroups: z.array(z.string()),
  /** What it works on, by code. */
  fieldsOfAction: z.array(z.string()),
  /** Languages that one can speak with it. */
  languages: z.array(language),
  /** Last day of an organisation that ended. */
  closedOn: z.nullable(isoDate),
  /** The organisation that goes on in its place, where it was a duplicate. */
  mergedInto: z.nullable(namedOrganisation),
  /** Duplicates that were merged into it; they are still found by their names. */
  mergedFrom: z.array(namedOrganisation),
  version: z.int(),
});
export type OrganisationResponse = z.infer<typeof organisationResponse>;

const content = {
  name: lineOfText(200),
  shortName: z.nullable(lineOfText(40)),
  sector,
  description: z.nullable(paragraphs(4000)),
  website: z.nullable(webAddress),
  email: z.nullable(emailAddress),
  phone: z.nullable(lineOfText(60).check(z.regex(PHONE_FORM, 'Digits, blanks and + / - ( ) . only.'))),
  street: z.nullable(lineOfText(200)),
  postalCode: z.nullable(lineOfText(10).check(z.regex(POSTAL_CODE_FORM, '4 to 10 digits and letters.'))),
  town: z.nullable(lineOfText(100)),
  point: z.nullable(organisationPoint),
  districts: z.array(districtReference).check(z.maxLength(200)),
  targetGroups: z.array(lineOfText(60)).check(z.maxLength(50)),
  fieldsOfAction: z.array(lineOfText(60)).check(z.maxLength(50)),
  languages: z.array(language).check(z.maxLength(100)),
  closedOn: z.nullable(isoDate),
};
const optional = z.partial(z.strictObject(content)).shape;

/** Adds an organisation. Without a code it gets one from its name; what is absent is empty. A point lies within the boundary of the whole. */
export const newOrganisation = z.strictObject({
  ...optional,
  code: z.optional(organisationCode),
  name: content.name,
  sector,
  /** Organisations with a similar name of which somebody said that they are other ones. They are not listed as duplicates. */
  differentFrom: z.optional(z.array(organisationCode).check(z.maxLength(50))),
});
export type NewOrganisation = z.infer<typeof newOrganisation>;

/** Changes an organisation; what is absent stays, null clears, a list replaces the list. A closing day has to lie behind every membership. */
export const organisationChange = z.strictObject({ version: rowVersion, ...optional });
export type OrganisationChange = z.infer<typeof organisationChange>;

/** Which organisations; every parameter narrows. */
export const organisationFilter = {
  sector: z.optional(sector),
  district: z.optional(districtReference.check(z.describe('Serves this district, a part of it, or a district that it is part of.'))),
  field: z.optional(lineOfText(60).check(z.describe('Works on this field of action.'))),
  targetGroup: z.optional(lineOfText(60).check(z.describe('Works for this target group.'))),
  language: z.optional(language),
  text: z.optional(
    lineOfText(200, 0).check(z.describe('Part of the name, of a name that it was merged with, of the short name or of the description.')),
  ),
  state: z.optional(
    z
      .enum(['open', 'closed', 'all'])
      .check(z.describe('Open ones when absent; all, closed and merged ones too, where a text is looked for.')),
  ),
};
export const organisationQuery = z.strictObject({ ...organisationFilter, ...paging(100, 5000) });
