import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { SpreadStrip } from './spread-strip';

/** Districts of a row on one line, and from where to where they reach. Empty where there are not two to compare. */
@Component({
  selector: 'td[gb-figure-spread]',
  imports: [SpreadStrip, TranslocoPipe],
  host: { role: 'cell', class: 'spread' },
  template: `
    @if (items().length > 1) {
      <gb-spread-strip
        [items]="items()"
        [selected]="district()"
        [highlighted]="highlighted()"
        [median]="row().spread.median"
        [width]="width()"
        [label]="'ui.spread.label' | transloco: words()"
        (highlight)="highlight.emit($event)"
        (pick)="pick.emit($event)"
      />
      <span class="gb-small-line">
        {{ 'ui.spread.range' | transloco: words() }}
        @if (items().length < row().spread.expected) {
          · {{ 'ui.spread.count' | transloco: words() }}
        }
      </span>
    }
  `,
})
export class FigureSpread {
  readonly row = input.required<OverviewRow>();
  /** The name of a district by its reference. */
  readonly nameOf = input.required<(ref: string) => string>();
  /** What the compared districts are called, for example "Bezirke". */
  readonly comparedName = input('');
  /** Reference of the district that the row is about; `null` when it is the whole. */
  readonly district = input<string | null>(null);
  /** The district that is pointed at somewhere on the page. */
  readonly highlighted = input<string | null>(null);
  readonly width = input(190);
  readonly highlight = output<string | null>();
  readonly pick = output<string>();

  readonly #format = inject(FigureFormat);
  protected readonly items = computed(() =>
    this.row().spread.items.map(({ district, value }) => ({
      ref: district,
      name: this.nameOf()(district),
      value,
      text: this.#format.figure(value, this.row()),
    })),
  );
  protected readonly words = computed(() => {
    const { lowest, highest, median, items, expected } = this.row().spread;
    return {
      lowest: this.#format.plain(lowest, this.row()),
      highest: this.#format.figure(highest, this.row()),
      median: this.#format.figure(median, this.row()),
      count: this.#format.number(items.length),
      expected: this.#format.number(expected),
      compared: this.comparedName(),
    };
  });
}
