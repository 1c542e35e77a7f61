import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexSettingsReadModel } from '../settings/settings-read-model.ts';
import { KnexReferenceReadModel } from './reference-read-model.ts';
import { referenceRoutes } from './reference-routes.ts';
import { ReferenceService } from './reference-service.ts';
import { KnexReferenceStore } from './reference-store.ts';

/** The slice of the lists that belong to the installation: fields of action, target groups, levels, departments, topics of contact persons. */
export function composeReferenceData({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } {
  const inTransaction = unitOfWork(db, (trx) => {
    const levelOfTheWhole = async () => (await new KnexSettingsReadModel(trx).group('whole')).district?.split(':')[0];
    return new ReferenceService(new KnexReferenceStore(trx), new KnexAuditLog(trx), levelOfTheWhole);
  });
  return { routes: referenceRoutes({ reference: new KnexReferenceReadModel(db), inTransaction, clock }) };
}
