import { measureCode } from '#contract/measure.ts';
import { newStatusReport, statusReport, statusReportList } from '#contract/status-report.ts';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { NotFound } from '../../errors/app-error.ts';
import { route, type Route } from '../../http/route.ts';
import { measureDoing } from './measure-doing.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';
import { measureExamples } from './measure-examples.ts';
import { toReportResponse } from './measure-response.ts';
import type { StatusReportReadModel } from './status-report-read-model.ts';
import type { StatusReportService } from './status-report-service.ts';

interface StatusReportRouteDeps {
  readonly reports: StatusReportReadModel;
  readonly editors: MeasureEditorReadModel;
  readonly inTransaction: UnitOfWork<StatusReportService>;
  readonly clock: Clock;
}

const byCode = z.object({ code: measureCode });

/** What is said about a measure, quarter by quarter. */
export function statusReportRoutes({ reports, editors, inTransaction, clock }: StatusReportRouteDeps): Route[] {
  const doing = measureDoing(editors, clock);
  return [
    route({
      method: 'get',
      path: '/measures/{code}/status-reports',
      permission: 'measures.read',
      tag: 'Measures',
      summary: 'All reports on a measure, newest quarter first, in a quarter the one that counts first',
      params: byCode,
      response: statusReportList,
      errors: [401, 403, 404],
      example: { items: [measureExamples.report] },
      handle: async ({ params: { code } }) => ({ items: (await reports.list(code)).map(toReportResponse) }),
    }),
    route({
      method: 'post',
      path: '/measures/{code}/status-reports',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'Reports on a measure; another status takes it there. The same draft sent again is answered with the report that it became',
      params: byCode,
      body: newStatusReport,
      status: 201,
      response: statusReport,
      errors: [401, 403, 404, 409],
      example: measureExamples.report,
      handle: async ({ params: { code }, body }, { by, request }) => {
        const { note = null, peopleReached = null, eventsHeld = null, nextStep = null, corrects = null, draftId = null, ...said } = body;
        const draft = { ...said, note, peopleReached, eventsHeld, nextStep, corrects, draftId };
        const who = await doing(by, request);
        const id = await inTransaction((service) => service.report(code, draft, who));
        const kept = (await reports.list(code)).find((each) => each.id === id);
        if (kept === undefined) throw new NotFound(`There is no report ${id}.`);
        return toReportResponse(kept);
      },
    }),
  ];
}
