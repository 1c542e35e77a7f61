import { newOrganisation, organisationChange } from '#contract/organisation.ts';
import { withoutHtml } from '#contract/statement.ts';
import * as z from 'zod/mini';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { formCheck } from '../../files/form-check.ts';
import type { Route } from '../../http/route.ts';
import { KnexDistrictReadModel } from '../districts/district-read-model.ts';
import { KnexInstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexKnownOrganisationReadModel } from './known-organisation-read-model.ts';
import { OrganisationExport } from './organisation-export.ts';
import { KnexOrganisationFileReadModel } from './organisation-file-read-model.ts';
import { organisationFileRoutes } from './organisation-file-routes.ts';
import { OrganisationImportService } from './organisation-import-service.ts';
import { KnexOrganisationLikenessReadModel } from './organisation-likeness-read-model.ts';
import { KnexOrganisationMergeReadModel } from './organisation-merge-read-model.ts';
import { organisationMergeRoutes } from './organisation-merge-routes.ts';
import { OrganisationMergeService } from './organisation-merge-service.ts';
import { KnexOrganisationMergeStore } from './organisation-merge-store.ts';
import { KnexOrganisationReadModel } from './organisation-read-model.ts';
import { KnexOrganisationReferenceReadModel } from './organisation-reference-read-model.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { OrganisationService } from './organisation-service.ts';
import { KnexOrganisationStore } from './organisation-store.ts';

interface OrganisationParts {
  readonly db: ReadDb;
  readonly clock: Clock;
}

/** The service of a transaction, also for what is no route. */
function organisationServiceIn(trx: WriteDb, clock: Clock): OrganisationService {
  const districts = new KnexDistrictReadModel(trx);
  const references = new KnexOrganisationReferenceReadModel(trx, new KnexInstallationReadModel(trx, districts, clock));
  return new OrganisationService({
    store: new KnexOrganisationStore(trx),
    districts,
    references,
    others: new KnexKnownOrganisationReadModel(trx),
    pairs: new KnexOrganisationMergeStore(trx),
    audit: new KnexAuditLog(trx),
  });
}

const plainText = z.string().check(withoutHtml);

/** What a file says has the same form as what a request says; beyond that it is plain text, because it comes from elsewhere. */
const FORMS = {
  checkForm: formCheck(newOrganisation, organisationChange),
  looksLikeHtml: (text: string) => !z.safeParse(plainText, text).success,
};

/** The slice of organisations. */
export function composeOrganisations({ db, clock }: OrganisationParts): { routes: Route[] } {
  const organisations = new KnexOrganisationReadModel(db);
  const inTransaction = unitOfWork(db, (trx) => organisationServiceIn(trx, clock));
  const merging = unitOfWork(
    db,
    (trx) =>
      new OrganisationMergeService(new KnexOrganisationStore(trx), new KnexOrganisationMergeStore(trx), new KnexAuditLog(trx), clock),
  );
  const importing = unitOfWork(
    db,
    (trx) =>
      new OrganisationImportService({
        organisations: organisationServiceIn(trx, clock),
        files: new KnexOrganisationFileReadModel(trx),
        likenesses: new KnexOrganisationLikenessReadModel(trx),
        pairs: new KnexOrganisationMergeStore(trx),
        ...FORMS,
      }),
  );
  return {
    routes: [
      // Before the routes of one organisation, whose code would be read instead.
      ...organisationFileRoutes({
        exporting: new OrganisationExport(
          organisations,
          new KnexOrganisationFileReadModel(db),
          unitOfWork(db, (trx) => new KnexAuditLog(trx)),
          clock,
        ),
        inTransaction: importing,
        clock,
      }),
      ...organisationMergeRoutes({
        organisations,
        likenesses: new KnexOrganisationLikenessReadModel(db),
        merges: new KnexOrganisationMergeReadModel(db),
        inTransaction: merging,
        clock,
      }),
      ...organisationRoutes({ organisations, inTransaction, clock }),
    ],
  };
}
