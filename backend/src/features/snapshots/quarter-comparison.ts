import type { DistrictResponse } from '#contract/district.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import {
  comparableBody,
  comparableDecision,
  comparableFigure,
  comparableMeasure,
  comparableOrganisation,
  comparableRecommendation,
} from './comparable.ts';
import { compared, type Comparable, type PartComparison } from './comparison.ts';
import { hadEnded, type FrozenBody } from './frozen-bodies.ts';
import { wasSuperseded } from './frozen-measures.ts';
import type { FrozenFigure } from './parts/figures.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotReadModel } from './snapshot-read-model.ts';

/** Parts that can be compared. */
export const COMPARED_PARTS = ['figures', 'measures', 'recommendations', 'organisations', 'bodies', 'decisions'] as const;
export type ComparedPartName = (typeof COMPARED_PARTS)[number];

/** Two adopted quarters beside each other. */
export interface QuarterComparison {
  readonly quarter: string;
  readonly with: string;
  readonly version: number;
  readonly withVersion: number;
  readonly parts: readonly ({ readonly part: ComparedPartName } & PartComparison)[];
}

/** Compares what was kept of two quarters. */
export class QuarterComparisons {
  readonly #snapshots: SnapshotReadModel;

  constructor(snapshots: SnapshotReadModel) {
    this.#snapshots = snapshots;
  }

  /** What came, went and changed since the earlier quarter; figures are those of one district, the whole when absent. */
  async of(
    quarter: string,
    {
      with: earlier,
      part,
      district,
    }: { readonly with: string; readonly part?: ComparedPartName | undefined; readonly district?: string | undefined },
  ): Promise<QuarterComparison> {
    if (earlier >= quarter) {
      const message = `${earlier} is not before ${quarter}. Compare a quarter with an earlier one.`;
      throw new InvalidInput(message, { issues: [{ path: 'with', message, code: 'not-earlier' }] });
    }
    const [after, before] = [await this.#snapshots.get(quarter), await this.#snapshots.get(earlier)];
    const parts = COMPARED_PARTS.filter((each) => part === undefined || part === each);
    return {
      quarter,
      with: earlier,
      version: after.version,
      withVersion: before.version,
      parts: await Promise.all(
        parts.map(async (each) => ({
          part: each,
          ...compared(await this.#comparables(before, each, district), await this.#comparables(after, each, district)),
        })),
      ),
    };
  }

  /** The same objects as the lists of the quarter name: a superseded measure and an ended body have gone. */
  async #comparables({ id, quarter, asOf }: Snapshot, part: ComparedPartName, district: string | undefined): Promise<Comparable[]> {
    const all = async <Content>(to: (content: Content) => Comparable, isGone = (_: Content): boolean => false): Promise<Comparable[]> =>
      (await this.#snapshots.rows<Content>(id, part)).flatMap(({ content }) => (isGone(content) ? [] : [to(content)]));
    switch (part) {
      case 'measures':
        return all(comparableMeasure, (measure: MeasureResponse) => wasSuperseded(measure, asOf));
      case 'recommendations':
        return all(comparableRecommendation);
      case 'organisations':
        return all(comparableOrganisation);
      case 'bodies':
        return all(comparableBody, (body: FrozenBody) => hadEnded(body, asOf));
      case 'decisions':
        return all(comparableDecision);
      case 'figures':
        return this.#figures(id, quarter, district);
    }
  }

  async #figures(id: string, quarter: string, ref: string | undefined): Promise<Comparable[]> {
    const [districts, indicators] = await Promise.all([
      this.#snapshots.rows<DistrictResponse>(id, 'districts'),
      this.#snapshots.rows<{ code: string; name: Comparable['name'] }>(id, 'indicators'),
    ]);
    const place = ref === undefined ? districts[0] : districts.find(({ content }) => content.ref === ref || content.key === ref);
    if (place === undefined) throw new NotFound(`Of "${ref ?? 'the whole'}" nothing was kept when ${quarter} was adopted.`);
    const nameOf = new Map(indicators.map(({ content }) => [content.code, content.name]));
    const kept = await this.#snapshots.rows<FrozenFigure>(id, 'figures', { places: [place.key] });
    return kept.map(({ content }) => comparableFigure((code) => nameOf.get(code) ?? { de: code, en: code })(content));
  }
}
