import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexReferenceReadModel } from '../reference-data/reference-read-model.ts';
import { contactCoverageRoutes } from './contact-coverage-routes.ts';
import { CoverageExport } from './coverage-export.ts';
import { KnexTopicContactReadModel } from './topic-contact-read-model.ts';
import { TopicContactService } from './topic-contact-service.ts';
import { KnexTopicContactStore } from './topic-contact-store.ts';

/** The slice of contact persons of departments. */
export function composeContactCoverage({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } {
  return {
    routes: contactCoverageRoutes({
      reference: new KnexReferenceReadModel(db),
      contacts: new KnexTopicContactReadModel(db),
      exporting: new CoverageExport(
        unitOfWork(db, (trx) => new KnexAuditLog(trx)),
        clock,
      ),
      inTransaction: unitOfWork(db, (trx) => new TopicContactService(new KnexTopicContactStore(trx), new KnexAuditLog(trx), clock)),
      clock,
    }),
  };
}
