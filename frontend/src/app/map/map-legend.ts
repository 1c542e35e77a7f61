import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat, type Measure } from '../format/figure-format';
import { UniqueId } from '../ui/unique-id';
import type { Classification } from './classify';
import { legendLimits } from './legend-limits';

/** The classes of a map, the highest on top as in the list beside it, with their limits and how many districts are in each, and what the hatchings mean. */
@Component({
  selector: 'gb-map-legend',
  imports: [TranslocoPipe],
  templateUrl: './map-legend.html',
  styleUrl: './map-legend.scss',
})
export class MapLegend {
  readonly classification = input.required<Classification>();
  /** Colours of the classes, in their order. */
  readonly colours = input.required<readonly string[]>();
  readonly measure = input.required<Measure>();
  /** How many districts have no value. */
  readonly missing = input(0);
  /** How many values are withheld. */
  readonly withheld = input(0);
  /** What divides the two sides, for example "Ziel 45 %". */
  readonly centre = input<string | null>(null);

  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-legend');
  protected readonly rows = computed(() => {
    const { classes, below } = this.classification();
    const colours = this.colours();
    const rows = legendLimits(classes, this.measure().decimals).map(({ from, to, last }, i) => ({
      colour: colours[i] ?? 'none',
      count: classes[i]?.count ?? 0,
      from: from === null ? null : this.format.number(from, this.measure().decimals),
      to: to === null ? null : this.format.number(to, this.measure().decimals),
      last,
      centreAbove: below !== null && i === below - 1,
    }));
    return rows.reverse();
  });
}
