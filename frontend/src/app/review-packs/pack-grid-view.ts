import { Component, computed, input } from '@angular/core';
import type { PackGrid } from '#contract/review-pack.ts';

/** The columns and rows of a table of a pack; what has no room scrolls. */
@Component({
  selector: 'gb-pack-grid',
  template: `
    @let it = grid();
    <div class="gb-table-scroll" tabindex="0" role="region" [attr.aria-label]="label()">
      <table class="gb-table gb-table-compact" [class.narrow]="isNarrow()" [class.wide]="!isNarrow()">
        <caption [class.gb-visually-hidden]="!captioned()">
          {{
            label()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of it.columns; track $index) {
              <th scope="col" [class.gb-number]="column.isNumber" [style.inline-size.%]="column.share * 100">{{ column.title }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of it.rows; track $index) {
            <tr>
              @for (cell of row; track $index) {
                @if ($first && it.rowHeads) {
                  <th scope="row">{{ cell }}</th>
                } @else {
                  <td [class.gb-number]="it.columns[$index]?.isNumber">{{ cell }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--gb-space-3) var(--gb-space-4);
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 0;
    }
    .wide {
      min-inline-size: 34rem;
    }
    .narrow {
      max-inline-size: 34rem;
    }
    .gb-number {
      white-space: normal;
    }
    .gb-table tbody th[scope='row'] {
      position: static;
    }
    caption {
      color: var(--gb-ink);
      font-weight: var(--gb-weight-strong);
    }
    @media print {
      .wide {
        min-inline-size: 0;
      }
    }
  `,
})
export class PackGridView {
  readonly grid = input.required<PackGrid>();
  readonly label = input.required<string>();
  /** Whether the label stands above it; beside a picture it does already. */
  readonly captioned = input(false);

  protected readonly isNarrow = computed(() => this.grid().columns.length <= 3);
}
