import type { Clock } from '../../clock.ts';
import { InvalidInput } from '../../errors/app-error.ts';

/** The day as of which something is shown: today unless another one was asked for. Throws `InvalidInput` for a day that is still to come. */
export function asOfDay(asOf: string | undefined, clock: Clock): string {
  const today = clock.today();
  if (asOf === undefined) return today;
  if (asOf <= today) return asOf;
  const message = `What will be on ${asOf} nobody knows yet. The newest day is today, ${today}.`;
  throw new InvalidInput(message, { issues: [{ path: 'asOf', message, code: 'in-the-future', params: { today } }] });
}

/** Whether a written `asOf` is a quarter, so that not a day is meant but what was kept when the quarter was adopted. */
export const isQuarter = (asOf: string | undefined): asOf is string => asOf?.includes('Q') === true;
