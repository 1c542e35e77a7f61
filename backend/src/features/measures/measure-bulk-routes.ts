import { bulkChange, bulkChangeResponse, type BulkChangeResponse } from '#contract/measure-bulk.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import type { MeasureBulkService } from './measure-bulk-service.ts';
import { measureDoing } from './measure-doing.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';

interface MeasureBulkRouteDeps {
  readonly inTransaction: UnitOfWork<MeasureBulkService>;
  readonly editors: MeasureEditorReadModel;
  readonly clock: Clock;
}

const EXAMPLE: BulkChangeResponse = {
  items: [
    {
      code: 'M-012',
      title: 'Sprachcafé im Stadtteilzentrum',
      changes: [{ field: 'endsOn', before: '2026-12-31', after: '2027-12-31' }],
      refusal: null,
    },
  ],
  changed: 1,
};

/** The same change of several measures at once. */
export function measureBulkRoutes({ inTransaction, editors, clock }: MeasureBulkRouteDeps): Route[] {
  const doing = measureDoing(editors, clock);
  return [
    route({
      method: 'post',
      path: '/measures/bulk-change',
      permission: 'measures.edit-own',
      tag: 'Measures',
      summary: 'Changes the same fields of several measures, all or none; as a preview it only says what would change',
      body: bulkChange,
      response: bulkChangeResponse,
      errors: [401, 403],
      example: EXAMPLE,
      handle: async ({ body: { measures, change, preview } }, { by, request }) => {
        const who = await doing(by, request);
        return inTransaction((service) => service.change(measures, change, { preview }, who));
      },
    }),
  ];
}
