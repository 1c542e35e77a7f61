import { endExclusive, lastDay, period } from '#contract/period.ts';
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
  /** Codes of indicators that have no figure for the place and the compared districts. */
  readonly withoutValues: string[];
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

  /** Without a quarter the newest completed one, without a district the whole. Throws `NotFound` for a district that does not exist then. */
  async of(quarterText: string | undefined, ref: string | undefined): Promise<Overview> {
    const { whole, defaultQuarter } = await this.#installation.installation();
    const quarter = quarterText ?? defaultQuarter;
    const date = lastDay(period(quarter));
    const district = ref === undefined ? whole : await this.#districts.get(ref, date);
    const parentId = district.id === whole.id ? whole.id : district.parentId;
    const compared = parentId === null ? [] : await this.#districts.list({ parentId, date });
    const before = endExclusive(period(quarter));
    const material = await this.#figures.read({
      placeId: district.id,
      wholeId: whole.id,
      comparedIds: compared.map(({ id }) => id),
      before,
    });
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
