import { measureCode } from '#contract/measure.ts';
import { milestoneChange, milestoneList, newMilestone } from '#contract/milestone.ts';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { MeasureDetailReadModel } from './measure-detail-read-model.ts';
import { measureDoing } from './measure-doing.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';
import { measureExamples } from './measure-examples.ts';
import type { MeasureEditor } from './measure-rights.ts';
import type { MeasureService } from './measure-service.ts';

interface MilestoneRouteDeps {
  readonly details: MeasureDetailReadModel;
  readonly editors: MeasureEditorReadModel;
  readonly inTransaction: UnitOfWork<MeasureService>;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

const byCode = z.object({ code: measureCode });
const byId = z.object({ code: measureCode, id: z.string().check(z.regex(/^\d{1,18}$/)) });
const example = { items: measureExamples.summary.milestones, version: 5 };

/** Milestones of one measure, without the rest of it. */
export function milestoneRoutes({ details, editors, inTransaction, defaultQuarter, clock }: MilestoneRouteDeps): Route[] {
  const doing = measureDoing(editors, clock);
  const asIs = async (code: string, editor: MeasureEditor) => {
    const view = { editor, quarter: defaultQuarter(), today: clock.today() };
    const { milestones, version } = await details.get(code, view);
    return { items: [...milestones], version };
  };
  return [
    route({
      method: 'get',
      path: '/measures/{code}/milestones',
      permission: 'measures.read',
      tag: 'Measures',
      summary: 'Milestones of a measure, by due date',
      params: byCode,
      response: milestoneList,
      errors: [401, 403, 404],
      example,
      handle: async ({ params: { code } }, { by }) => asIs(code, await editors.editorOf(by)),
    }),
    route({
      method: 'post',
      path: '/measures/{code}/milestones',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'Adds a milestone; the version is that of the measure',
      params: byCode,
      body: newMilestone,
      status: 201,
      response: milestoneList,
      errors: [401, 403, 404, 409],
      example,
      handle: async ({ params: { code }, body: { version, ...milestone } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const who = await doing(by, request);
        await inTransaction((service) => service.addMilestone(code, milestone, expected, who));
        return asIs(code, who.editor);
      },
    }),
    route({
      method: 'patch',
      path: '/measures/{code}/milestones/{id}',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'Ticks a milestone off, moves it, or opens it again; the version is that of the measure',
      params: byId,
      body: milestoneChange,
      response: milestoneList,
      errors: [401, 403, 404, 409],
      example,
      handle: async ({ params: { code, id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const who = await doing(by, request);
        await inTransaction((service) => service.changeMilestone(code, id, changed, expected, who));
        return asIs(code, who.editor);
      },
    }),
  ];
}
