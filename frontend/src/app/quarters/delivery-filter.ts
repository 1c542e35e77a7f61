import type { DeliveryState } from '#contract/delivery.ts';
import { AddressFilter, type FilterOf } from '../shell/address-filter';

/** Parts of the address that narrow the deliveries down, besides place and state. The API knows them by the same names. */
export const FILTERS = ['kind', 'organisation', 'mine', 'late', 'conspicuous', 'unassigned'] as const;
export type FilterName = (typeof FILTERS)[number];
export type DeliveryFilter = FilterOf<FilterName>;

/** How the filter of the deliveries is read and changed. */
export const DELIVERIES = new AddressFilter<FilterName>(FILTERS, []);

/** The states as tabs, in their order; the first one stands in the address as nothing. */
export const STATES: readonly DeliveryState[] = ['draft', 'submitted', 'returned', 'approved'];

/** What the filter asks of the server. Who hands in sees the own deliveries until all are asked for; for others there are no own ones. */
export const questionOf = ({ mine, ...filter }: DeliveryFilter, handsIn: boolean): Readonly<Record<string, string | undefined>> => ({
  ...filter,
  mine: handsIn && mine !== 'false' ? 'true' : undefined,
});
