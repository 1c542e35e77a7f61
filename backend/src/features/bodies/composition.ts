import { lastDay, periodOf, shift } from '#contract/period.ts';
import type { Name } from '../districts/district.ts';
import { SECTORS, type Sector } from '../organisations/organisation.ts';
import { isOn } from './life.ts';
import { bodyOnDay, membersOf, type BodyOnDay, type BodyRecord, type SeatOnDay } from './seats-on-day.ts';

/** Seats that ask for something, how many there are of it, and how many of these seats are vacant. */
export interface Share {
  readonly required: number;
  readonly actual: number;
  readonly vacant: number;
}

/** Who is there on a day, against who should be. */
export interface Composition {
  readonly seats: number;
  readonly held: number;
  readonly bySector: readonly (Share & { readonly sector: Sector })[];
  readonly byDistrict: readonly (Share & { readonly district: string; readonly name: Name })[];
  readonly byTargetGroup: readonly (Share & { readonly targetGroup: string })[];
  readonly paid: number;
  readonly voluntary: number;
  readonly migrantOrganisations: number;
  readonly history: readonly MigrantShare[];
}

/** How many of the held seats migrant organisations hold on a day. */
export interface MigrantShare {
  readonly on: string;
  readonly held: number;
  readonly migrantOrganisations: number;
  /** In percent of the held seats; null where none was held. */
  readonly share: number | null;
}

/**
 * Who is there on a day, against who should be. Members without a seat count where sectors and engagement are counted; districts and target
 * groups are counted on seats alone: an organisation is of a district when it serves it or a part of it, and of a target group when it sits
 * on a seat for that group.
 */
export function compositionOn(record: BodyRecord, day: string): Composition {
  const onDay = bodyOnDay(record, day);
  const members = membersOf(onDay);
  const { seats } = onDay;
  const held = seats.filter(isHeld);
  const migrant = migrantShareOn(onDay, day);
  return {
    seats: seats.length,
    held: held.length,
    bySector: SECTORS.map((sector) => ({
      sector,
      ...asked(seats, (seat) => seat.sector === sector),
      actual: members.filter(({ organisation }) => organisation.sector === sector).length,
    })).filter(({ required, actual }) => required + actual > 0),
    byDistrict: each(seats, (seat) => seat.district).map((district) => ({
      district,
      name: seats.find((seat) => seat.district === district)?.districtName ?? { de: district, en: district },
      ...asked(seats, (seat) => seat.district === district),
      actual: held.filter(({ holder }) => holder.organisation.districts.includes(district)).length,
    })),
    byTargetGroup: each(seats, (seat) => seat.targetGroup).map((targetGroup) => ({
      targetGroup,
      ...asked(seats, (seat) => seat.targetGroup === targetGroup),
      actual: held.filter((seat) => seat.targetGroup === targetGroup).length,
    })),
    paid: members.filter(({ engagement }) => engagement === 'paid').length,
    voluntary: members.filter(({ engagement }) => engagement === 'voluntary').length,
    migrantOrganisations: migrant.migrantOrganisations,
    history: quarterEnds(record, day).map((end) => migrantShareOn(bodyOnDay(record, end), end)),
  };
}

type HeldSeat = SeatOnDay & { readonly holder: NonNullable<SeatOnDay['holder']> };
const isHeld = (seat: SeatOnDay): seat is HeldSeat => seat.holder !== null;

const asked = (seats: readonly SeatOnDay[], asks: (seat: SeatOnDay) => boolean): { required: number; vacant: number } => {
  const asking = seats.filter(asks);
  return { required: asking.length, vacant: asking.filter((seat) => !isHeld(seat)).length };
};

/** What seats ask for, each once, in the order of the seats. */
const each = (seats: readonly SeatOnDay[], what: (seat: SeatOnDay) => string | null): string[] => [
  ...new Set(seats.flatMap((seat) => what(seat) ?? [])),
];

function migrantShareOn({ seats }: BodyOnDay, on: string): MigrantShare {
  const held = seats.filter(isHeld);
  const migrantOrganisations = held.filter(({ holder }) => holder.organisation.sector === 'migrant_organisation').length;
  return {
    on,
    held: held.length,
    migrantOrganisations,
    share: held.length === 0 ? null : (100 * migrantOrganisations) / held.length,
  };
}

/** Last days of the quarters on which there was the body, up to a day. */
function quarterEnds({ body }: BodyRecord, day: string): string[] {
  const ends: string[] = [];
  for (let quarter = periodOf(body.validFrom, 'quarter'); lastDay(quarter) <= day; quarter = shift(quarter, 1))
    if (isOn(body, lastDay(quarter))) ends.push(lastDay(quarter));
  return ends;
}
