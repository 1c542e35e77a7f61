import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import type { CostShare } from './cost-order';

/** A part of the cost with its name. */
export interface NamedShare extends CostShare {
  readonly name: string;
}

/** Planned cost by part as bars from zero in a table, with what was spent and the share of the whole. */
@Component({
  selector: 'gb-cost-bars',
  imports: [TranslocoPipe],
  template: `
    <h3 [id]="id()">{{ heading() }}</h3>
    <table class="gb-table gb-table-compact" [attr.aria-labelledby]="id()">
      <thead>
        <tr>
          <th scope="col">{{ head() }}</th>
          <th scope="col" class="gb-number">{{ 'measures.cost.planned' | transloco }}</th>
          <th scope="col" class="gb-number actual">{{ 'measures.cost.actual' | transloco }}</th>
          <th scope="col" class="gb-number">{{ 'measures.cost.share' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (part of parts(); track part.key) {
          <tr>
            <th scope="row">
              {{ part.name }}
              <span class="bar" aria-hidden="true"><span [style.inline-size.%]="(100 * part.sum.planned) / most()"></span></span>
            </th>
            <td class="gb-number gb-figure">{{ format.euros(part.sum.planned) }}</td>
            <td class="gb-number actual">{{ part.sum.actual === null ? '–' : format.euros(part.sum.actual) }}</td>
            <td class="gb-number">{{ format.figure(100 * part.share, percent) }}</td>
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
    h3 {
      margin-block-end: var(--gb-space-1);
    }
    .gb-table th:first-child {
      padding-inline-start: 0;
    }
    .gb-table td:last-child,
    .gb-table th:last-child {
      padding-inline-end: 0;
    }
    th[scope='row'] {
      inline-size: 55%;
      overflow-wrap: anywhere;
    }
    .bar {
      display: block;
      block-size: 0.5rem;
      margin-block: 2px;
      border-inline-start: 1px solid var(--gb-line-strong);
    }
    .bar span {
      display: block;
      block-size: 100%;
      background: var(--gb-accent);
    }
    @container (max-width: 30rem) {
      .actual {
        display: none;
      }
    }
  `,
})
export class CostBars {
  readonly id = input.required<string>();
  readonly heading = input.required<string>();
  /** Head of the first column. */
  readonly head = input.required<string>();
  /** The largest first. */
  readonly parts = input.required<readonly NamedShare[]>();

  protected readonly format = inject(FigureFormat);
  protected readonly percent = { unit: 'percent', decimals: 1 } as const;
  protected readonly most = computed(() => Math.max(1, ...this.parts().map(({ sum }) => sum.planned)));
}
