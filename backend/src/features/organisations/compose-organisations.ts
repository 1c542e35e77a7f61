import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexDistrictReadModel } from '../districts/district-read-model.ts';
import { KnexInstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexOrganisationReadModel } from './organisation-read-model.ts';
import { KnexOrganisationReferenceReadModel } from './organisation-reference-read-model.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { OrganisationService } from './organisation-service.ts';
import { KnexOrganisationStore } from './organisation-store.ts';

export interface OrganisationParts {
  readonly db: ReadDb;
  readonly clock: Clock;
}

/** The service of a transaction, also for what is no route. */
export function organisationServiceIn(trx: WriteDb, clock: Clock): OrganisationService {
  const districts = new KnexDistrictReadModel(trx);
  const references = new KnexOrganisationReferenceReadModel(trx, new KnexInstallationReadModel(trx, districts, clock));
  return new OrganisationService(new KnexOrganisationStore(trx), districts, references, new KnexAuditLog(trx));
}

/** The slice of organisations. */
export function composeOrganisations({ db, clock }: OrganisationParts): { routes: Route[] } {
  const inTransaction = unitOfWork(db, (trx) => organisationServiceIn(trx, clock));
  return { routes: organisationRoutes({ organisations: new KnexOrganisationReadModel(db), inTransaction, clock }) };
}
