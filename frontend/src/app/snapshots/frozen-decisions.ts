import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Decision } from '#contract/decision.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { FollowChip } from '../ui/follow-chip';
import { firstRows } from './first-rows';

/** Decisions as far as they were followed up when the quarter was adopted. */
@Component({
  selector: 'gb-frozen-decisions',
  imports: [FollowChip, RouterLink, TranslocoPipe],
  template: `
    <table class="gb-table" role="table">
      <caption class="gb-visually-hidden">
        {{
          'snapshots.section.decisions' | transloco
        }}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">{{ 'snapshots.column.decision' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.body' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.dueOn' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.state' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of list.shown(); track row.code) {
          <tr role="row">
            <th scope="row" role="rowheader">
              <a queryParamsHandling="replace" [routerLink]="['/beschluesse', row.code]" [queryParams]="context.params()">{{
                row.wording
              }}</a>
              <span class="gb-small-line">{{ row.code }}</span>
            </th>
            <td role="cell">{{ row.body.name }}</td>
            <td role="cell">
              {{ row.dueOn ? ('snapshots.until' | transloco: { date: format.shortDate(row.dueOn) }) : ('snapshots.noDay' | transloco) }}
            </td>
            <td role="cell"><gb-follow-chip [state]="row.state" [overdue]="row.overdue" /></td>
          </tr>
        }
      </tbody>
    </table>
    @if (list.more(); as count) {
      <button type="button" class="gb-button gb-no-print" (click)="list.showAll()">
        {{ 'snapshots.all.decisions' | transloco: { count: format.number(count) } }}
      </button>
    }
  `,
  styleUrl: './frozen-table.scss',
  styles: `
    tbody th a {
      font-weight: inherit;
    }
  `,
})
export class FrozenDecisions {
  readonly rows = input.required<readonly Decision[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly list = firstRows(() => this.rows());
}
