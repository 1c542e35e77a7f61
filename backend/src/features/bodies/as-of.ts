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
