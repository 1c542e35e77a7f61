import { annotation, annotationChange, annotationId, annotationList, newAnnotation } from '#contract/commentary.ts';
import { rowVersion } from '#contract/common.ts';
import { indicatorCode } from '#contract/indicator.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { IndicatorReadModel } from '../indicators/indicator-read-model.ts';
import type { AnnotationReadModel } from './annotation-read-model.ts';
import type { AnnotationService } from './annotation-service.ts';
import type { KeptAnnotation } from './annotation.ts';
import { commentaryExamples } from './commentary-examples.ts';

export interface AnnotationRouteDeps {
  readonly annotations: AnnotationReadModel;
  readonly indicators: IndicatorReadModel;
  readonly inTransaction: UnitOfWork<AnnotationService>;
  readonly clock: Clock;
}

const TAG = 'Commentary';
const byCode = z.object({ code: indicatorCode });
const byId = z.object({ id: annotationId });
const ONE = { tag: TAG, response: annotation, example: commentaryExamples.annotation };

/** Events and breaks on the course of an indicator. */
export function annotationRoutes({ annotations, indicators, inTransaction, clock }: AnnotationRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/indicators/{code}/annotations',
      permission: 'working-data.read',
      tag: TAG,
      summary:
        'Events and breaks that people noted on the course of an indicator, oldest first; those of the catalogue are its series breaks',
      params: byCode,
      response: annotationList,
      example: { items: [commentaryExamples.annotation] },
      errors: [401, 403, 404],
      handle: async ({ params: { code } }) => {
        await indicators.get(code);
        return { items: (await annotations.of(code)).map(toResponse) };
      },
    }),
    route({
      ...ONE,
      method: 'post',
      path: '/indicators/{code}/annotations',
      permission: 'annotations.edit',
      summary: 'Notes an event or a break, for one district or all',
      params: byCode,
      body: newAnnotation,
      status: 201,
      errors: [401, 403, 404],
      handle: async ({ params: { code }, body: { district = null, text, ...content } }, { by, request }) => {
        const written = { ...content, district, text: { de: text.de, en: text.en ?? null } };
        return toResponse(await annotations.get(await inTransaction((service) => service.add(code, written, doingOf(by, request, clock)))));
      },
    }),
    route({
      ...ONE,
      method: 'patch',
      path: '/annotations/{id}',
      permission: 'annotations.edit',
      summary: 'Changes an event or a break that somebody noted',
      params: byId,
      body: annotationChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version, text, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const written = { ...changed, ...(text && { text: { de: text.de, en: text.en ?? null } }) };
        await inTransaction((service) => service.change(id, written, expected, doingOf(by, request, clock)));
        return toResponse(await annotations.get(id));
      },
    }),
    route({
      method: 'delete',
      path: '/annotations/{id}',
      permission: 'annotations.edit',
      tag: TAG,
      summary: 'Removes an event or a break that somebody noted',
      params: byId,
      body: z.strictObject({ version: rowVersion }),
      response: z.strictObject({}),
      errors: [401, 403, 404, 409],
      example: {},
      handle: async ({ params: { id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.remove(id, expected, doingOf(by, request, clock)));
        return {};
      },
    }),
  ];
}

const toResponse = ({ indicatorName: _, ...rest }: KeptAnnotation) => rest;
