import { mayEdit, type Belonging, type MeasureEditor } from '../measures/measure-rights.ts';
import type { Measure } from '../measures/measure.ts';

/** What the decision who may hand in needs to know about a delivery. */
export type DeliveryBelonging =
  | { readonly kind: 'report'; readonly measure: Belonging & Pick<Measure, 'supersededOn'> }
  | {
      readonly kind: 'value';
      /** Who owes it; null: the officers of the district. */
      readonly organisation: string | null;
      /** Reference with its level. */
      readonly district: string;
    };

/** Whether the person runs the quarter and so may hand in for anybody. */
export const runsQuarter = (who: MeasureEditor): boolean => who.permissions.has('quarters.run');

/**
 * Whether it is the person's to hand in, whatever its state: a report by those who report on the measure. A value by officers of the
 * organisation that owes it, or of anybody where none does; where the account is for certain districts, of these and what lies in them only.
 * One of both has to be said: an account without either hands in no value that is everybody's.
 */
export function mayHandIn(who: MeasureEditor, delivery: DeliveryBelonging): boolean {
  if (delivery.kind === 'report') return mayEdit(who, delivery.measure);
  if (runsQuarter(who)) return true;
  if (!who.permissions.has('values.enter')) return false;
  const { organisation, district } = delivery;
  const isForDistricts = who.districts.size > 0;
  const isOfOrganisation = organisation === null || who.organisations.includes(organisation);
  const isOfDistrict = !isForDistricts || who.districts.has(district);
  return isOfOrganisation && isOfDistrict && (organisation !== null || isForDistricts);
}
