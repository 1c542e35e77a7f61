import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StatusReport } from '#contract/status-report.ts';
import { FigureFormat, type Measure } from '../format/figure-format';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressColumns } from '../charts/progress-columns';
import { quarterlyProgress } from './quarterly-progress';

const PERCENT: Measure = { unit: 'percent', decimals: 0 };

/** The progress of a measure over the quarters, with the finding as its title and the table behind the switch. */
@Component({
  selector: 'gb-progress-figure',
  imports: [FigureFrame, FramePicture, FrameTable, OutlookChip, ProgressColumns, TranslocoPipe],
  template: `
    <gb-figure-frame [heading]="heading()" [subtitle]="'measure.progress.subtitle' | transloco">
      <ng-template gbPicture>
        <gb-progress-columns [quarters]="columns()" [label]="heading()" />
        @if (marked()) {
          <p class="gb-note key">
            <span
              ><svg viewBox="0 0 10 9" width="10" height="9" aria-hidden="true"><path class="at_risk" d="M0 9h10l-5 -9z" /></svg>
              {{ 'measure.outlook.at_risk' | transloco }}</span
            >
            <span
              ><svg viewBox="0 0 8 8" width="9" height="9" aria-hidden="true"><path class="late" d="M0 0h8v8h-8z" /></svg>
              {{ 'measure.outlook.late' | transloco }}</span
            >
          </p>
        }
      </ng-template>
      <ng-template gbTable>
        <table class="gb-table gb-table-compact">
          <thead>
            <tr>
              <th scope="col">{{ 'measure.progress.quarter' | transloco }}</th>
              <th scope="col" class="gb-number">{{ 'measure.progress.percent' | transloco }}</th>
              <th scope="col">{{ 'measure.progress.outlook' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (it of newestFirst(); track it.quarter) {
              <tr>
                <th scope="row">{{ format.period(it.quarter) }}</th>
                <td class="gb-number">{{ format.plain(it.percent, measure) }}</td>
                <td><gb-outlook-chip [outlook]="it.outlook" /></td>
              </tr>
            }
          </tbody>
        </table>
      </ng-template>
    </gb-figure-frame>
  `,
  styles: `
    .key {
      display: flex;
      gap: var(--gb-space-4);
    }
    .at_risk {
      fill: var(--gb-state-watch-mark);
    }
    .late {
      fill: var(--gb-state-off-track-mark);
    }
  `,
})
export class ProgressFigure {
  readonly #transloco = inject(TranslocoService);
  protected readonly format = inject(FigureFormat);
  protected readonly measure = PERCENT;

  /** At least one that counts. */
  readonly reports = input.required<readonly StatusReport[]>();

  protected readonly quarters = computed(() => quarterlyProgress(this.reports()));
  protected readonly columns = computed(() =>
    this.quarters().map(({ quarter, percent, outlook }) => ({ quarter, percent, mark: outlook === 'on_schedule' ? null : outlook })),
  );
  protected readonly newestFirst = computed(() => [...this.quarters()].reverse());
  protected readonly marked = computed(() => this.quarters().some(({ outlook }) => outlook === 'at_risk' || outlook === 'late'));
  protected readonly heading = computed(() => {
    const [newest, before] = this.newestFirst().filter(({ percent }) => percent !== null);
    if (newest === undefined) return '';
    const change = before === undefined ? undefined : (newest.percent ?? 0) - (before.percent ?? 0);
    return this.#transloco.translate<string>(
      change === undefined ? 'measure.progress.first' : 'measure.progress.heading',
      {
        percent: this.format.figure(newest.percent, PERCENT),
        quarter: this.format.period(newest.quarter),
        change: change === undefined ? '' : this.format.change(change, PERCENT),
      },
      this.format.language(),
    );
  });
}
