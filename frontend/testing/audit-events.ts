import type { AuditEventResponse, HistoryEvent } from '#contract/audit.ts';

/** An event of the audit trail; somebody renamed an organisation unless told otherwise. */
export const anAuditEvent = (change: Partial<AuditEventResponse> = {}): AuditEventResponse => ({
  id: '10',
  at: '2026-11-22T13:05:00.000Z',
  accountId: '7',
  actor: 'Administration (Demo)',
  action: 'changed',
  objectType: 'organisation',
  objectId: 'mitte',
  objectLabel: 'Integrationsbüro Mitte',
  changes: [{ field: 'name', before: 'Büro Mitte', after: 'Integrationsbüro Mitte' }],
  requestId: 'request-1',
  remoteAddress: null,
  ...change,
});

/** The same as the history of its object has it. */
export const aHistoryEvent = (change: Partial<HistoryEvent> = {}): HistoryEvent => {
  const { accountId: _account, requestId: _request, remoteAddress: _address, ...event } = anAuditEvent();
  return { ...event, ...change };
};
