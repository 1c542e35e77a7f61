import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureSummary } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressBar } from '../ui/progress-bar';
import { StatusChip } from '../ui/status-chip';
import { firstRows } from './first-rows';

/** Measures with the report that counted when the quarter was adopted. */
@Component({
  selector: 'gb-frozen-measures',
  imports: [OutlookChip, ProgressBar, RouterLink, StatusChip, TranslocoPipe],
  template: `
    <table class="gb-table" role="table">
      <caption class="gb-visually-hidden">
        {{
          'snapshots.section.measures' | transloco
        }}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">{{ 'snapshots.column.measure' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.status' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.outlook' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.progress' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of list.shown(); track row.code) {
          <tr role="row">
            <th scope="row" role="rowheader">
              <a queryParamsHandling="replace" [routerLink]="['/massnahmen', row.code]" [queryParams]="context.params()">{{ row.title }}</a>
              <span class="gb-small-line">{{ row.code }} · {{ row.leadOrganisationName }}</span>
            </th>
            <td role="cell"><gb-status-chip [status]="row.statusInQuarter" /></td>
            <td role="cell"><gb-outlook-chip [outlook]="row.report?.outlook ?? null" /></td>
            <td role="cell"><gb-progress-bar [percent]="row.report?.percent ?? null" /></td>
          </tr>
        }
      </tbody>
    </table>
    @if (list.more(); as count) {
      <button type="button" class="gb-button gb-no-print" (click)="list.showAll()">
        {{ 'snapshots.all.measures' | transloco: { count: format.number(count) } }}
      </button>
    }
  `,
  styleUrl: './frozen-table.scss',
})
export class FrozenMeasures {
  readonly rows = input.required<readonly MeasureSummary[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly list = firstRows(() => this.rows());
}
