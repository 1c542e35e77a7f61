import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';

/** A small bar with the percentage beside it; null is a measure on which nobody has reported yet. */
@Component({
  selector: 'gb-progress-bar',
  imports: [TranslocoPipe],
  template: `
    @if (percent() === null) {
      <span class="gb-muted">{{ 'measure.noProgress' | transloco }}</span>
    } @else {
      <span class="bar" aria-hidden="true"><span [style.inline-size.%]="percent()"></span></span>
      <span class="gb-figure">{{ text() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--gb-space-2);
      font-size: var(--gb-size-s);
      line-height: 1.35;
    }
    .bar {
      flex: none;
      inline-size: 4.5rem;
      block-size: 0.5rem;
      border: 1px solid var(--gb-context);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-raised);
      overflow: hidden;
    }
    .bar > span {
      display: block;
      block-size: 100%;
      background: var(--gb-accent);
    }
    .gb-figure {
      min-inline-size: 3.2em;
    }
  `,
})
export class ProgressBar {
  readonly #format = inject(FigureFormat);

  /** 0 to 100. */
  readonly percent = input.required<number | null>();

  protected readonly text = computed(() => this.#format.figure(this.percent(), { unit: 'percent', decimals: 0 }));
}
