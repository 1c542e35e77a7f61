import { lastDay, period } from '#contract/period.ts';
import type { Decision } from '#contract/decision.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { KeptCommentary } from '../commentary/commentary.ts';
import type { DistrictResponse } from '#contract/district.ts';
import type { CatalogueIndicator, IndicatorTarget } from '../indicators/indicator-read-model.ts';
import type { PlaceMaterial } from '../indicators/overview-figures.ts';
import { wasUnderWay } from '../measures/measure-status.ts';
import type { FrozenBody } from '../snapshots/frozen-bodies.ts';
import { figureKey, type FrozenFigure } from '../snapshots/parts/figures.ts';
import type { SnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { decisionFacts } from './decision-facts.ts';
import { indicatorFacts } from './indicator-facts.ts';
import { statusesOf } from './measure-statuses.ts';
import type { ReviewMaterialReadModel } from './review-material-read-model.ts';
import { daysAfter, type ComparedQuarters } from './review-quarters.ts';
import type { FactsOf, Named, ReviewMaterial } from './review.ts';

type FrozenIndicator = CatalogueIndicator & { readonly targets: readonly IndicatorTarget[] };

interface PartOffTrack {
  readonly indicator: string;
  readonly district: string;
  readonly period: string | null;
  readonly value: number | null;
}

/** Parts of the whole alone: of thousands of figures a review shows those that are off track. */
const OFF_TRACK = `
  SELECT r.content ->> 'indicator' AS indicator, r.place AS district, r.content ->> 'period' AS period, (r.content ->> 'value')::float8 AS value
    FROM snapshot_rows AS r
   WHERE r.snapshot_id = :id AND r.part = 'figures' AND r.place = ANY(:places::text[])
     AND r.content -> 'assessment' ->> 'status' = 'off_track'
   ORDER BY r.position`;

/** An adopted quarter as it was kept. Reports of earlier quarters are known where those were kept as well. */
export class KnexFrozenReviewMaterialReadModel implements ReviewMaterialReadModel {
  readonly #db: ReadDb;
  readonly #snapshots: SnapshotReadModel;

  constructor(db: ReadDb, snapshots: SnapshotReadModel) {
    this.#db = db;
    this.#snapshots = snapshots;
  }

  /** Throws `NotFound` for a quarter that was not adopted. */
  async of(compared: ComparedQuarters, meeting: string | null): Promise<ReviewMaterial> {
    const { id } = await this.#snapshots.get(compared.quarter);
    const [indicators, measures, decisions, recommendations, bodies] = await Promise.all([
      this.#indicators(id, compared),
      this.#measures(id, compared),
      this.#snapshots.rows<Decision>(id, 'decisions'),
      this.#snapshots.rows<RecommendationDetail>(id, 'recommendations'),
      this.#snapshots.rows<FrozenBody>(id, 'bodies'),
    ]);
    return {
      indicators,
      measures,
      decisions: decisionFacts(
        decisions.map(({ content }) => content),
        meeting,
      ),
      recommendations: recommendations.flatMap(({ content }) => recommendationFacts(content, compared)),
      bodies: bodies
        .filter(({ content }) => content.validTo === null || content.validTo >= lastDay(period(compared.quarter)))
        .map(({ content: { code, name, figures } }) => ({
          title: { de: name, en: name },
          facts: { kind: 'body', code, seats: figures.seats, vacant: figures.vacant },
        })),
    };
  }

  async #indicators(id: string, compared: ComparedQuarters): Promise<Named<'indicator'>[]> {
    const places = await this.#snapshots.rows<DistrictResponse>(id, 'districts');
    const [whole] = places.map(({ content }) => content);
    if (whole === undefined) throw new NotFound(`No districts were kept of ${compared.quarter}.`);
    const parts = places.map(({ content }) => content).filter(({ parentRef }) => parentRef === whole.ref);
    const [catalogue, figures, offTrack, written] = await Promise.all([
      this.#snapshots.rows<FrozenIndicator>(id, 'indicators'),
      this.#snapshots.rows<FrozenFigure>(id, 'figures', { places: [whole.ref] }),
      rowsOf<PartOffTrack>(this.#db, OFF_TRACK, { id, places: parts.map(({ ref }) => ref) }),
      this.#snapshots.rows<KeptCommentary>(id, 'commentary', { places: [whole.ref] }),
    ]);
    const keptOf = new Map(figures.map(({ key, content }) => [key, content]));
    const offTrackOf = Map.groupBy(offTrack, ({ indicator }) => indicator);
    const nameOf = new Map(parts.map(({ ref, name }) => [ref, name]));
    const textOf = new Map(written.map(({ content: { indicator, text } }) => [indicator, text]));
    const days = daysAfter(compared);
    return catalogue.flatMap(({ content }) => {
      const kept = keptOf.get(figureKey(content.code, whole.ref));
      if (kept === undefined) return [];
      return [
        indicatorFacts(materialOf(content, kept, whole.ref), days, {
          districtsOffTrack: (offTrackOf.get(content.code) ?? []).map(({ district, period: of, value }) => ({
            ref: district,
            name: nameOf.get(district) ?? { de: district, en: district },
            period: of,
            value,
          })),
          commentary: textOf.get(content.code) ?? null,
          // What some older snapshots say of a sum with parts missing is not said any more.
          kept: kept.incomplete ? undefined : kept,
        }),
      ];
    });
  }

  async #measures(id: string, compared: ComparedQuarters): Promise<Named<'measure'>[]> {
    const { quarter } = compared;
    const [rows, before, yearBefore] = await Promise.all([
      this.#snapshots.rows<MeasureResponse>(id, 'measures'),
      this.#reportsOf(compared.before),
      this.#reportsOf(compared.yearBefore),
    ]);
    const { start } = period(quarter);
    const last = lastDay(period(quarter));
    return rows
      .map(({ content }) => content)
      .filter(({ supersededOn }) => supersededOn === null || supersededOn > last)
      .filter(({ statusHistory }) => wasUnderWay(statusHistory, start, last))
      .map((measure) => {
        const [report, earlier, yearEarlier] = [reportOf(measure, quarter), before.get(measure.code), yearBefore.get(measure.code)];
        const facts: FactsOf<'measure'> = {
          kind: 'measure',
          code: measure.code,
          organisation: measure.leadOrganisationName,
          outlook: report?.outlook ?? null,
          percent: report?.percent ?? null,
          note: report?.note ?? null,
          nextStep: report?.nextStep ?? null,
          outlookBefore: earlier?.outlook ?? null,
          percentBefore: earlier?.percent ?? null,
          outlookYearBefore: yearEarlier?.outlook ?? null,
          percentYearBefore: yearEarlier?.percent ?? null,
          ...statusesOf(measure.statusHistory, compared),
          endsOn: measure.endsOn,
        };
        return { title: { de: measure.title, en: measure.title }, facts };
      });
  }

  /** The reports of a quarter where that one was kept as well. */
  async #reportsOf(quarter: string): Promise<ReadonlyMap<string, Report>> {
    const [newest] = await this.#snapshots.versions(quarter);
    const rows = newest === undefined ? [] : await this.#snapshots.rows<MeasureResponse>(newest.id, 'measures');
    return new Map(rows.map(({ key, content }) => [key, reportOf(content, quarter)]));
  }
}

type Report = MeasureResponse['report'];

const reportOf = ({ report }: MeasureResponse, quarter: string): Report => (report?.quarter === quarter ? report : null);

function recommendationFacts(
  { code, title, progress, progressHistory, measures }: RecommendationDetail,
  { before, yearBefore }: ComparedQuarters,
): Named<'recommendation'>[] {
  const { value: percent } = progress;
  if (percent === null) return [];
  const of = (wanted: string): number | null => progressHistory.find(({ quarter }) => quarter === wanted)?.value ?? null;
  return [
    {
      title: { de: title, en: title },
      facts: {
        kind: 'recommendation',
        code,
        percent,
        percentBefore: of(before),
        percentYearBefore: of(yearBefore),
        measures: measures.length,
      },
    },
  ];
}

/** What was kept, as the rules of the overview want it; ids were not kept. */
function materialOf(indicator: FrozenIndicator, kept: FrozenFigure, whole: string): PlaceMaterial {
  return {
    placeId: whole,
    indicator,
    ofPlace: kept.figures.map(([of, value, numerator, denominator, flag, incomplete], index) => ({
      id: '',
      districtId: whole,
      period: of,
      value,
      numerator,
      denominator,
      flag,
      // Older snapshots say it of the newest one alone.
      incomplete: incomplete === true || (index === 0 && kept.incomplete),
    })),
    ofWhole: [],
    ofCompared: [],
    breaks: kept.breaks ?? indicator.seriesBreaks.map(({ date }) => date),
    targets: indicator.targets
      .filter(({ district }) => district === null || district === whole)
      .toSorted((a, b) => Number(a.district === null) - Number(b.district === null) || (a.date < b.date ? -1 : 1)),
  };
}
