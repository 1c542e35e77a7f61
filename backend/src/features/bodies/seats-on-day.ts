import { daysLater } from '../../days.ts';
import type { Life } from './life.ts';
import { endsSoon, isOn } from './life.ts';
import { isDeputy, isMember, type Membership } from './membership.ts';
import { seatLife, type NamedSeat } from './seat.ts';

/** A membership as seen from a day. */
export type DatedMembership = Membership & { readonly endingSoon: boolean };

/** A seat as it stands on a day. */
export interface SeatOnDay extends NamedSeat {
  readonly holder: DatedMembership | null;
  readonly deputy: DatedMembership | null;
  /** Whether the holder is of the sector that the seat is meant for; null without holder or sector. */
  readonly fits: boolean | null;
  /** First day of the time without a holder that the day lies in; null while it is held, and before and after there is the seat. */
  readonly vacantSince: string | null;
}

/** Everything that a body ever had, from its first day to its last. */
export interface BodyRecord {
  readonly body: Life;
  /** In their order. */
  readonly seats: readonly NamedSeat[];
  readonly memberships: readonly Membership[];
}

/** Seats and memberships of a body on a day. */
export interface BodyOnDay {
  /** Seats that there are. */
  readonly seats: readonly SeatOnDay[];
  /** Seats that there were, or will be. */
  readonly otherSeats: readonly SeatOnDay[];
  /** Memberships without a seat, guests too. */
  readonly others: readonly DatedMembership[];
}

/** Who sits where on a day. */
export function bodyOnDay({ body, seats, memberships }: BodyRecord, day: string): BodyOnDay {
  const onSeat = Map.groupBy(memberships, ({ seat }) => seat?.id ?? null);
  const isThere = (seat: NamedSeat): boolean => {
    const life = seatLife(seat, body);
    return life !== undefined && isOn(life, day);
  };
  const asSeat = (seat: NamedSeat): SeatOnDay => seatOnDay(seat, onSeat.get(seat.id) ?? [], day, isThere(seat));
  return {
    seats: seats.filter(isThere).map(asSeat),
    otherSeats: seats.filter((seat) => !isThere(seat)).map(asSeat),
    others: (onSeat.get(null) ?? []).filter((membership) => isOn(membership, day)).map((membership) => dated(membership, day)),
  };
}

/** Who counts as a member on a day: the holders of seats, and members without one. */
export const membersOf = ({ seats, others }: BodyOnDay): DatedMembership[] => [
  ...seats.flatMap(({ holder }) => holder ?? []),
  ...others.filter(isMember),
];

/** A membership as seen from a day. */
export const dated = (membership: Membership, day: string): DatedMembership => ({ ...membership, endingSoon: endsSoon(membership, day) });

function seatOnDay(seat: NamedSeat, memberships: readonly Membership[], day: string, isThere: boolean): SeatOnDay {
  const present = memberships.filter((membership) => isOn(membership, day));
  const holder = present.find((membership) => !isDeputy(membership));
  const deputy = present.find(isDeputy);
  const holders = memberships.filter((membership) => !isDeputy(membership));
  return {
    ...seat,
    holder: holder === undefined ? null : dated(holder, day),
    deputy: deputy === undefined ? null : dated(deputy, day),
    fits: holder === undefined || seat.sector === null ? null : holder.organisation.sector === seat.sector,
    vacantSince: holder === undefined && isThere ? vacantSince(seat, holders, day) : null,
  };
}

/** The day after the last holder, or the first day of the seat where there was none before. */
export function vacantSince(seat: Life, holders: readonly Life[], day: string): string {
  const ends = holders.flatMap(({ validTo }) => (validTo !== null && validTo < day ? [daysLater(validTo, 1)] : []));
  return [seat.validFrom, ...ends].toSorted().at(-1) ?? seat.validFrom;
}
