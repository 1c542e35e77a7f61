import type { InputIssue } from '../../errors/app-error.ts';
import type { MeasureStatus } from './measure.ts';
import { needsReason } from './measure-status.ts';

/** How a measure comes in: as a proposal of today, or as one that went further before anybody wrote it down here. */
export interface Beginning {
  readonly status: MeasureStatus;
  /** First day of the status, `YYYY-MM-DD`. */
  readonly since: string;
  readonly reason: string | null;
}

/** What may be said about the beginning; what is absent is that of a proposal. */
export interface BeginningGiven {
  readonly status?: MeasureStatus | undefined;
  readonly statusSince?: string | undefined;
  readonly statusReason?: string | null | undefined;
}

export const beginningOf = ({ status = 'proposed', statusSince, statusReason = null }: BeginningGiven, today: string): Beginning => ({
  status,
  since: statusSince ?? today,
  reason: statusReason,
});

/** Whether nothing but a new proposal is made, as everybody may who may add a measure. The rest is the coordination's to take over. */
export const isProposalOf = ({ status, since }: Beginning, today: string): boolean => status === 'proposed' && since === today;

/** What is wrong with the beginning. */
export function beginningIssues({ status, since, reason }: Beginning, today: string): InputIssue[] {
  if (since > today) return [{ path: 'statusSince', message: 'The status cannot begin in the future.' }];
  if (needsReason(status) && reason === null)
    return [{ path: 'statusReason', message: 'A measure that is paused or cancelled needs a reason.' }];
  return [];
}
