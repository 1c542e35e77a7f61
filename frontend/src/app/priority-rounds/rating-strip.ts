import { Component, computed, inject, input } from '@angular/core';
import type { RatingResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { ratingStripLayout, STRIP } from './rating-strip-layout';
import { ResultWords } from './result-words';

/**
 * How often each step of importance was given, with the middle half as a line and the median as a diamond below. As wide as its place; on the
 * wall its type is larger (`--gb-strip-type`).
 */
@Component({
  selector: 'gb-rating-strip',
  template: `
    <svg [attr.viewBox]="'0 0 ' + strip.width + ' ' + strip.height" role="img" [attr.aria-label]="words.distribution(rating())">
      @for (bar of layout().bars; track bar.step) {
        @if (bar.count > 0) {
          <rect [class]="'step-' + bar.step" [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height" />
        }
        <text class="count" [class.zero]="bar.count === 0" text-anchor="middle" [attr.x]="bar.centre" [attr.y]="bar.y - 4">
          {{ format.number(bar.count) }}
        </text>
        <text class="step" text-anchor="middle" [attr.x]="bar.centre" [attr.y]="strip.numbers">{{ bar.step }}</text>
      }
      <line class="base" x1="0" [attr.x2]="strip.width" [attr.y1]="strip.base" [attr.y2]="strip.base" />
      <line class="half" [attr.x1]="layout().from - 3" [attr.x2]="layout().to + 3" [attr.y1]="strip.middle" [attr.y2]="strip.middle" />
      <path class="median" [attr.d]="'M' + layout().median + ' ' + (strip.middle - 6) + 'l6 6l-6 6l-6 -6z'" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: var(--gb-strip-block, auto);
      overflow: visible;
    }
    text {
      fill: var(--gb-ink);
      font-size: calc(13px * var(--gb-strip-type, 1));
      font-variant-numeric: tabular-nums;
    }
    .count {
      font-weight: var(--gb-weight-strong);
    }
    .zero,
    .step {
      fill: var(--gb-ink-muted);
      font-weight: var(--gb-weight-regular);
    }
    rect {
      stroke: var(--gb-line-strong);
      stroke-width: 1;
    }
    .step-1 {
      fill: var(--gb-sequential-1);
    }
    .step-2 {
      fill: var(--gb-sequential-2);
    }
    .step-3 {
      fill: var(--gb-sequential-3);
    }
    .step-4 {
      fill: var(--gb-sequential-4);
    }
    .step-5 {
      fill: var(--gb-sequential-5);
    }
    .base {
      stroke: var(--gb-context);
    }
    .half {
      stroke: var(--gb-ink-muted);
      stroke-width: 4;
    }
    .median {
      fill: var(--gb-ink);
      stroke: var(--gb-surface);
      stroke-width: 1.5;
    }
  `,
})
export class RatingStrip {
  readonly rating = input.required<RatingResult>();

  protected readonly words = inject(ResultWords);
  protected readonly format = inject(FigureFormat);
  protected readonly strip = STRIP;
  protected readonly layout = computed(() => ratingStripLayout(this.rating()));
}
