import {
  followUpAnswer,
  measureChange,
  measureCode,
  measurePage,
  measurePeople,
  measureQuery,
  measureResponse,
  newMeasure,
  oneMeasureQuery,
  statusStep,
} from '#contract/measure.ts';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf, sliceOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { MeasureDetailReadModel } from './measure-detail-read-model.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';
import { measureExamples } from './measure-examples.ts';
import { filterOf } from './measure-filter.ts';
import type { MeasureReadModel } from './measure-read-model.ts';
import type { MeasureReferenceReadModel } from './measure-reference-read-model.ts';
import { toResponse, toSummary } from './measure-response.ts';
import type { MeasureEditor } from './measure-rights.ts';
import { viewIn } from './measure-row.ts';
import { measureDoing } from './measure-doing.ts';
import type { MeasureService } from './measure-service.ts';
import type { FrozenMeasures } from '../snapshots/frozen-measures.ts';

interface MeasureRouteDeps {
  readonly measures: MeasureReadModel;
  readonly details: MeasureDetailReadModel;
  readonly editors: MeasureEditorReadModel;
  /** As they stood when a quarter was adopted. */
  readonly frozen: FrozenMeasures;
  readonly references: MeasureReferenceReadModel;
  readonly inTransaction: UnitOfWork<MeasureService>;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

const byCode = z.object({ code: measureCode });
const byQuestion = z.object({ code: measureCode, months: z.coerce.number().check(z.int(), z.gte(1), z.lte(99)) });

/** Measures: lists, one of them, and what changes it. */
export function measureRoutes(deps: MeasureRouteDeps): Route[] {
  const { measures, details, frozen, editors, references, inTransaction, defaultQuarter, clock } = deps;
  const asIs = async (code: string, editor: MeasureEditor, quarter = defaultQuarter()) =>
    toResponse(await details.get(code, { editor, quarter, today: clock.today() }), editor);
  const doing = measureDoing(editors, clock);

  return [
    route({
      method: 'get',
      path: '/measures',
      permission: 'measures.read',
      tag: 'Measures',
      summary: 'Measures, by code; warnings, the report and `statusInQuarter` are as of the quarter',
      query: measureQuery,
      response: measurePage,
      errors: [401, 403],
      example: { items: [measureExamples.summary], nextCursor: null, total: 1 },
      handle: async ({ query }, { by }) => {
        if (query.asOf !== undefined) return sliceOf(query, await frozen.list(query.asOf, query));
        const view = { editor: await editors.editorOf(by), ...viewIn(query.quarter, defaultQuarter(), clock.today()) };
        const filter = filterOf(query, by.accountId);
        const { items, total } = await measures.page(filter, view, { limit: query.limit, offset: offsetOf(query) });
        return pageOf(query, items.map(toSummary), total);
      },
    }),
    route({
      method: 'post',
      path: '/measures',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary:
        'Proposes a measure: the coordination any, also one that has gone further already, an integration officer one that an own organisation leads',
      body: newMeasure,
      status: 201,
      response: measureResponse,
      errors: [401, 403, 409],
      example: measureExamples.measure,
      handle: async ({ body: { code, status, statusSince, statusReason, ...draft } }, { by, request }) => {
        const who = await doing(by, request);
        const given = { code, status, statusSince, statusReason };
        return asIs(await inTransaction((service) => service.add(draft, given, who)), who.editor);
      },
    }),
    route({
      method: 'get',
      path: '/measures/{code}',
      permission: 'measures.read',
      tag: 'Measures',
      summary: 'One measure with everything that is known about it',
      params: byCode,
      query: oneMeasureQuery,
      response: measureResponse,
      errors: [401, 403, 404],
      example: measureExamples.measure,
      handle: async ({ params: { code }, query }, { by }) =>
        query.asOf === undefined ? asIs(code, await editors.editorOf(by), query.quarter) : frozen.get(query.asOf, code, query),
    }),
    route({
      method: 'patch',
      path: '/measures/{code}',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'Changes a measure: the coordination any, an integration officer the own ones',
      params: byCode,
      body: measureChange,
      response: measureResponse,
      errors: [401, 403, 404, 409],
      example: measureExamples.measure,
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const who = await doing(by, request);
        await inTransaction((service) => service.change(code, changed, expected, who));
        return asIs(code, who.editor);
      },
    }),
    route({
      method: 'post',
      path: '/measures/{code}/status',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'Takes a measure into another status; on proposals the coordination decides',
      params: byCode,
      body: statusStep,
      response: measureResponse,
      errors: [401, 403, 404, 409],
      example: measureExamples.measure,
      handle: async ({ params: { code }, body: { version, status: to, reason = null, on } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const who = await doing(by, request);
        await inTransaction((service) => service.moveStatus(code, { to, reason, on }, expected, who));
        return asIs(code, who.editor);
      },
    }),
    route({
      method: 'post',
      path: '/measures/{code}/follow-ups/{months}',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'Answers, 6 and 12 months after its end, whether a measure still works',
      params: byQuestion,
      body: followUpAnswer,
      response: measureResponse,
      errors: [401, 403, 404, 409],
      example: measureExamples.measure,
      handle: async ({ params: { code, months }, body: { version, ...answer } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const who = await doing(by, request);
        await inTransaction((service) => service.answerFollowUp(code, months, answer, expected, who));
        return asIs(code, who.editor);
      },
    }),
    route({
      method: 'get',
      path: '/measure-people',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'People who can be made responsible for a measure, by name',
      response: measurePeople,
      errors: [401, 403],
      example: { items: [{ id: '17', name: 'Demo Fachkraft' }] },
      handle: async () => ({ items: await references.people() }),
    }),
  ];
}
