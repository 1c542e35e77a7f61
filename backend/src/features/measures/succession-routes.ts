import { newSuccession, successionResponse } from '#contract/measure-bulk.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { measureDoing } from './measure-doing.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';
import type { SuccessionService } from './succession-service.ts';

interface SuccessionRouteDeps {
  readonly inTransaction: UnitOfWork<SuccessionService>;
  readonly editors: MeasureEditorReadModel;
  readonly clock: Clock;
}

/** Measures that become other ones. */
export function successionRoutes({ inTransaction, editors, clock }: SuccessionRouteDeps): Route[] {
  const doing = measureDoing(editors, clock);
  return [
    route({
      method: 'post',
      path: '/measure-successions',
      permission: 'measures.edit',
      tag: 'Measures',
      summary: 'Merges measures, splits one, or replaces one by another; reports stay with the measure that they were made on',
      body: newSuccession,
      status: 201,
      response: successionResponse,
      errors: [401, 403, 409],
      example: { predecessors: ['M-012', 'M-014'], successors: ['M-031'] },
      handle: async ({ body: { reason = null, ...wish } }, { by, request }) => {
        const who = await doing(by, request);
        const successors = await inTransaction((service) => service.follow({ ...wish, reason }, who));
        return { predecessors: wish.predecessors.map(({ code }) => code), successors };
      },
    }),
  ];
}
