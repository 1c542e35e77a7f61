import type { MeasureDetailReadModel } from '../../measures/measure-detail-read-model.ts';
import { toResponse } from '../../measures/measure-response.ts';
import type { MeasureEditor } from '../../measures/measure-rights.ts';
import { viewIn } from '../../measures/measure-row.ts';
import { authoredBy } from '../authorship.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

/** Somebody without any right: what may be done with an object belongs to the person who asks and not to the quarter. */
export const NOBODY: MeasureEditor & { readonly accountId: string } = {
  accountId: '',
  permissions: new Set(),
  organisations: [],
  districts: new Set(),
};

/** Measures with the report that counts. */
export class MeasuresPart implements SnapshotPart {
  readonly name = 'measures';
  readonly #measures: MeasureDetailReadModel;

  constructor(measures: MeasureDetailReadModel) {
    this.#measures = measures;
  }

  async rows({ quarter, today }: Moment): Promise<FrozenRow[]> {
    const measures = await this.#measures.all({ editor: NOBODY, ...viewIn(quarter, quarter, today) });
    return measures.map((measure) => ({
      key: measure.code,
      content: authoredBy(measure.leadOrganisationName, { ...toResponse(measure, NOBODY), responsible: null, deputy: null, contact: null }),
    }));
  }
}
