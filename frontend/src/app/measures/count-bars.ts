import { Component, computed, contentChild, inject, input, TemplateRef } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { NO_FILTER, type QueryChange } from './measure-filter';

/** A count now and a quarter ago, with the measures that it counts. */
export interface CountRow {
  readonly key: string;
  readonly now: number;
  readonly before: number;
  /** What narrows the table down to them. */
  readonly query: QueryChange;
}

/** Counts as bars from zero in a table, each leading to the measures that it counts. The name of a row is a template between the tags. */
@Component({
  selector: 'gb-count-bars',
  imports: [NgTemplateOutlet, RouterLink, TranslocoPipe],
  template: `
    <table class="gb-table gb-table-compact">
      <caption class="gb-visually-hidden">
        {{
          caption()
        }}
      </caption>
      <thead class="gb-visually-hidden">
        <tr>
          <th scope="col">{{ head() }}</th>
          <th scope="col">{{ 'measures.dashboard.count' | transloco }}</th>
          <th scope="col">{{ 'measures.dashboard.change' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.key) {
          <tr>
            <th scope="row"><ng-container [ngTemplateOutlet]="name()" [ngTemplateOutletContext]="{ $implicit: row.key }" /></th>
            <td class="count">
              <span class="bar" aria-hidden="true" [class]="row.key" [style.--share]="shareOf(row)"></span>
              @if (row.now > 0) {
                <a class="gb-figure" queryParamsHandling="merge" [routerLink]="[]" [queryParams]="paramsOf(row)">{{
                  format.number(row.now)
                }}</a>
              } @else {
                <span class="gb-figure gb-muted">0</span>
              }
            </td>
            <td class="gb-number gb-muted">
              @if (row.now === row.before) {
                <span aria-hidden="true">±0</span><span class="gb-visually-hidden">{{ 'measures.dashboard.same' | transloco }}</span>
              } @else {
                {{ signed(row.now - row.before) }}
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    th {
      inline-size: 8.75rem;
    }
    .gb-table th,
    .gb-table td {
      padding-inline: 0 var(--gb-space-3);
      border: 0;
    }
    .gb-table td:last-child {
      inline-size: 3rem;
      padding-inline-end: 0;
      font-size: var(--gb-size-xs);
    }
    .count {
      white-space: nowrap;
    }
    .bar {
      display: inline-block;
      // The number stands at the bar's end and needs room, too.
      inline-size: calc((100% - 4rem) * var(--share));
      block-size: 1.125rem;
      margin-inline-end: var(--gb-space-2);
      border-inline-start: 1px solid var(--gb-line-strong);
      background: var(--gb-context);
      vertical-align: middle;
    }
    .running {
      background: var(--gb-accent);
    }
    .on_schedule {
      background: var(--gb-state-on-track-mark);
    }
    .at_risk {
      background: var(--gb-state-watch-mark);
    }
    .late {
      background: var(--gb-state-off-track-mark);
    }
    .none {
      border: 1px dashed var(--gb-line-strong);
      background: none;
    }
    a {
      display: inline-block;
      min-inline-size: 24px;
      min-block-size: 24px;
    }
    // Where little room is left beside the names the bars stand below them.
    @container (max-width: 26rem) {
      tr {
        position: relative;
      }
      .gb-table th,
      .gb-table td {
        padding-block-end: 1.125rem;
      }
      // A head that stays in sight would lie on the bar.
      .gb-table th {
        position: static;
      }
      .bar {
        position: absolute;
        inset: auto auto 0.25rem 0;
        inline-size: calc(100% * var(--share));
        block-size: 0.625rem;
      }
    }
  `,
})
export class CountBars {
  readonly caption = input.required<string>();
  /** Head of the first column. */
  readonly head = input.required<string>();
  readonly rows = input.required<readonly CountRow[]>();

  readonly #context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly name = contentChild.required<TemplateRef<{ readonly $implicit: string }>>(TemplateRef);
  readonly #most = computed(() => Math.max(1, ...this.rows().map(({ now }) => now)));

  /** From 0 to 1, of the highest count. */
  protected shareOf({ now }: CountRow): number {
    return now / this.#most();
  }

  protected paramsOf({ query }: CountRow): QueryChange {
    return { ...NO_FILTER, ansicht: 'tabelle', quarter: this.#context.quarter() ?? null, ...query };
  }

  protected signed(change: number): string {
    return this.format.signed(change, { unit: 'count', decimals: 0 });
  }
}
