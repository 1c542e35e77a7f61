import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import type { TargetResponse } from '#contract/indicator.ts';
import { FigureFormat } from '../format/figure-format';
import { AssessmentChip } from '../ui/assessment-chip';
import { DemoMark } from '../ui/demo-mark';
import { Explain } from '../ui/explain';

/** Where the place stands on the way to its target, and all targets of the indicator. */
@Component({
  selector: 'gb-indicator-target-list',
  imports: [AssessmentChip, DemoMark, Explain, TranslocoPipe],
  templateUrl: './indicator-target-list.html',
  styles: `
    :host {
      display: block;
    }
    .state {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--gb-space-2) var(--gb-space-3);
    }
    .state p {
      margin: 0;
    }
    .gb-table-scroll {
      margin-block-start: var(--gb-space-4);
    }
  `,
})
export class IndicatorTargetList {
  readonly row = input.required<OverviewRow>();
  readonly targets = input.required<readonly TargetResponse[]>();
  readonly place = input.required<string>();
  /** Name of a district by its reference. */
  readonly nameOf = input.required<(ref: string) => string>();

  protected readonly format = inject(FigureFormat);
  protected readonly ordered = computed(() =>
    [...this.targets()].sort((a, b) => (a.district ?? '').localeCompare(b.district ?? '') || (a.date < b.date ? -1 : 1)),
  );
}
