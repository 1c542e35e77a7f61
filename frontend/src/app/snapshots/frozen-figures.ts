import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { AssessmentChip } from '../ui/assessment-chip';
import { FigureName } from '../ui/figure-name';
import { FigureValue } from '../ui/figure-value';
import { TrendMark } from '../ui/trend-mark';
import { firstRows } from './first-rows';

/** Figures of a place as they were assessed when the quarter was adopted. */
@Component({
  selector: 'gb-frozen-figures',
  imports: [AssessmentChip, FigureName, FigureValue, TranslocoPipe, TrendMark],
  template: `
    <table class="gb-table" role="table">
      <caption class="gb-visually-hidden">
        {{
          'snapshots.section.figures' | transloco
        }}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">{{ 'snapshots.column.indicator' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.value' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.trend' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.assessment' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of list.shown(); track row.indicator) {
          <tr role="row">
            <th gb-figure-name tabindex="-1" [row]="row" [params]="context.params()"></th>
            <td gb-figure-value [row]="row"></td>
            <td role="cell"><gb-trend [trend]="row.trend.trend" [movement]="row.trend.movement" [change]="row.trend.change" /></td>
            <td role="cell"><gb-assessment-chip [status]="row.assessment.status" /></td>
          </tr>
        }
      </tbody>
    </table>
    @if (list.more(); as count) {
      <button type="button" class="gb-button gb-no-print" (click)="list.showAll()">
        {{ 'snapshots.all.figures' | transloco: { count: format.number(count) } }}
      </button>
    }
  `,
  styleUrl: './frozen-table.scss',
  styles: `
    td.value {
      text-align: start;
    }
  `,
})
export class FrozenFigures {
  readonly rows = input.required<readonly OverviewRow[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly list = firstRows(() => this.rows());
}
