import { someMembership, someSeat } from '../../../testing/body-record.ts';
import type { Membership } from './membership.ts';
import type { NamedSeat } from './seat.ts';
import { bodyOnDay, membersOf, type SeatOnDay } from './seats-on-day.ts';

describe('A body on a day', () => {
  const record = (seats: readonly NamedSeat[], memberships: readonly Membership[] = [], validTo: string | null = null) => ({
    body: { validFrom: '2024-01-01', validTo },
    seats,
    memberships,
  });
  const seatOn = (day: string, seat: NamedSeat, ...memberships: readonly Membership[]): SeatOnDay =>
    bodyOnDay(record([seat], memberships), day).seats[0] as SeatOnDay;

  it('has on each seat the one who holds it and the one who stands in', () => {
    const { holder, deputy, vacantSince } = seatOn(
      '2025-06-01',
      someSeat('1'),
      someMembership('earlier', { seat: '1', validTo: '2025-05-31' }),
      someMembership('stands in', { seat: '1', role: 'deputy' }),
      someMembership('holds', { seat: '1', validFrom: '2025-06-01' }),
    );
    expect([holder?.id, deputy?.id, vacantSince]).toEqual(['holds', 'stands in', null]);
  });

  it('has a seat that is vacant since the day after its last holder; a deputy does not hold it', () => {
    const terms = [
      someMembership('first', { seat: '1', validTo: '2024-12-31' }),
      someMembership('second', { seat: '1', validFrom: '2025-03-01', validTo: '2026-01-14' }),
      someMembership('stands in', { seat: '1', role: 'deputy' }),
    ];
    expect(['2025-02-01', '2026-01-14', '2026-11-22'].map((day) => seatOn(day, someSeat('1'), ...terms).vacantSince)).toEqual([
      '2025-01-01',
      null,
      '2026-01-15',
    ]);
    expect(seatOn('2026-11-22', someSeat('1'), ...terms).deputy?.id).toBe('stands in');
  });

  it('has a seat that nobody ever held vacant since its first day, also when somebody will', () => {
    const coming = someMembership('coming', { seat: '1', validFrom: '2027-01-01' });
    expect(seatOn('2026-11-22', someSeat('1', { validFrom: '2025-05-01' }), coming).vacantSince).toBe('2025-05-01');
  });

  it('has the seats of the day, no longer than itself; the others stand apart and are not vacant', () => {
    const seats = [someSeat('gone', { validTo: '2025-12-31' }), someSeat('there'), someSeat('coming', { validFrom: '2027-01-01' })];
    const ids = (day: string, validTo: string | null = null) => {
      const { seats: there, otherSeats } = bodyOnDay(record(seats, [], validTo), day);
      expect(otherSeats.every(({ vacantSince }) => vacantSince === null)).toBeTrue();
      return [there, otherSeats].map((list) => list.map(({ id }) => id));
    };
    expect(ids('2026-11-22')).toEqual([['there'], ['gone', 'coming']]);
    expect(ids('2025-12-31')).toEqual([['gone', 'there'], ['coming']]);
    expect(ids('2026-11-22', '2026-06-30')).toEqual([[], ['gone', 'there', 'coming']]);
  });

  it('says whether the holder is of the sector that the seat is meant for', () => {
    const seat = someSeat('1', { sector: 'migrant_organisation' });
    const held = (sector: 'migrant_organisation' | 'health') => seatOn('2026-01-01', seat, someMembership('m', { seat: '1', sector }));
    expect([held('migrant_organisation').fits, held('health').fits, seatOn('2026-01-01', seat).fits]).toEqual([true, false, null]);
    expect(seatOn('2026-01-01', someSeat('1'), someMembership('m', { seat: '1' })).fits).toBeNull();
  });

  it('has as members those on seats and those without, but neither deputies nor guests', () => {
    const onDay = bodyOnDay(
      record(
        [someSeat('1')],
        [
          someMembership('holds', { seat: '1', role: 'chair' }),
          someMembership('stands in', { seat: '1', role: 'deputy' }),
          someMembership('office', { role: 'coordinator' }),
          someMembership('guest', { role: 'guest' }),
          someMembership('gone', { validTo: '2024-06-30' }),
        ],
      ),
      '2026-01-01',
    );
    expect(membersOf(onDay).map(({ id }) => id)).toEqual(['holds', 'office']);
    expect(onDay.others.map(({ id }) => id)).toEqual(['office', 'guest']);
  });
});
