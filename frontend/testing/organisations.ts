import type { OrganisationResponse } from '#contract/organisation.ts';

/** An organisation of the register of which little is known. */
export const anOrganisation = (change: Partial<OrganisationResponse> = {}): OrganisationResponse => ({
  code: 'sprachwerkstatt',
  name: 'Sprachwerkstatt Spree (Demo)',
  shortName: null,
  sector: 'welfare_organisation',
  description: null,
  website: null,
  email: null,
  phone: null,
  street: null,
  postalCode: null,
  town: null,
  point: null,
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  targetGroups: [],
  fieldsOfAction: [],
  languages: [],
  closedOn: null,
  mergedInto: null,
  mergedFrom: [],
  version: 4,
  ...change,
});
