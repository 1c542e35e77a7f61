import fc from 'fast-check';
import { afterMove, deputyOf, membersOn, withAttendance, withoutStrangers, type AttendingMembership, type Recorded } from './attendance.ts';

const FIRST_TERM = { validFrom: '2024-01-01', validTo: '2026-09-30' };
const SECOND_TERM = { validFrom: '2026-10-01', validTo: null };

const some = (id: string, given: Partial<AttendingMembership> = {}): AttendingMembership => ({
  id,
  person: `p${id}`,
  organisation: `o${id}`,
  seat: null,
  role: 'member',
  validFrom: '2024-01-01',
  validTo: null,
  ...given,
});

const NOBODY: Recorded = { entries: [], guests: [] };
const present = (membership: string) => ({ membership, state: 'present' as const, deputyCame: false });
const excused = (membership: string, deputyCame = false) => ({ membership, state: 'excused' as const, deputyCame });

describe('Attendance', () => {
  it('is of the members of the day: not of deputies, of guests, or of who has left', () => {
    const memberships = [
      some('1', { role: 'chair' }),
      some('2', FIRST_TERM),
      some('3', SECOND_TERM),
      some('4', { role: 'deputy', seat: 's' }),
      some('5', { role: 'guest' }),
      some('6', { role: 'coordinator' }),
    ];
    expect(membersOn(memberships, '2026-09-30').map(({ id }) => id)).toEqual(['1', '2', '6']);
    expect(membersOn(memberships, '2026-10-01').map(({ id }) => id)).toEqual(['1', '3', '6']);
  });

  it('knows the deputy of the seat on that day', () => {
    const member = some('1', { seat: 's' });
    const memberships = [member, some('2', { seat: 's', role: 'deputy', ...FIRST_TERM }), some('3', { seat: 't', role: 'deputy' })];
    expect(deputyOf(member, memberships, '2026-09-30')?.id).toBe('2');
    expect(deputyOf(member, memberships, '2026-10-01')).toBeUndefined();
    expect(deputyOf(some('9'), memberships, '2026-09-30')).toBeUndefined();
  });

  describe('when somebody says more', () => {
    const memberships = [some('1', { seat: 's' }), some('2'), some('3', FIRST_TERM), some('4', { seat: 's', role: 'deputy' })];
    const before: Recorded = { entries: [present('1'), excused('2')], guests: [{ person: null, organisation: 'g' }] };

    it('keeps whoever is not named', () => {
      const { recorded, becameGuests } = withAttendance(
        before,
        { members: [{ membership: '1', state: 'absent' }] },
        memberships,
        '2026-11-10',
      );
      expect(recorded.entries).toEqual([{ membership: '1', state: 'absent', deputyCame: false }, excused('2')]);
      expect([recorded.guests, becameGuests]).toEqual([before.guests, []]);
    });

    it('forgets who is not recorded any more', () => {
      const { recorded } = withAttendance(before, { members: [{ membership: '2', state: 'not_recorded' }] }, memberships, '2026-11-10');
      expect(recorded.entries).toEqual([present('1')]);
    });

    it('takes the deputy away where the member came after all, and keeps them otherwise', () => {
      const stoodIn: Recorded = { entries: [excused('1', true)], guests: [] };
      const after = (state: 'present' | 'absent') =>
        withAttendance(stoodIn, { members: [{ membership: '1', state }] }, memberships, '2026-11-10').recorded.entries[0]?.deputyCame;
      expect([after('absent'), after('present')]).toEqual([true, false]);
    });

    it('makes guests of those who came and were no members on the day', () => {
      const { recorded, becameGuests } = withAttendance(
        NOBODY,
        {
          members: [
            { membership: '3', state: 'present' },
            { membership: '4', state: 'absent' },
          ],
          guests: [{ person: 'x', organisation: null }],
        },
        memberships,
        '2026-11-10',
      );
      expect(recorded).toEqual({
        entries: [],
        guests: [
          { person: 'x', organisation: null },
          { person: 'p3', organisation: 'o3' },
        ],
      });
      expect(becameGuests).toEqual(['3']);
    });
  });

  it('shows as guests who came by a membership that has been corrected since; that others of these did not come says nothing', () => {
    const memberships = [some('1', FIRST_TERM), some('2', FIRST_TERM), some('3')];
    const recorded: Recorded = { entries: [present('1'), excused('2'), present('3')], guests: [] };
    expect(withoutStrangers(recorded, memberships, '2026-11-10')).toEqual({
      entries: [present('3')],
      guests: [{ person: 'p1', organisation: 'o1' }],
    });
  });

  describe('when the meeting moves across the end of a term', () => {
    const memberships = [
      some('1', { seat: 's', ...FIRST_TERM }),
      some('2', { seat: 's', ...SECOND_TERM }),
      some('3', { seat: 't' }),
      some('4', { seat: 't', role: 'deputy', ...FIRST_TERM }),
    ];

    it('has who came as guests, and so the deputy who is none any more', () => {
      const after = afterMove({ entries: [present('1'), excused('3', true)], guests: [] }, memberships, '2026-09-29', '2026-10-06');
      expect(after).toEqual({
        entries: [excused('3')],
        guests: [
          { person: 'p1', organisation: 'o1' },
          { person: 'p4', organisation: 'o4' },
        ],
      });
    });

    it('counts a guest among the members who is one then, so that moving it back changes nothing but deputies', () => {
      const before: Recorded = { entries: [present('1')], guests: [] };
      const there = afterMove(before, memberships, '2026-09-29', '2026-10-06');
      expect(afterMove(there, memberships, '2026-10-06', '2026-09-29')).toEqual(before);
    });

    it('leaves everything as it is within the term', () => {
      const before: Recorded = { entries: [present('1'), excused('3', true)], guests: [{ person: null, organisation: 'g' }] };
      expect(afterMove(before, memberships, '2026-09-29', '2026-09-30')).toBe(before);
    });
  });

  it('loses nobody who came, wherever the meeting is moved', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}`);
    const membership = fc.record({
      seat: fc.constantFrom(null, 's', 't'),
      role: fc.constantFrom<'member' | 'deputy' | 'guest'>('member', 'deputy', 'guest'),
      validFrom: day,
      validTo: fc.option(day, { nil: null }),
    });
    fc.assert(
      fc.property(
        fc.array(membership, { maxLength: 8 }),
        day,
        day,
        fc.array(fc.constantFrom('present', 'excused', 'deputy'), { minLength: 8 }),
        (list, from, to, states) => {
          const memberships = list.map((each, index) => some(String(index), { ...each, seat: each.role === 'guest' ? null : each.seat }));
          const members = membersOn(memberships, from);
          const recorded: Recorded = {
            entries: members.map((member, index) => {
              const deputyCame = states[index] === 'deputy' && deputyOf(member, memberships, from) !== undefined;
              return states[index] === 'present' ? present(member.id) : excused(member.id, deputyCame);
            }),
            guests: [{ person: 'x', organisation: null }],
          };
          const cameTo = ({ entries, guests }: Recorded, on: string): Set<string | null> =>
            new Set([
              ...guests.map(({ person }) => person),
              ...entries.flatMap(({ membership: id, state, deputyCame }) => {
                const member = memberships.find((each) => each.id === id) as AttendingMembership;
                return [
                  ...(state === 'present' ? [member.person] : []),
                  ...(deputyCame ? [deputyOf(member, memberships, on)?.person ?? null] : []),
                ];
              }),
            ]);
          const after = afterMove(recorded, memberships, from, to);
          const there = new Set(membersOn(memberships, to).map(({ id }) => id));
          expect(after.entries.every(({ membership: id }) => there.has(id))).toBeTrue();
          expect(cameTo(after, to)).toEqual(cameTo(recorded, from));
        },
      ),
    );
  });
});
