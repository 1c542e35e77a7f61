import type { AssessmentStatus, OverviewRow } from '#contract/indicator-overview.ts';

/** The order in which states are named: what needs attention last is read last. */
export const ASSESSMENTS: readonly AssessmentStatus[] = ['on_track', 'watch', 'off_track', 'not_assessed', 'no_data'];

/** What of the overview is shown. All of it stands in the address. */
export interface OverviewFilter {
  readonly field: string | undefined;
  readonly assessment: AssessmentStatus | undefined;
  /** Only indicators with a target. */
  readonly withTarget: boolean;
  /** Only figures that are not invented. */
  readonly withoutDemo: boolean;
  readonly search: string;
}

/** The state that an address names, if it is one. */
export const assessmentOf = (text: string | undefined): AssessmentStatus | undefined => ASSESSMENTS.find((status) => status === text);

/** Whether anything is left out. */
export const isNarrowed = ({ field, assessment, withTarget, withoutDemo, search }: OverviewFilter): boolean =>
  field !== undefined || assessment !== undefined || withTarget || withoutDemo || search.trim() !== '';

/** The rows that pass. A search goes through code and name, each word for itself; `nameOf` gives the name as it is shown. */
export function filterRows(
  rows: readonly OverviewRow[],
  filter: OverviewFilter,
  nameOf: (row: OverviewRow) => string,
): readonly OverviewRow[] {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = `${row.indicator} ${nameOf(row)}`.toLowerCase();
    return (
      (filter.field === undefined || row.fieldOfAction === filter.field) &&
      (filter.assessment === undefined || row.assessment.status === filter.assessment) &&
      (!filter.withTarget || row.assessment.target !== null) &&
      (!filter.withoutDemo || !row.demo) &&
      words.every((word) => text.includes(word))
    );
  });
}
