import type { AuditEventResponse, AuditOptions, HistoryEvent } from '#contract/audit.ts';
import type { Page } from '#contract/common.ts';

const happened: HistoryEvent = {
  id: '4711',
  at: '2026-11-22T12:00:00.000Z',
  actor: 'Koordination Demo',
  action: 'changed',
  objectType: 'organisation',
  objectId: 'integrationsbuero-mitte',
  objectLabel: 'Integrationsbüro Mitte',
  changes: [{ field: 'name', before: 'Integrationsbüro', after: 'Integrationsbüro Mitte' }],
};

const history: Page<HistoryEvent> = { items: [happened], nextCursor: null, total: 1 };

const events: Page<AuditEventResponse> = {
  items: [{ ...happened, accountId: '2', requestId: '0b9c2f0e-6f0e-4d6f-9d0a-0b2c7a3f9f11', remoteAddress: null }],
  nextCursor: null,
  total: 1,
};

const options: AuditOptions = {
  actions: ['changed', 'created', 'signed_in'],
  objectTypes: ['account', 'organisation'],
  accounts: [{ id: '2', name: 'Koordination Demo' }],
};

const file = [
  'Zeitpunkt;Person;Konto-Nr.;Vorgang;Gegenstand;Bezeichnung;Kennung;Änderungen;Netzwerkadresse;Anfrage',
  '22.11.2026 13:00:00;Koordination Demo;2;geändert;Organisation;Integrationsbüro Mitte;integrationsbuero-mitte;Name: Integrationsbüro → Integrationsbüro Mitte;;0b9c2f0e-6f0e-4d6f-9d0a-0b2c7a3f9f11',
  '',
].join('\r\n');

/** Examples of the API description. */
export const auditExamples = { events, history, options, file: `\ufeff${file}` };
