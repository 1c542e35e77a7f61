import type { Delivery, DeliveryState } from '#contract/delivery.ts';
import type { DeliveryBelonging } from './delivery-rights.ts';

export type { DeliveryState };

/** A delivery as it is kept, with whose it is. */
export interface KeptDelivery extends Omit<Delivery, 'mayDeliver'> {
  readonly belonging: DeliveryBelonging;
}

/** One that is to be decided on. */
export interface ChosenDelivery {
  readonly id: string;
  readonly version: number;
}

/** One that is to be approved. */
export interface DeliveryToApprove extends ChosenDelivery {
  /** The figure from a file that the person has seen it replace: the id of the observation. */
  readonly replaces?: string | undefined;
}

/** What the decision needs to know of one. */
export interface DeliveryToDecide extends ChosenDelivery {
  readonly kind: Delivery['kind'];
  readonly state: DeliveryState;
  /** What people call it at this moment. */
  readonly label: string;
}
