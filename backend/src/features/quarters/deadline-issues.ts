import { period } from '#contract/period.ts';
import type { InputIssue } from '../../errors/app-error.ts';
import type { Deadlines } from './quarter.ts';

/** In the order in which the steps follow each other. */
const FIELDS = ['deliverUntil', 'reviewUntil', 'publishUntil'] as const;

/** What is wrong with the days: none lies before the quarter, and none before the day of an earlier step. */
export function deadlineIssues(quarter: string, deadlines: Deadlines): InputIssue[] {
  let earliest = period(quarter).start;
  return FIELDS.flatMap((path) => {
    const day = deadlines[path];
    if (day === null) return [];
    if (day < earliest) return [{ path, message: `Not before ${earliest}.` }];
    earliest = day;
    return [];
  });
}
