import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { NewMeasure } from '#contract/measure.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import { today } from '../format/today';

/** How a new measure begins: as a proposal of today, or where one stands that has gone further already. Without a day it is today. */
export interface BeginningDraft {
  readonly status: string;
  readonly since: string;
  readonly reason: string;
}

/** What everybody begins with. */
export const A_PROPOSAL: BeginningDraft = { status: 'proposed', since: '', reason: '' };

/** Whether the status needs a reason, also when it is taken over. */
export const reasonNeeded = ({ status }: BeginningDraft): boolean => status === 'paused' || status === 'cancelled';

/** The same limits as the contract. */
export const beginningRules = schema<BeginningDraft>((path) => {
  validate(path.since, ({ value }) => (value() > today() ? { kind: 'inFuture' } : undefined));
  required(path.reason, { when: (context) => reasonNeeded(context.valueOf(path)) });
  maxLength(path.reason, 500);
});

/** The beginning as the API takes it; of a proposal of today nothing has to be said. */
export const beginningOf = (draft: BeginningDraft): Pick<NewMeasure, 'status' | 'statusSince' | 'statusReason'> => ({
  // The select offers nothing else.
  ...(draft.status === 'proposed' ? {} : { status: draft.status as MeasureStatus }),
  ...(draft.since === '' ? {} : { statusSince: draft.since }),
  ...(reasonNeeded(draft) ? { statusReason: draft.reason.trim() } : {}),
});
