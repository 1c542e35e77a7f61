import { AddressFilter, type FilterOf } from '../shell/address-filter';

/** Parts of the address that narrow the recommendations down. The API knows them by the same names. */
export const FILTERS = ['text', 'source', 'field', 'response', 'state', 'addresseeLevel', 'targetGroup'] as const;
export type FilterName = (typeof FILTERS)[number];
export type RecommendationFilter = FilterOf<FilterName>;

/** How the filter of the recommendations is read and changed. */
export const RECOMMENDATIONS = new AddressFilter<FilterName>(FILTERS, ['field', 'response', 'state', 'addresseeLevel', 'targetGroup']);
