import type { OrganisationResponse } from '#contract/organisation.ts';

const organisation: OrganisationResponse = {
  code: 'integrationsbuero-mitte',
  name: 'Integrationsbüro Mitte (Demo)',
  shortName: 'IB Mitte',
  sector: 'municipality',
  description: 'Berät Einrichtungen im Bezirk und führt das Netzwerk Sprache.',
  website: 'https://integrationsbuero.example/',
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  closedOn: null,
  version: 3,
};

/** Examples of the API description. */
export const organisationExamples = { organisation };
