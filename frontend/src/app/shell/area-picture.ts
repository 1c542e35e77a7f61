import { Component, computed, inject, input } from '@angular/core';
import type { DistrictCollection } from '#contract/district.ts';
import type { AmountAreas } from '../map/amount-areas';
import { AreaList } from '../map/area-list';
import { Choropleth } from '../map/choropleth';
import type { MapPoint } from '../map/map-area';
import { MapLegend } from '../map/map-legend';
import { Context } from './context';
import { DistrictHighlight } from './district-highlight';

/** Amounts of districts on a map, with their legend and the same districts as a list; choosing one chooses the place for all pages. */
@Component({
  selector: 'gb-area-picture',
  imports: [AreaList, Choropleth, MapLegend],
  templateUrl: './area-picture.html',
  styleUrl: '../map/map-layout.scss',
})
export class AreaPicture {
  readonly boundaries = input.required<DistrictCollection>();
  readonly result = input.required<AmountAreas>();
  readonly label = input.required<string>();
  /** What the list of districts is called. */
  readonly list = input.required<string>();
  readonly points = input<readonly MapPoint[]>([]);
  /** What the points are. */
  readonly note = input<string>();

  readonly #context = inject(Context);
  protected readonly highlight = inject(DistrictHighlight);
  protected readonly count = { unit: 'count', decimals: 0 } as const;
  protected readonly selected = computed(() => {
    const ref = this.#context.district();
    return ref === undefined ? [] : [ref];
  });

  protected point(ref: string | null): void {
    if (ref === null) this.highlight.clear();
    else this.highlight.show(ref);
  }

  protected pick(ref: string): void {
    void this.#context.setDistrict(ref === this.#context.district() ? undefined : ref);
  }
}
