import type { BulkChange } from '#contract/measure-bulk.ts';

/** What somebody has filled in to change several measures; an empty part stays as it is. */
export interface BulkDraft {
  readonly leadOrganisation: string;
  readonly fieldOfAction: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Whether the end is taken away. */
  readonly openEnd: boolean;
}

export const EMPTY_DRAFT: BulkDraft = { leadOrganisation: '', fieldOfAction: '', startsOn: '', endsOn: '', openEnd: false };

/** The change that a draft asks for, or why it cannot be asked for. */
export function bulkChangeOf(draft: BulkDraft): BulkChange['change'] | 'nothing' | 'endBeforeStart' {
  const { leadOrganisation, fieldOfAction, startsOn, openEnd } = draft;
  const endsOn = openEnd ? '' : draft.endsOn;
  if (startsOn !== '' && endsOn !== '' && endsOn < startsOn) return 'endBeforeStart';
  const change = {
    ...(leadOrganisation !== '' && { leadOrganisation }),
    ...(fieldOfAction !== '' && { fieldOfAction }),
    ...(startsOn !== '' && { startsOn }),
    ...(endsOn !== '' && { endsOn }),
    ...(openEnd && { endsOn: null }),
  };
  return Object.keys(change).length === 0 ? 'nothing' : change;
}
