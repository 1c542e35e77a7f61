import type { Membership } from '#backend/features/bodies/membership.ts';
import type { NamedSeat } from '#backend/features/bodies/seat.ts';
import type { Sector } from '#contract/organisation.ts';

/** A seat for a spec; it is there from 2024 on. */
export const someSeat = (id: string, given: Partial<NamedSeat> = {}): NamedSeat => ({
  id,
  name: `Sitz ${id}`,
  sector: null,
  district: null,
  districtName: null,
  targetGroup: null,
  votingRight: true,
  hasDeputy: true,
  validFrom: '2024-01-01',
  validTo: null,
  version: 1,
  ...given,
});

/** What a spec wants to say about a membership. */
export interface SomeRecordedMembership extends Partial<Omit<Membership, 'seat' | 'organisation'>> {
  /** Id of a seat. */
  readonly seat?: string | null;
  readonly sector?: Sector;
  /** References of the districts that the organisation serves. */
  readonly districts?: readonly string[];
}

/** A membership for a spec; it began with 2024. */
export const someMembership = (id: string, some: SomeRecordedMembership = {}): Membership => {
  const { seat = null, sector = 'municipality', districts = [], ...given } = some;
  return {
    id,
    body: { code: 'G-001', name: 'Beirat' },
    person: null,
    organisation: { code: `o-${id}`, name: `Organisation ${id}`, sector, districts },
    seat: seat === null ? null : { id: seat, name: `Sitz ${seat}` },
    role: 'member',
    votingRight: true,
    engagement: 'paid',
    validFrom: '2024-01-01',
    validTo: null,
    version: 1,
    ...given,
  };
};
