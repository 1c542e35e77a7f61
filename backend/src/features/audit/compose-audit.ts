import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { AuditExport } from './audit-export.ts';
import { KnexAuditReadModel } from './audit-read-model.ts';
import { AuditRetention } from './audit-retention.ts';
import { auditRoutes } from './audit-routes.ts';
import { KnexAuditTrailStore } from './audit-trail-store.ts';

/** What the audit trail needs from the outside. */
interface AuditParts {
  /** As the role of the program: what has just been done is to be seen at once. */
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly settings: SettingsReadModel;
}

/** The slice of the audit trail: its routes, and what has to be done every day. */
export function composeAudit({ db, clock, settings }: AuditParts): { routes: Route[]; retention: AuditRetention } {
  const events = new KnexAuditReadModel(db);
  const exporting = new AuditExport(
    events,
    unitOfWork(db, (trx) => new KnexAuditLog(trx)),
    clock,
  );
  const retention = new AuditRetention(
    settings,
    unitOfWork(db, (trx) => ({ trail: new KnexAuditTrailStore(trx), audit: new KnexAuditLog(trx) })),
    clock,
  );
  return { routes: auditRoutes({ events, exporting }), retention };
}
