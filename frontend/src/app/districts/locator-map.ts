import { Component, computed, inject, input, output } from '@angular/core';
import type { DistrictCollection } from '#contract/district.ts';
import { FigureFormat } from '../format/figure-format';
import { Choropleth } from '../map/choropleth';
import type { MapArea } from '../map/map-area';
import { DistrictHighlight } from '../shell/district-highlight';

/** A map without figures: where districts lie, which one is chosen, and a way to the others. */
@Component({
  selector: 'gb-locator-map',
  imports: [Choropleth],
  template: `
    <gb-choropleth
      [boundaries]="boundaries()"
      [areas]="areas()"
      [label]="label()"
      [selected]="selected()"
      [highlighted]="highlight.ref()"
      (highlight)="point($event)"
      (pick)="pick.emit($event)"
    />
    <p class="gb-small gb-muted">{{ boundaries().attribution.join('; ') }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: var(--gb-space-2) 0 0;
    }
  `,
})
export class LocatorMap {
  protected readonly highlight = inject(DistrictHighlight);
  readonly #format = inject(FigureFormat);

  readonly boundaries = input.required<DistrictCollection>();
  readonly label = input.required<string>();
  /** Reference of the district that the page is about. */
  readonly chosen = input<string>();
  readonly pick = output<string>();

  protected readonly selected = computed(() => [this.chosen()].filter((ref) => ref !== undefined));
  protected readonly areas = computed((): MapArea[] =>
    this.boundaries().features.map(({ id, properties }) => ({
      ref: id,
      name: this.#format.name(properties.name),
      text: properties.key,
      value: null,
      state: 'value',
      colour: id === this.chosen() ? 'var(--gb-accent)' : 'var(--gb-context-soft)',
    })),
  );

  protected point(ref: string | null): void {
    if (ref === null) this.highlight.clear();
    else this.highlight.show(ref);
  }
}
