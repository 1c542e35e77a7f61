import { AddressFilter, type FilterOf } from '../shell/address-filter';

/** Parts of the address that narrow the decisions down. The API knows them by the same names. */
export const FILTERS = ['text', 'body', 'organisation', 'state', 'kind', 'due'] as const;
export type FilterName = (typeof FILTERS)[number];
export type DecisionFilter = FilterOf<FilterName>;

/** How the filter of the decisions is read and changed. */
export const DECISIONS = new AddressFilter<FilterName>(FILTERS, []);
