import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Hand } from 'lucide';
import type { ProgressFigure } from '#contract/recommendation-progress.ts';
import { FigureFormat, type Measure } from '../format/figure-format';
import { Icon } from '../ui/icon';
import { ProgressBar } from '../ui/progress-bar';

const PERCENT: Measure = { unit: 'percent', decimals: 0 };

/** The progress of a recommendation as a bar. What the steering group has set says so, and what would follow from the measures. */
@Component({
  selector: 'gb-progress-cell',
  imports: [Icon, ProgressBar, TranslocoPipe],
  template: `
    @if (progress().value === null) {
      <span class="gb-muted none">{{ 'recommendations.progress.none' | transloco }}</span>
    } @else {
      <gb-progress-bar [percent]="progress().value" />
    }
    @if (progress().overridden) {
      <span class="gb-small-line set"
        ><gb-icon [shape]="hand" />
        {{ (derived() ? 'recommendations.progress.setInstead' : 'recommendations.progress.set') | transloco: { derived: derived() } }}</span
      >
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .none {
      font-size: var(--gb-size-xs);
    }
    .set gb-icon {
      vertical-align: -0.15em;
      font-size: 1.1em;
    }
  `,
})
export class ProgressCell {
  readonly progress = input.required<ProgressFigure>();

  readonly #format = inject(FigureFormat);
  protected readonly hand = Hand;
  protected readonly derived = computed(() => {
    const { derived } = this.progress();
    return derived === null ? '' : this.#format.figure(derived, PERCENT);
  });
}
