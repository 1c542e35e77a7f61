import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { KnexPersonReadModel } from './person-read-model.ts';
import { personRoutes } from './person-routes.ts';
import { PersonService } from './person-service.ts';
import { KnexPersonStore } from './person-store.ts';
import { RetentionJob } from './retention-job.ts';
import { KnexRetentionLog } from './retention-log-store.ts';
import { KnexRetentionReadModel } from './retention-read-model.ts';
import { retentionRoutes } from './retention-routes.ts';
import { RetentionService } from './retention-service.ts';
import { KnexRetentionStore } from './retention-store.ts';
import { StoredDataExport } from './stored-data-export.ts';
import { KnexStoredDataReadModel } from './stored-data-read-model.ts';
import { storedDataRoutes } from './stored-data-routes.ts';

/** What the slice needs from the outside. */
interface PeopleParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly settings: SettingsReadModel;
}

/** The slice of persons of the network: its routes, and what has to be done every day. */
export function composePeople({ db, clock, settings }: PeopleParts): { routes: Route[]; retention: RetentionJob } {
  const audited = unitOfWork(db, (trx) => new KnexAuditLog(trx));
  return {
    routes: [
      ...personRoutes({
        people: new KnexPersonReadModel(db),
        inTransaction: unitOfWork(db, (trx) => new PersonService(storesIn(trx), new KnexAuditLog(trx), clock)),
        clock,
      }),
      ...storedDataRoutes({ stored: new KnexStoredDataReadModel(db), exporting: new StoredDataExport(audited, clock), clock }),
      ...retentionRoutes({
        retention: new KnexRetentionReadModel(db),
        inTransaction: unitOfWork(db, (trx) => new RetentionService(storesIn(trx), new KnexAuditLog(trx), clock)),
        clock,
      }),
    ],
    retention: new RetentionJob(
      settings,
      unitOfWork(db, (trx) => ({ store: new KnexRetentionStore(trx), log: new KnexRetentionLog(trx), audit: new KnexAuditLog(trx) })),
      clock,
    ),
  };
}

const storesIn = (trx: WriteDb) => ({
  people: new KnexPersonStore(trx),
  proposals: new KnexRetentionStore(trx),
  log: new KnexRetentionLog(trx),
  organisations: new KnexKnownOrganisationReadModel(trx),
});
