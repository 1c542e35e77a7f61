import type { NetworkNode } from '#contract/network.ts';
import { AddressFilter, type FilterOf } from '../shell/address-filter';

/** Parts of the address that narrow the network down, besides the place of all pages. */
export const FILTERS = ['text', 'sector', 'field'] as const;
export type FilterName = (typeof FILTERS)[number];
export type NetworkFilter = FilterOf<FilterName>;

/** How the filter of the network is read and changed. */
export const NETWORK = new AddressFilter<FilterName>(FILTERS, []);

/** Which nodes are shown: all, or one kind linked by the other. */
export const MODES = ['beide', 'organisationen', 'gremien'] as const;
export type Mode = (typeof MODES)[number];
export const modeOf = (word: string | undefined): Mode => MODES.find((mode) => mode === word) ?? 'beide';

/** Whether a node is for a place: in it or a part of it, or in something larger. Without districts it is for all. */
export const isIn = ({ districts }: Pick<NetworkNode, 'districts'>, place: ReadonlySet<string> | undefined): boolean =>
  place === undefined || districts.length === 0 || districts.some((ref) => place.has(ref));
