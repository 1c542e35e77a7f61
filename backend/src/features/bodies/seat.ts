import type { Sector } from '../organisations/organisation.ts';
import type { Name } from '../districts/district.ts';
import type { BodyLife } from './body.ts';
import { within, type Life } from './life.ts';

/** What people write down about a seat: what a body needs. */
export interface SeatContent extends Life {
  /** For example "Migrantische Organisationen 2". */
  readonly name: string;
  /** Of the organisation; null when any will do. */
  readonly sector: Sector | null;
  /** Reference `level:key`. */
  readonly district: string | null;
  readonly targetGroup: string | null;
  readonly votingRight: boolean;
  /** Whether a deputy is foreseen. */
  readonly hasDeputy: boolean;
}

/** What is to be changed; absent stays. */
export type SeatChanged = { readonly [Field in keyof SeatContent]?: SeatContent[Field] | undefined };

/** What a seat begins with. */
export type SeatDraft = SeatChanged & Pick<SeatContent, 'name'>;

/** A seat as it is kept. Without a last day it lasts as long as its body. */
export interface Seat extends SeatContent {
  readonly id: string;
  readonly version: number;
}

/** A seat with the name of its district. */
export interface NamedSeat extends Seat {
  readonly districtName: Name | null;
}

/** When there is the seat: no longer than its body; `undefined` for one that its body never had. */
export const seatLife = (seat: Life, body: Life): Life | undefined => within(seat, body);

/** The content of a seat of this body about which nobody has said more than its name. */
export const emptySeat = (name: string, { validFrom }: BodyLife): SeatContent => ({
  name,
  sector: null,
  district: null,
  targetGroup: null,
  votingRight: true,
  hasDeputy: false,
  validFrom,
  validTo: null,
});
