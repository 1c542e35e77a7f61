import { AddressFilter, type FilterOf } from '../shell/address-filter';

/** Parts of the address that narrow the bodies down. The API knows them by the same names. */
export const FILTERS = ['text', 'kind', 'field', 'state'] as const;
export type FilterName = (typeof FILTERS)[number];
export type BodyFilter = FilterOf<FilterName>;

/** How the filter of the bodies is read and changed. */
export const BODIES = new AddressFilter<FilterName>(FILTERS, []);
