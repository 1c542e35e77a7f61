import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexPersonReadModel } from './person-read-model.ts';
import { personRoutes } from './person-routes.ts';
import { PersonService } from './person-service.ts';
import { KnexPersonStore } from './person-store.ts';

/** The slice of persons of the network. */
export function composePeople({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } {
  const inTransaction = unitOfWork(db, (trx) => new PersonService(new KnexPersonStore(trx), new KnexAuditLog(trx), clock));
  return { routes: personRoutes({ people: new KnexPersonReadModel(db), inTransaction, clock }) };
}
