import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { NewSeat, Seat } from '#contract/membership.ts';
import type { Sector } from '#contract/organisation.ts';

/** A seat as it is typed; what is empty is open. */
export interface SeatDraft {
  readonly name: string;
  readonly sector: string;
  /** Reference; empty for any. */
  readonly district: string;
  readonly targetGroup: string;
  readonly votingRight: boolean;
  readonly hasDeputy: boolean;
  readonly validFrom: string;
  readonly validTo: string;
}

/** What is to be changed, or a new one that begins on a day. */
export const seatDraft = (seat: Seat | undefined, begins: string): SeatDraft => ({
  name: seat?.name ?? '',
  sector: seat?.sector ?? '',
  district: seat?.district ?? '',
  targetGroup: seat?.targetGroup ?? '',
  votingRight: seat?.votingRight ?? true,
  hasDeputy: seat?.hasDeputy ?? false,
  validFrom: seat?.validFrom ?? begins,
  validTo: seat?.validTo ?? '',
});

/** The same limits as the contract. */
export const seatRules = schema<SeatDraft>((path) => {
  required(path.name);
  maxLength(path.name, 120);
  required(path.validFrom);
  validate(path.validTo, (it) => (it.value() !== '' && it.value() < it.valueOf(path.validFrom) ? { kind: 'endBeforeStart' } : undefined));
});

/** The seat as the API takes it. */
export const seatOf = (draft: SeatDraft): NewSeat => ({
  name: draft.name.trim(),
  // The list offers nothing else.
  sector: draft.sector === '' ? null : (draft.sector as Sector),
  district: draft.district || null,
  targetGroup: draft.targetGroup || null,
  votingRight: draft.votingRight,
  hasDeputy: draft.hasDeputy,
  validFrom: draft.validFrom,
  validTo: draft.validTo || null,
});
