import type { BodyKind, Rhythm } from '#contract/body.ts';
import { inOrder } from '../format/in-order';

// The words themselves stand in the translation files: `bodies.kind.<kind>`, `bodies.kinds.<kind>` for several, `bodies.rhythm.<rhythm>`.

/** In the order in which they are listed. */
export const BODY_KINDS = inOrder<BodyKind>({ steering_group: true, conference: true, working_group: true, advisory_council: true });

/** From often to seldom. */
export const RHYTHMS = inOrder<Rhythm>({
  monthly: true,
  every_two_months: true,
  quarterly: true,
  half_yearly: true,
  yearly: true,
  as_needed: true,
});
