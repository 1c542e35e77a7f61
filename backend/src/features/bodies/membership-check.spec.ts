import fc from 'fast-check';
import { someSeat } from '../../../testing/body-record.ts';
import { isOn } from './life.ts';
import { membershipIssues, takenBy, type MembershipReferencesKnown } from './membership-check.ts';
import { membershipOf, withMembershipChanges } from './membership-content.ts';
import { isDeputy, type KeptMembership, type MembershipContent } from './membership.ts';

const BODY = { code: 'G-001', name: 'Beirat', validFrom: '2024-01-01', validTo: null };

const kept = (id: string, given: Partial<KeptMembership> = {}): KeptMembership => ({
  id,
  person: null,
  organisation: 'verein',
  seat: null,
  role: 'member',
  votingRight: true,
  engagement: 'paid',
  validFrom: '2024-01-01',
  validTo: null,
  version: 1,
  recordedOn: '2024-01-01',
  personName: null,
  organisationName: 'Verein',
  ...given,
});

describe('A membership', () => {
  const closed: MembershipReferencesKnown = { organisation: { name: 'Verein', closedOn: '2025-12-31', stays: null }, person: undefined };
  const reasons = (after: MembershipContent, before: KeptMembership | undefined, known = closed) =>
    [...membershipIssues(after, before, { body: BODY, seats: [someSeat('1')], known })].map(({ path, code }) => [path, code]);

  it('may be corrected and ended when its organisation has closed since; only its beginning may not move behind that', () => {
    const before = kept('1', { validFrom: '2025-06-01' });
    expect(reasons({ ...before, role: 'chair' }, before)).toEqual([]);
    expect(reasons({ ...before, validTo: '2026-06-30' }, before)).toEqual([]);
    expect(reasons({ ...before, validFrom: '2026-01-01' }, before)).toEqual([['organisation', 'organisation-closed']]);
    expect(reasons({ ...before, validFrom: '2026-01-01' }, undefined)).toEqual([['organisation', 'organisation-closed']]);
  });

  it('may be corrected when the person was erased since; nobody erased joins anew', () => {
    const known = { organisation: { name: 'Verein', closedOn: null, stays: null }, person: { name: null } };
    const before = kept('1', { person: '7' });
    expect(reasons({ ...before, validTo: '2026-06-30' }, before, known)).toEqual([]);
    expect(reasons({ ...before, person: '8' }, before, known)).toEqual([['person', 'person-erased']]);
  });

  it('has the vote of its seat, and without one where it is chair or member', () => {
    const votes = (role: MembershipContent['role'], votingRight?: boolean) => {
      const seat = votingRight === undefined ? undefined : someSeat('1', { votingRight });
      return membershipOf({ organisation: 'verein', role, validFrom: '2025-01-01' }, seat, BODY).votingRight;
    };
    expect([votes('member', true), votes('member', false), votes('deputy', true)]).toEqual([true, false, true]);
    expect((['chair', 'coordinator', 'member', 'guest'] as const).map((role) => votes(role))).toEqual([true, false, true, false]);
  });

  it('gives the vote back where it becomes that of a guest', () => {
    expect(withMembershipChanges(kept('1'), { role: 'guest' }).votingRight).toBeFalse();
    expect(withMembershipChanges(kept('1'), { role: 'guest', votingRight: true }).votingRight).toBeTrue();
  });
});

describe('A seat', () => {
  const days = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}-01`);
  const day = fc.nat({ max: 11 }).map((month) => days[month] as string);
  const memberships = fc.array(
    fc.record({ from: day, to: fc.option(day), seat: fc.constantFrom('1', '2', null), role: fc.constantFrom('member', 'deputy', 'chair') }),
    { maxLength: 20 },
  );

  it('has one member and one deputy at most on any day, whatever is tried one after the other', () => {
    fc.assert(
      fc.property(memberships, (tried) => {
        const taken = tried.reduce<KeptMembership[]>((there, { from, to, seat, role }, index) => {
          const wanted = kept(String(index), { validFrom: from, validTo: to !== null && to < from ? null : to, seat, role });
          return takenBy(wanted, undefined, there) === undefined ? [...there, wanted] : there;
        }, []);
        for (const on of days)
          for (const seat of ['1', '2'])
            for (const deputies of [true, false])
              expect(
                taken.filter((each) => each.seat === seat && isDeputy(each) === deputies && isOn(each, on)).length,
              ).toBeLessThanOrEqual(1);
        // Without a seat there is room for everybody.
        expect(taken.filter(({ seat }) => seat === null).length).toBe(tried.filter(({ seat }) => seat === null).length);
      }),
    );
  });

  it('is not taken by the membership that is being changed', () => {
    const own = kept('1', { seat: '1' });
    expect(takenBy({ ...own, role: 'chair' }, '1', [own])).toBeUndefined();
    expect(takenBy({ ...own, role: 'chair' }, undefined, [own])).toBe(own);
  });
});
