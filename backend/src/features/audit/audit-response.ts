import type { AuditEventResponse, HistoryEvent } from '#contract/audit.ts';
import type { RecordedEvent } from './audit-event.ts';

/** An event as everybody gets it who may see its object: without what leads to a computer. */
export const toHistoryEvent = ({ id, at, actor, action, objectType, objectId, objectLabel, changes }: RecordedEvent): HistoryEvent => ({
  ...{ id, at, actor, action, objectType, objectId, objectLabel },
  changes: [...changes],
});

/** An event as the audit trail shows it. */
export const toAuditEvent = (event: RecordedEvent): AuditEventResponse => ({
  ...toHistoryEvent(event),
  accountId: event.accountId,
  requestId: event.requestId,
  remoteAddress: event.remoteAddress,
});
