import { AddressFilter, type FilterOf } from '../shell/address-filter';

type Name = 'text' | 'sector' | 'field' | 'targetGroup' | 'language' | 'state';

/** What narrows the organisations down, besides the place of all pages. */
export type OrganisationFilter = FilterOf<Name>;
export const ORGANISATIONS = new AddressFilter<Name>(['text', 'sector', 'field', 'targetGroup', 'language', 'state'], []);
