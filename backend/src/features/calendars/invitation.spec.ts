import fc from 'fast-check';
import { canBeTold, invitationState, isToBeTold, occasionOf, type Invitee, type LastInvitation } from './invitation.ts';

const SENT: LastInvitation = { sequence: 2, cancelled: false, sentAt: new Date('2026-11-01T09:00:00Z'), failed: false };
const INVITEE: Invitee = {
  membership: '41',
  personId: '7',
  person: 'Jo Ahorn',
  organisation: 'Verein',
  isDeputy: false,
  isMember: true,
  email: 'jo@verein.example',
  last: null,
};
const PLANNED = { sequence: 2, state: 'planned' } as const;
const CANCELLED = { sequence: 3, state: 'cancelled' } as const;

describe('An invitation', () => {
  const who = (some: Partial<Invitee>): Invitee => ({ ...INVITEE, ...some });

  it('is not sent, sent, outdated once the meeting has changed, or failed', () => {
    expect(invitationState(who({}), PLANNED)).toBe('not_sent');
    expect(invitationState(who({ last: SENT }), PLANNED)).toBe('sent');
    expect(invitationState(who({ last: SENT }), { ...PLANNED, sequence: 3 })).toBe('outdated');
    expect(invitationState(who({ last: { ...SENT, sentAt: null, failed: true } }), PLANNED)).toBe('failed');
    expect(invitationState(who({ last: { ...SENT, failed: true } }), { ...PLANNED, sequence: 3 })).toBe('failed');
  });

  it('cannot be sent without an address, and one that was sent stays sent', () => {
    expect(invitationState(who({ email: null }), PLANNED)).toBe('no_address');
    expect(invitationState(who({ email: null, last: SENT }), PLANNED)).toBe('sent');
    expect(invitationState(who({ email: null, last: SENT }), CANCELLED)).toBe('no_address');
  });

  it('is called off at who has one, when the meeting is cancelled or they belong to the body no more', () => {
    expect(isToBeTold(who({}), CANCELLED)).toBeFalse();
    expect(isToBeTold(who({ last: { ...SENT, sentAt: null, failed: true } }), CANCELLED)).toBeFalse();
    expect(isToBeTold(who({ last: SENT }), CANCELLED)).toBeTrue();
    expect(isToBeTold(who({ last: SENT, isMember: false }), PLANNED)).toBeTrue();
    expect(occasionOf(who({ last: SENT, isMember: false }), PLANNED)).toBe('called_off');
    const told = who({ last: { ...SENT, sequence: 3, cancelled: true } });
    expect([invitationState(told, CANCELLED), isToBeTold(told, CANCELLED)]).toEqual(['sent', false]);
    // The meeting takes place after all: it is a new invitation, not a change.
    expect([isToBeTold(told, { sequence: 4, state: 'planned' }), occasionOf(told, { sequence: 4, state: 'planned' })]).toEqual([
      true,
      'new',
    ]);
  });

  it('that an earlier one has followed by a failure is a change when it is tried again', () => {
    expect(occasionOf(who({ last: { ...SENT, sequence: 1, failed: true } }), PLANNED)).toBe('changed');
    expect(occasionOf(who({ last: { ...SENT, sentAt: null, failed: true } }), PLANNED)).toBe('new');
  });

  it('goes to nobody without an address, and to nobody twice', () => {
    const last = fc.option(
      fc.record({
        sequence: fc.nat({ max: 4 }),
        cancelled: fc.boolean(),
        sentAt: fc.constantFrom(null, new Date('2026-11-01T09:00:00Z')),
        failed: fc.boolean(),
      }),
    );
    const invitee = fc.record({ last, isMember: fc.boolean(), email: fc.constantFrom(null, 'jo@verein.example') }).map(who);
    const meeting = fc.record({ sequence: fc.nat({ max: 4 }), state: fc.constantFrom('planned' as const, 'cancelled' as const) });
    fc.assert(
      fc.property(invitee, meeting, (somebody, told) => {
        if (!isToBeTold(somebody, told)) return true;
        const cancelled = occasionOf(somebody, told) === 'called_off';
        const after = { ...somebody, last: { sequence: told.sequence, cancelled, sentAt: new Date(), failed: false } };
        return somebody.email !== null && canBeTold(somebody, told) && !isToBeTold(after, told) && invitationState(after, told) === 'sent';
      }),
    );
  });
});
