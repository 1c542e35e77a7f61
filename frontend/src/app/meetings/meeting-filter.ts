import { AddressFilter, type FilterOf } from '../shell/address-filter';

/** Parts of the address that narrow the meetings down. The API knows them by the same names. */
export const FILTERS = ['text', 'body', 'state', 'minutes'] as const;
export type FilterName = (typeof FILTERS)[number];
export type MeetingFilter = FilterOf<FilterName>;

/** How the filter of the meetings is read and changed. */
export const MEETINGS = new AddressFilter<FilterName>(FILTERS, []);
