import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';

/** What a measure came from and what it became. */
@Component({
  selector: 'gb-measure-origins',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <ul class="gb-plain">
      @for (it of measure().predecessors; track it.predecessor.code) {
        <li>
          {{ 'measure.from.' + it.kind | transloco: { date: format.date(it.on) } }}
          <a [routerLink]="['/massnahmen', it.predecessor.code]">{{ it.predecessor.title }} ({{ it.predecessor.code }})</a>
          @if (it.reason) {
            <span class="gb-muted">{{ it.reason }}</span>
          }
        </li>
      }
      @for (it of measure().successors; track it.successor.code) {
        <li>
          {{ 'measure.into.' + it.kind | transloco: { date: format.date(it.on) } }}
          <a [routerLink]="['/massnahmen', it.successor.code]">{{ it.successor.title }} ({{ it.successor.code }})</a>
          @if (it.reason) {
            <span class="gb-muted">{{ it.reason }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul:empty {
      display: none;
    }
    li {
      padding-block: var(--gb-space-1);
      font-size: var(--gb-size-s);
    }
  `,
})
export class MeasureOrigins {
  protected readonly format = inject(FigureFormat);

  readonly measure = input.required<MeasureResponse>();
}
