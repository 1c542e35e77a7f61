import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import type { TermRow } from './term-rows';

/** Terms with rank and count, the count as a bar as well. */
@Component({
  selector: 'gb-term-table',
  imports: [TranslocoPipe],
  template: `
    <table class="gb-table gb-table-compact">
      <caption>
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="gb-number">{{ 'priorityResult.rank' | transloco }}</th>
          <th scope="col">{{ 'priorityResult.terms.term' | transloco }}</th>
          <th scope="col" colspan="2">{{ 'priorityResult.terms.named' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.term) {
          <tr>
            <td class="gb-number">{{ row.rank }}</td>
            <th scope="row">{{ row.term }}</th>
            <td class="gb-number count">{{ format.number(row.count) }}</td>
            <td class="bar" aria-hidden="true"><span [class.first]="row.rank === 1" [style.inline-size.%]="row.length"></span></td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    tbody th {
      overflow-wrap: break-word;
    }
    .count {
      inline-size: 1%;
    }
    .bar {
      inline-size: 35%;
    }
    .bar span {
      display: block;
      block-size: 0.9rem;
      background: var(--gb-context);
    }
    .bar .first {
      background: var(--gb-accent);
    }
  `,
})
export class TermTable {
  protected readonly format = inject(FigureFormat);

  readonly rows = input.required<readonly TermRow[]>();
  readonly caption = input.required<string>();
}
