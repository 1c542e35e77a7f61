import { endExclusive, lastDay, period } from '#contract/period.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { District } from '../districts/district.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import type { OverviewFigures, OverviewIndicator } from './overview-figures.ts';
import { overviewRow, type OverviewRow } from './overview-row.ts';

/** The overview of a place in a quarter. */
export interface Overview {
  readonly quarter: string;
  readonly district: District;
  /** The districts that the place is compared with: its parts when it is the whole, else its siblings (itself among them). */
  readonly compared: District[];
  readonly rows: { readonly indicator: OverviewIndicator; readonly row: OverviewRow }[];
  /** Codes of the indicators asked for that have no figure for the place and the compared districts. */
  readonly withoutValues: string[];
}

/** What an overview is asked for. */
export interface OverviewWanted {
  readonly quarter?: string | undefined;
  readonly district?: string | undefined;
  readonly indicator?: string | undefined;
}

/** Answers how a place stands in a quarter. */
export class IndicatorOverview {
  readonly #districts: DistrictReadModel;
  readonly #installation: InstallationReadModel;
  readonly #figures: OverviewFigures;

  constructor(districts: DistrictReadModel, installation: InstallationReadModel, figures: OverviewFigures) {
    this.#districts = districts;
    this.#installation = installation;
    this.#figures = figures;
  }

  /**
   * Without a quarter the newest completed one, without a district the whole, without an indicator all. Throws `NotFound` for a district
   * that does not exist then and for an unknown indicator.
   */
  async of({ quarter: asked, district: ref, indicator }: OverviewWanted): Promise<Overview> {
    const quarter = asked ?? this.#installation.defaultQuarter();
    const date = lastDay(period(quarter));
    const [whole, place] = await Promise.all([this.#installation.whole(), ref === undefined ? undefined : this.#districts.get(ref, date)]);
    const district = place ?? whole;
    const parentId = district.id === whole.id ? whole.id : district.parentId;
    const compared = parentId === null ? [] : await this.#districts.list({ parentId, date });
    const before = endExclusive(period(quarter));
    const material = await this.#figures.read({
      placeId: district.id,
      wholeId: whole.id,
      comparedIds: compared.map(({ id }) => id),
      before,
      indicator,
    });
    if (indicator !== undefined && material.length === 0) throw new NotFound(`There is no indicator "${indicator}".`);
    const [withValues, without] = split(material, ({ ofPlace, ofCompared }) => ofPlace.length + ofCompared.length > 0);
    return {
      quarter,
      district,
      compared,
      rows: withValues.map((one) => ({
        indicator: one.indicator,
        row: overviewRow(district.id === whole.id ? { ...one, ofWhole: [] } : one, before),
      })),
      withoutValues: without.map(({ indicator }) => indicator.code),
    };
  }
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
