import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexDistrictReadModel } from '../districts/district-read-model.ts';
import { KnexOrganisationReadModel } from './organisation-read-model.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { OrganisationService } from './organisation-service.ts';
import { KnexOrganisationStore } from './organisation-store.ts';

/** The slice of organisations. */
export function composeOrganisations({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } {
  const inTransaction = unitOfWork(
    db,
    (trx) => new OrganisationService(new KnexOrganisationStore(trx), new KnexDistrictReadModel(trx), new KnexAuditLog(trx)),
  );
  return { routes: organisationRoutes({ organisations: new KnexOrganisationReadModel(db), inTransaction, clock }) };
}
