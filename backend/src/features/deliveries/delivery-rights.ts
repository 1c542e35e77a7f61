import type { MeasureEditor } from '../measures/measure-rights.ts';

/** What the decision needs to know about the person: organisations, and districts with everything below them. */
export type Deliverer = MeasureEditor;

/** What the decision needs to know about a value that is asked for. */
export interface AskedValue {
  /** Who delivers it; null: the officers of the district. */
  readonly organisation: string | null;
  /** Reference of the district. */
  readonly district: string;
}

/** Whether the person runs the quarter: hands in for anybody, also while it is reviewed. */
export const runsQuarter = ({ permissions }: Deliverer): boolean => permissions.has('quarters.run');

/**
 * Whether the person may hand in the value: all are the coordination's. An integration officer hands in what the own organisations owe and
 * what nobody in particular owes, within the own districts where the account has some. Without an organisation that owes it, it takes a
 * district of one's own.
 */
export function mayDeliverValue(person: Deliverer, { organisation, district }: AskedValue): boolean {
  if (runsQuarter(person)) return true;
  if (!person.permissions.has('values.enter')) return false;
  const bound = person.districts.size > 0;
  if (bound && !person.districts.has(district)) return false;
  return organisation === null ? bound : person.organisations.includes(organisation);
}
