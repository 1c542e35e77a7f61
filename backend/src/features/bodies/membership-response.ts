import type {
  BodyMemberships,
  Composition as CompositionResponse,
  DatedMemberships,
  Membership as MembershipResponse,
  Seat as SeatResponse,
} from '#contract/membership.ts';
import type { Composition } from './composition.ts';
import { isOn } from './life.ts';
import type { Membership } from './membership.ts';
import { bodyOnDay, dated, type BodyRecord, type DatedMembership, type SeatOnDay } from './seats-on-day.ts';

/** Seats and memberships of a body as seen from a day. */
export function toBodyMemberships(record: BodyRecord, asOf: string): BodyMemberships {
  const { seats, otherSeats, others } = bodyOnDay(record, asOf);
  const { ended, coming } = besides(record.memberships, asOf);
  return {
    asOf,
    seats: seats.map(toSeat),
    otherSeats: otherSeats.map(toSeat),
    others: others.map(toMembership),
    ended,
    coming,
  };
}

/** Memberships in all bodies as seen from a day. */
export const toDatedMemberships = (memberships: readonly Membership[], asOf: string): DatedMemberships => ({
  asOf,
  current: memberships.filter((membership) => isOn(membership, asOf)).map((membership) => toMembership(dated(membership, asOf))),
  ...besides(memberships, asOf),
});

/** A composition as it is answered. */
export const toComposition = (composition: Composition, asOf: string): CompositionResponse => ({
  asOf,
  ...composition,
  bySector: [...composition.bySector],
  byDistrict: [...composition.byDistrict],
  byTargetGroup: [...composition.byTargetGroup],
  history: [...composition.history],
});

/** Memberships that are not there on the day. */
function besides(memberships: readonly Membership[], day: string): Pick<BodyMemberships, 'ended' | 'coming'> {
  const seen = (these: readonly Membership[]): MembershipResponse[] => these.map((membership) => toMembership(dated(membership, day)));
  return {
    ended: seen(
      memberships
        .filter(({ validTo }) => validTo !== null && validTo < day)
        .toSorted((a, b) => compare(b.validTo ?? '', a.validTo ?? '') || compare(b.validFrom, a.validFrom)),
    ),
    coming: seen(memberships.filter(({ validFrom }) => validFrom > day).toSorted((a, b) => compare(a.validFrom, b.validFrom))),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const toMembership = ({ organisation: { code, name, sector }, ...membership }: DatedMembership): MembershipResponse => ({
  ...membership,
  organisation: { code, name, sector },
});

const toSeat = ({ holder, deputy, ...seat }: SeatOnDay): SeatResponse => ({
  ...seat,
  holder: holder === null ? null : toMembership(holder),
  deputy: deputy === null ? null : toMembership(deputy),
});
