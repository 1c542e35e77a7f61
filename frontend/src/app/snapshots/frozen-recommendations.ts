import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecommendationRow } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { ProgressBar } from '../ui/progress-bar';
import { ResponseChip } from '../ui/response-chip';
import { firstRows } from './first-rows';

/** Recommendations as they were answered and followed when the quarter was adopted. */
@Component({
  selector: 'gb-frozen-recommendations',
  imports: [ProgressBar, ResponseChip, RouterLink, TranslocoPipe],
  template: `
    <table class="gb-table" role="table">
      <caption class="gb-visually-hidden">
        {{
          'snapshots.section.recommendations' | transloco
        }}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">{{ 'snapshots.column.recommendation' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.response' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.state' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.progress' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of list.shown(); track row.code) {
          <tr role="row">
            <th scope="row" role="rowheader">
              <a queryParamsHandling="replace" [routerLink]="['/empfehlungen', row.code]" [queryParams]="context.params()">{{
                row.title
              }}</a>
              <span class="gb-small-line">{{ row.code }} · {{ row.source.title }}</span>
            </th>
            <td role="cell"><gb-response-chip [response]="row.response" /></td>
            <td role="cell">{{ 'recommendation.state.' + row.state | transloco }}</td>
            <td role="cell">
              @if (row.progress.value !== null) {
                <gb-progress-bar [percent]="row.progress.value" />
              } @else {
                <span class="gb-muted">{{ 'snapshots.noProgress' | transloco }}</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
    @if (list.more(); as count) {
      <button type="button" class="gb-button gb-no-print" (click)="list.showAll()">
        {{ 'snapshots.all.recommendations' | transloco: { count: format.number(count) } }}
      </button>
    }
  `,
  styleUrl: './frozen-table.scss',
})
export class FrozenRecommendations {
  readonly rows = input.required<readonly RecommendationRow[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly list = firstRows(() => this.rows());
}
