import type { ProlongationReason, ProposalReason, RetentionEvent, RetentionReason } from '#contract/personal-data.ts';

export type { ProlongationReason, ProposalReason, RetentionEvent, RetentionReason };

/** Contact data that the program proposes to delete. */
export interface RetentionProposal {
  readonly id: string;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly function: string | null;
    readonly organisation: string | null;
    readonly version: number;
  };
  readonly reason: ProposalReason;
  /** The last day on which the contact data was to be kept, or on which the person took part. */
  readonly since: string;
  readonly retainUntil: string;
  readonly proposedOn: string;
}

/** What was found by the program just now. */
export interface FoundProposal {
  readonly person: string;
  readonly reason: ProposalReason;
  readonly since: string;
}

/** What happened to the data of a person. Never says who they are. */
export interface RetentionEntry {
  /** Id of the person. */
  readonly person: string;
  readonly event: RetentionEvent;
  readonly reason: RetentionReason;
  /** Until when it is kept now; of a prolongation. */
  readonly until?: string | undefined;
}

/** The same as it was taken down. */
export interface LoggedRetention extends RetentionEntry {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
}
