import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IndicatorResponse } from '#contract/indicator.ts';
import { FigureFormat } from '../format/figure-format';
import { DemoMark } from '../ui/demo-mark';

/** What the indicator counts, how, how often and from which source. */
@Component({
  selector: 'gb-indicator-method',
  imports: [DemoMark, RouterLink, TranslocoPipe],
  templateUrl: './indicator-method.html',
  styles: `
    dl {
      display: grid;
      gap: var(--gb-space-3) var(--gb-space-5);
      margin: 0;
      max-width: var(--gb-measure);
    }
    dt {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
    }
    dd {
      margin: 0;
    }
    @media (min-width: 48rem) {
      dl {
        grid-template-columns: 12rem 1fr;
        max-width: none;
      }
      dd {
        max-width: var(--gb-measure);
      }
    }
  `,
})
export class IndicatorMethod {
  readonly indicator = input.required<IndicatorResponse>();

  protected readonly format = inject(FigureFormat);
}
