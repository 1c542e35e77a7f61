import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BodyRow } from '#contract/body.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';

/** Bodies as their seats stood on the last day of the quarter. */
@Component({
  selector: 'gb-frozen-bodies',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <table class="gb-table" role="table">
      <caption class="gb-visually-hidden">
        {{
          'snapshots.section.bodies' | transloco
        }}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">{{ 'snapshots.column.body' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.seats' | transloco }}</th>
          <th scope="col" role="columnheader">{{ 'snapshots.column.members' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.code) {
          <tr role="row">
            <th scope="row" role="rowheader">
              <a queryParamsHandling="replace" [routerLink]="['/gremien', row.code]" [queryParams]="context.params()">{{ row.name }}</a>
              <span class="gb-small-line">{{ row.code }}</span>
            </th>
            <td role="cell">
              {{
                'snapshots.seats'
                  | transloco: { held: format.number(row.figures.seats - row.figures.vacant), seats: format.number(row.figures.seats) }
              }}
            </td>
            <td role="cell">{{ 'snapshots.members' | transloco: { members: format.number(row.figures.members) } }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './frozen-table.scss',
})
export class FrozenBodies {
  readonly rows = input.required<readonly BodyRow[]>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
}
