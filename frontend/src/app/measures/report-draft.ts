import type { MeasureStatus } from '#contract/measure-status.ts';
import type { NewStatusReport, Outlook, StatusReport } from '#contract/status-report.ts';

/** A report as it is being written: texts, empty where nothing is said; no outlook until one is chosen. */
export interface ReportDraft {
  readonly status: MeasureStatus;
  readonly percent: number;
  readonly outlook: Outlook | null;
  readonly note: string;
  readonly peopleReached: string;
  readonly eventsHeld: string;
  readonly nextStep: string;
}

/** What a draft lacks, by its field. */
export type DraftProblem = 'outlook' | 'note' | 'peopleReached' | 'eventsHeld';

/** Where a new report begins: with the progress of the one before, everything else to be said anew. */
export const emptyDraft = (status: MeasureStatus, previous: StatusReport | null): ReportDraft => ({
  status,
  percent: previous?.percent ?? 0,
  outlook: null,
  note: '',
  peopleReached: '',
  eventsHeld: '',
  nextStep: '',
});

/** The values of a report, to be sent again or to be corrected. */
export const draftOfReport = (report: StatusReport, status = report.status): ReportDraft => ({
  status,
  percent: report.percent,
  outlook: report.outlook,
  note: report.note ?? '',
  peopleReached: textOf(report.peopleReached),
  eventsHeld: textOf(report.eventsHeld),
  nextStep: report.nextStep ?? '',
});

const textOf = (count: number | null): string => (count === null ? '' : String(count));

/** Whether the draft has to say why: when it is not on schedule, when progress falls behind what was reported before, and when it stops. */
export const needsNote = (draft: ReportDraft, before: StatusReport | null, present: MeasureStatus): boolean =>
  (draft.outlook !== null && draft.outlook !== 'on_schedule') ||
  (before !== null && draft.percent < before.percent) ||
  (draft.status !== present && (draft.status === 'paused' || draft.status === 'cancelled'));

/** What has to be put right before the draft can be sent. `before` is the newest report of an earlier quarter. */
export function problemsOf(draft: ReportDraft, before: StatusReport | null, present: MeasureStatus): readonly DraftProblem[] {
  return [
    ...(draft.outlook === null ? (['outlook'] as const) : []),
    ...(needsNote(draft, before, present) && draft.note.trim() === '' ? (['note'] as const) : []),
    ...(isCount(draft.peopleReached) ? [] : (['peopleReached'] as const)),
    ...(isCount(draft.eventsHeld) ? [] : (['eventsHeld'] as const)),
  ];
}

/** The most that the contract takes. */
const MOST = 10_000_000;
const isCount = (text: string): boolean => text.trim() === '' || (/^\d{1,8}$/.test(text.trim()) && Number(text) <= MOST);
const countOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** The draft as the API takes it. Throws when no outlook was chosen; ask `problemsOf` first. */
export function reportOf(draft: ReportDraft, quarter: string, draftId: string, corrects: string | null): NewStatusReport {
  if (draft.outlook === null) throw new Error('A report without an outlook cannot be sent.');
  return {
    quarter,
    status: draft.status,
    percent: draft.percent,
    outlook: draft.outlook,
    note: draft.note.trim() || null,
    peopleReached: countOf(draft.peopleReached),
    eventsHeld: countOf(draft.eventsHeld),
    nextStep: draft.nextStep.trim() || null,
    corrects,
    draftId,
  };
}
