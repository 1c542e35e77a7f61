import type { OrganisationResponse } from '#contract/organisation.ts';
import type { NamedOrganisation } from './organisation-read-model.ts';

/** An organisation as the API answers it. */
export const toOrganisationResponse = (organisation: NamedOrganisation): OrganisationResponse => ({
  ...organisation,
  districts: [...organisation.districts],
  districtNames: { ...organisation.districtNames },
  targetGroups: [...organisation.targetGroups],
  fieldsOfAction: [...organisation.fieldsOfAction],
  languages: [...organisation.languages],
  mergedFrom: [...organisation.mergedFrom],
});
