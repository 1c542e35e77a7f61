import { maxLength, pattern, required, schema } from '@angular/forms/signals';
import type { NewOrganisation, OrganisationResponse, Sector } from '#contract/organisation.ts';

/** What stands in the form: texts only, an empty one where nothing is known. */
export interface OrganisationDraft {
  readonly name: string;
  readonly shortName: string;
  readonly sector: string;
  readonly description: string;
  readonly website: string;
  readonly closedOn: string;
}

const EMPTY: OrganisationDraft = { name: '', shortName: '', sector: 'municipality', description: '', website: '', closedOn: '' };

/** The form for an organisation, or an empty one. */
export const draftOf = (organisation: OrganisationResponse | undefined): OrganisationDraft =>
  organisation === undefined
    ? EMPTY
    : {
        name: organisation.name,
        shortName: organisation.shortName ?? '',
        sector: organisation.sector,
        description: organisation.description ?? '',
        website: organisation.website ?? '',
        closedOn: organisation.closedOn ?? '',
      };

/** What an officer may say about the own organisation. */
export const ownPartOf = ({ description, website }: OrganisationDraft) => ({
  description: description.trim() || null,
  website: website.trim() || null,
});

/** Everything of the form, as the API takes it. */
export const contentOf = (draft: OrganisationDraft, districts: readonly string[]): Omit<NewOrganisation, 'code'> => ({
  ...ownPartOf(draft),
  name: draft.name.trim(),
  shortName: draft.shortName.trim() || null,
  // The select offers nothing else.
  sector: draft.sector as Sector,
  districts: [...districts],
  closedOn: draft.closedOn || null,
});

/** The same limits as the contract. */
export const organisationRules = schema<OrganisationDraft>((path) => {
  required(path.name);
  maxLength(path.name, 200);
  maxLength(path.shortName, 40);
  maxLength(path.description, 4000);
  maxLength(path.website, 500);
  pattern(path.website, /^\s*https?:\/\/\S+\s*$/i);
});
