import { maxLength, required, schema, validate } from '@angular/forms/signals';
import { PHONE_FORM, POSTAL_CODE_FORM } from '#contract/organisation-forms.ts';
import type { NewOrganisation, OrganisationPoint, OrganisationResponse, Sector } from '#contract/organisation.ts';
import { degreeOf } from '../format/typed-number';

/** What stands in the form: texts only, an empty one where nothing is known. */
export interface OrganisationDraft {
  readonly name: string;
  readonly shortName: string;
  readonly sector: string;
  readonly description: string;
  readonly website: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly districts: readonly string[];
  readonly targetGroups: readonly string[];
  readonly fieldsOfAction: readonly string[];
  readonly languages: readonly string[];
  readonly closedOn: string;
}

const EMPTY: OrganisationDraft = {
  name: '',
  shortName: '',
  sector: '',
  description: '',
  website: '',
  email: '',
  phone: '',
  street: '',
  postalCode: '',
  town: '',
  latitude: '',
  longitude: '',
  districts: [],
  targetGroups: [],
  fieldsOfAction: [],
  languages: [],
  closedOn: '',
};

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
        email: organisation.email ?? '',
        phone: organisation.phone ?? '',
        street: organisation.street ?? '',
        postalCode: organisation.postalCode ?? '',
        town: organisation.town ?? '',
        latitude: degreesText(organisation.point?.latitude),
        longitude: degreesText(organisation.point?.longitude),
        districts: organisation.districts,
        targetGroups: organisation.targetGroups,
        fieldsOfAction: organisation.fieldsOfAction,
        languages: organisation.languages,
        closedOn: organisation.closedOn ?? '',
      };

/** Degrees as people write them here: with a comma. */
export const degreesText = (degrees: number | undefined): string => (degrees === undefined ? '' : String(degrees).replace('.', ','));

/** The point that is typed; `null` where it is none. */
export function pointOf({ latitude, longitude }: Pick<OrganisationDraft, 'latitude' | 'longitude'>): OrganisationPoint | null {
  const point = { latitude: degreeOf(latitude), longitude: degreeOf(longitude) };
  return Number.isNaN(point.latitude) || Number.isNaN(point.longitude) ? null : point;
}

const filled = (text: string): string | null => text.trim() || null;

/** What an officer may say about the own organisation. */
export const ownPartOf = (draft: OrganisationDraft) => ({
  description: filled(draft.description),
  website: filled(draft.website),
  email: filled(draft.email),
  phone: filled(draft.phone),
  street: filled(draft.street),
  postalCode: filled(draft.postalCode),
  town: filled(draft.town),
  point: pointOf(draft),
  targetGroups: [...draft.targetGroups],
  fieldsOfAction: [...draft.fieldsOfAction],
  languages: [...draft.languages],
});

/** Everything of the form, as the API takes it. */
export const contentOf = (draft: OrganisationDraft): Omit<NewOrganisation, 'code'> => ({
  ...ownPartOf(draft),
  name: draft.name.trim(),
  shortName: filled(draft.shortName),
  // The select offers nothing else.
  sector: draft.sector as Sector,
  districts: [...draft.districts],
  closedOn: filled(draft.closedOn),
});

/** The same limits as the contract. */
export const organisationRules = schema<OrganisationDraft>((path) => {
  required(path.name);
  required(path.sector);
  maxLength(path.name, 200);
  maxLength(path.shortName, 40);
  maxLength(path.description, 4000);
  maxLength(path.website, 500);
  validate(path.website, ({ value }) => formed(value(), /^https?:\/\/\S+$/i, 'webAddress'));
  validate(path.email, ({ value }) => formed(value(), /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, 'email'));
  maxLength(path.phone, 60);
  validate(path.phone, ({ value }) => formed(value(), PHONE_FORM, 'phone'));
  maxLength(path.street, 200);
  validate(path.postalCode, ({ value }) => formed(value(), POSTAL_CODE_FORM, 'postalCode'));
  maxLength(path.town, 100);
  validate(path.latitude, (at) => degreesProblem(at.value(), at.valueOf(path.longitude), 90));
  validate(path.longitude, (at) => degreesProblem(at.value(), at.valueOf(path.latitude), 180));
});

/** What is typed has this form, or nothing is typed. */
const formed = (text: string, form: RegExp, kind: string): { readonly kind: string } | undefined =>
  text.trim() === '' || form.test(text.trim()) ? undefined : { kind };

/** Both or neither, each a number within its bounds. */
function degreesProblem(text: string, other: string, most: number): { readonly kind: string; readonly most?: number } | undefined {
  if (text.trim() === '') return other.trim() === '' ? undefined : { kind: 'bothDegrees' };
  const degrees = Math.abs(degreeOf(text));
  if (Number.isNaN(degrees)) return { kind: 'degrees' };
  return degrees <= most ? undefined : { kind: 'degreesBeyond', most };
}
