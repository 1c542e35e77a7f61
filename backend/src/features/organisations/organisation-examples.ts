import type { OrganisationResponse } from '#contract/organisation.ts';

const organisation: OrganisationResponse = {
  code: 'integrationsbuero-mitte',
  name: 'Integrationsbüro Mitte (Demo)',
  shortName: 'IB Mitte',
  sector: 'municipality',
  description: 'Berät Einrichtungen im Bezirk und führt das Netzwerk Sprache.',
  website: 'https://integrationsbuero.example/',
  email: 'kontakt@integrationsbuero.example',
  phone: '030 5550100',
  street: 'Ahornweg 12',
  postalCode: '13347',
  town: 'Berlin',
  point: { latitude: 52.5487, longitude: 13.3664 },
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  targetGroups: ['women', 'youth'],
  fieldsOfAction: ['language', 'education'],
  languages: ['ar', 'de', 'tr'],
  closedOn: null,
  mergedInto: null,
  mergedFrom: [{ code: 'int-buero-mitte', name: 'Int.-Büro Mitte (Demo)' }],
  version: 3,
};

/** Examples of the API description. */
export const organisationExamples = { organisation };
