import { endExclusive, period } from '#contract/period.ts';
import type { DistrictResponse } from '#contract/district.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { District } from '../districts/district.ts';
import type { Overview } from '../indicators/indicator-overview.ts';
import type { CatalogueIndicator, IndicatorTarget } from '../indicators/indicator-read-model.ts';
import type { OverviewFigure, OverviewMaterial } from '../indicators/overview-figures.ts';
import { overviewRow, type OverviewRow } from '../indicators/overview-row.ts';
import type { FrozenFigure, PackedFigure } from './parts/figures.ts';
import type { SnapshotReadModel } from './snapshot-read-model.ts';

type FrozenIndicator = CatalogueIndicator & { readonly targets: readonly IndicatorTarget[] };

/** What an overview of an adopted quarter is asked for. */
export interface FrozenOverviewWanted {
  readonly quarter: string;
  readonly district?: string | undefined;
  readonly indicator?: string | undefined;
}

/** The overview of a place as it stood when a quarter was adopted. */
export class FrozenOverview {
  readonly #snapshots: SnapshotReadModel;

  constructor(snapshots: SnapshotReadModel) {
    this.#snapshots = snapshots;
  }

  /**
   * Trend and assessment are those that were kept; how districts differ is computed from their figures that were kept. Throws `NotFound` for a
   * quarter that was not adopted, and for a district or an indicator of which nothing was kept.
   */
  async of({ quarter, district: ref, indicator }: FrozenOverviewWanted): Promise<Overview> {
    const { id } = await this.#snapshots.get(quarter);
    const [places, catalogue] = await Promise.all([
      this.#snapshots.rows<DistrictResponse>(id, 'districts'),
      this.#snapshots.rows<FrozenIndicator>(id, 'indicators', { keys: indicator === undefined ? undefined : [indicator] }),
    ]);
    const districts = places.map(({ content }) => toDistrict(content));
    const [whole] = districts;
    const district = ref === undefined ? whole : districts.find((each) => each.ref === ref || each.key === ref);
    if (whole === undefined || district === undefined)
      throw new NotFound(
        `Of "${ref ?? 'the whole'}" nothing was kept when ${quarter} was adopted: only of the whole, its parts and their parts.`,
      );
    if (indicator !== undefined && catalogue.length === 0)
      throw new NotFound(`There was no indicator "${indicator}" when ${quarter} was adopted.`);
    const parent = district.id === whole.id ? whole.id : district.parentId;
    const compared = districts.filter(({ parentId }) => parentId !== null && parentId === parent);
    const refs = [...new Set([whole.ref, district.ref, ...compared.map((each) => each.ref)])];
    const kept = await this.#snapshots.rows<FrozenFigure>(id, 'figures', { places: refs });
    const keptOf = new Map(kept.map(({ key, content }) => [key, content]));
    const before = endExclusive(period(quarter));
    const rows = catalogue.map(({ content }) => {
      const figuresOf = (place: string) => keptOf.get(`${content.code} ${place}`);
      const material = materialOf(
        content,
        { whole: whole.ref, place: district.ref, compared: compared.map((each) => each.ref) },
        figuresOf,
      );
      return { indicator: content, material, row: withKept(overviewRow(material, before), figuresOf(district.ref)) };
    });
    const has = ({ material }: (typeof rows)[number]): boolean => material.ofPlace.length + material.ofCompared.length > 0;
    return {
      quarter,
      district,
      compared,
      rows: rows.filter(has).map(({ material, row }) => ({ indicator: material.indicator, row })),
      withoutValues: rows.filter((row) => !has(row)).map((row) => row.indicator.code),
    };
  }
}

function materialOf(
  indicator: FrozenIndicator,
  refs: { readonly whole: string; readonly place: string; readonly compared: readonly string[] },
  figuresOf: (place: string) => FrozenFigure | undefined,
): OverviewMaterial {
  const all = (ref: string): OverviewFigure[] => (figuresOf(ref)?.figures ?? []).map((packed) => figureOf(packed, ref));
  const { code, name, fieldOfAction, kind, unit, direction, decimals, updateInterval, relevantChange, demo } = indicator;
  return {
    indicator: { code, name, fieldOfAction, kind, unit, direction, decimals, updateInterval, relevantChange, demo },
    ofPlace: all(refs.place),
    ofWhole: refs.place === refs.whole ? [] : all(refs.whole),
    ofCompared: refs.compared.flatMap(all),
    targets: targetsOf(indicator.targets, refs.place),
    breaks: figuresOf(refs.place)?.breaks ?? indicator.seriesBreaks.map(({ date }) => date),
    parts: figuresOf(refs.place)?.partial?.parts ?? null,
  };
}

/** The own ones before those for every district, by date. */
const targetsOf = (targets: readonly IndicatorTarget[], place: string): IndicatorTarget[] =>
  targets
    .filter(({ district }) => district === null || district === place)
    .toSorted((a, b) => Number(a.district === null) - Number(b.district === null) || (a.date < b.date ? -1 : 1));

/**
 * What was said of the figure when it was kept, whatever would be said today. Older snapshots do not say whether two figures were left
 * uncompared because of a break.
 */
function withKept(row: OverviewRow, kept: FrozenFigure | undefined): OverviewRow {
  if (kept === undefined) return row;
  const { observationId, incomplete, ageInMonths, overdue, assessment } = kept;
  const [trend, yearTrend] = [kept.trend, kept.yearTrend].map((change) => ({ ...change, seriesBreak: change.seriesBreak ?? null })) as [
    OverviewRow['trend'],
    OverviewRow['yearTrend'],
  ];
  return { ...row, observationId, incomplete, ageInMonths, overdue, trend, yearTrend, assessment };
}

/** What is compared needs no id. */
const figureOf = ([of, value, numerator, denominator, flag, incomplete]: PackedFigure, districtId: string): OverviewFigure => ({
  id: '',
  districtId,
  period: of,
  value,
  numerator,
  denominator,
  flag,
  incomplete: incomplete === true,
});

/** Ids are not kept; within a snapshot a reference names one district. */
const toDistrict = (kept: DistrictResponse): District => ({ ...kept, id: kept.ref, parentId: kept.parentRef });
