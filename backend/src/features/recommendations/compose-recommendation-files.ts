import { newRecommendation, recommendationChange } from '#contract/recommendation.ts';
import { newSource } from '#contract/source.ts';
import { withoutHtml } from '#contract/statement.ts';
import * as z from 'zod/mini';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { formCheck, formIssues } from '../../files/form-check.ts';
import type { Route } from '../../http/route.ts';
import { sourceServiceIn } from '../sources/compose-sources.ts';
import { recommendationServiceIn, type RecommendationSlice } from './compose-recommendations.ts';
import { KnexProgressReadModel } from './progress-read-model.ts';
import { RecommendationExport } from './recommendation-export.ts';
import { KnexRecommendationFileReadModel } from './recommendation-file-read-model.ts';
import { recommendationFileRoutes } from './recommendation-file-routes.ts';
import { RecommendationImportService, type ImportForms } from './recommendation-import-service.ts';
import { KnexRecommendationReadModel } from './recommendation-read-model.ts';

const plainText = z.string().check(withoutHtml);

/** What a file says has the same form as what a request says; beyond that it is plain text, because it comes from elsewhere. */
const FORMS: ImportForms = {
  checkForm: formCheck(newRecommendation, recommendationChange),
  checkSourceForm: (given) => {
    const result = z.safeParse(newSource, given);
    return result.success ? { draft: result.data } : { issues: formIssues(result.error, given) };
  },
  looksLikeHtml: (text) => !z.safeParse(plainText, text).success,
};

/** Catalogues of recommendations as files. */
export function composeRecommendationFiles({ db, clock, installation }: RecommendationSlice): { routes: Route[] } {
  return {
    routes: recommendationFileRoutes({
      exporting: new RecommendationExport(
        new KnexRecommendationReadModel(db, new KnexProgressReadModel(db)),
        new KnexRecommendationFileReadModel(db),
        unitOfWork(db, (trx) => new KnexAuditLog(trx)),
        clock,
      ),
      inTransaction: unitOfWork(
        db,
        (trx) =>
          new RecommendationImportService(
            recommendationServiceIn(trx),
            sourceServiceIn(trx),
            new KnexRecommendationFileReadModel(trx),
            FORMS,
          ),
      ),
      defaultQuarter: () => installation.defaultQuarter(),
      clock,
    }),
  };
}
