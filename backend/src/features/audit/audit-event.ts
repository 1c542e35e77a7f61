import type { Change } from '../../audit/audit-log.ts';

/** An event as it was taken down. */
export interface RecordedEvent {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly accountId: string | null;
  readonly actor: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly objectLabel: string;
  readonly changes: readonly Change[];
  readonly requestId: string | null;
  readonly remoteAddress: string | null;
}

/** What of the audit trail is asked for; an absent part does not narrow it. */
export interface AuditFilter {
  /** Id of an account. */
  readonly account?: string | undefined;
  /** Part of the name of whoever did it. */
  readonly actor?: string | undefined;
  readonly objectType?: string | undefined;
  readonly objectId?: string | undefined;
  readonly action?: string | undefined;
  /** First and last day in Berlin, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Part of a name, of an id or of what was changed. */
  readonly search?: string | undefined;
}
