import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexDistrictReadModel } from '../districts/district-read-model.ts';
import { KnexSettingsReadModel } from './settings-read-model.ts';
import { settingsRoutes } from './settings-routes.ts';
import { SettingsService } from './settings-service.ts';
import { KnexSettingsStore } from './settings-store.ts';

/** The slice of settings. */
export function composeSettings({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): {
  routes: Route[];
} {
  const settings = new KnexSettingsReadModel(db);
  const inTransaction = unitOfWork(
    db,
    (trx) => new SettingsService(new KnexSettingsStore(trx), new KnexDistrictReadModel(trx), new KnexAuditLog(trx)),
  );
  return { routes: settingsRoutes({ settings, inTransaction, clock }) };
}
