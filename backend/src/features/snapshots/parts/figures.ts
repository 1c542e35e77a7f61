import { endExclusive, period } from '#contract/period.ts';
import { standing } from '../../indicators/comparable-figures.ts';
import type { FiguresOfPlaces, OverviewFigure } from '../../indicators/overview-figures.ts';
import { overviewRow, type OverviewRow } from '../../indicators/overview-row.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';
import type { FrozenPlaces } from './places.ts';

/** What is kept of an indicator in a district. */
export interface FrozenFigure extends Omit<OverviewRow, 'series' | 'whole' | 'spread' | 'breaks' | 'partial'> {
  /** What older snapshots did not keep: breaks of the series, and a newer sum of which parts were missing. */
  readonly breaks?: OverviewRow['breaks'];
  readonly partial?: OverviewRow['partial'];
  readonly indicator: string;
  readonly district: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The newest 21, newest first: the line of the row, and what other districts are compared with. */
  readonly figures: readonly PackedFigure[];
}

/** A figure among thousands: without the names of what is in it. */
export type PackedFigure = readonly [
  period: string,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  flag: OverviewFigure['flag'],
  /** Stands there only where a part is missing in a sum. */
  incomplete?: true,
];

/** Each indicator in each district, judged by the rules of the overview. */
export class FiguresPart implements SnapshotPart {
  readonly name = 'figures';
  readonly #places: FrozenPlaces;
  readonly #figures: FiguresOfPlaces;

  constructor(places: FrozenPlaces, figures: FiguresOfPlaces) {
    this.#places = places;
    this.#figures = figures;
  }

  async rows({ quarter, day }: Moment): Promise<FrozenRow[]> {
    const before = endExclusive(period(quarter));
    const refOf = new Map((await this.#places.on(day)).map(({ id, ref }) => [id, ref]));
    const materials = await this.#figures.ofPlaces([...refOf.keys()], before);
    return materials.map((material) => {
      const district = refOf.get(material.placeId) ?? '';
      const { series: _, whole: __, spread: ___, ...row } = overviewRow(material, before);
      const newest = standing(material.ofPlace).complete[0];
      const content: FrozenFigure = {
        indicator: material.indicator.code,
        district,
        ...row,
        numerator: newest?.numerator ?? null,
        denominator: newest?.denominator ?? null,
        figures: material.ofPlace.map(packed),
      };
      return { key: figureKey(material.indicator.code, district), place: district, content };
    });
  }
}

const packed = ({ period: of, value, numerator, denominator, flag, incomplete }: OverviewFigure): PackedFigure =>
  incomplete ? [of, value, numerator, denominator, flag, true] : [of, value, numerator, denominator, flag];

/** Names an indicator in a district. */
export const figureKey = (indicator: string, district: string): string => `${indicator} ${district}`;
