import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';

/** How many seats ask for something, how many who are there are of it, and how many of these seats nobody holds. */
export interface RequiredRow {
  readonly key: string;
  readonly name: string;
  readonly required: number;
  readonly actual: number;
  readonly vacant: number;
}

/** Who should be there against who is, as bars from zero in a table: the outline is what was meant, the filled part who is there. */
@Component({
  selector: 'gb-required-bars',
  imports: [TranslocoPipe],
  template: `
    <table class="gb-table gb-table-compact">
      <caption class="gb-visually-hidden">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="name">{{ head() }}</th>
          <td class="bar"></td>
          <th scope="col" class="gb-number">{{ 'bodies.composition.required' | transloco }}</th>
          <th scope="col" class="gb-number">{{ 'bodies.composition.actual' | transloco }}</th>
          <th scope="col" class="gb-number">{{ 'bodies.composition.vacant' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.key) {
          <tr>
            <th scope="row">{{ row.name }}</th>
            <td class="bar" aria-hidden="true">
              <span class="track">
                <span class="actual" [style.inline-size.%]="shareOf(row.actual)"></span>
                @if (row.required > 0) {
                  <span class="required" [class.missing]="row.actual < row.required" [style.inline-size.%]="shareOf(row.required)"></span>
                }
              </span>
            </td>
            <td class="gb-number">{{ row.required === 0 ? '–' : format.number(row.required) }}</td>
            <td class="gb-number">{{ format.number(row.actual) }}</td>
            <td class="gb-number" [class.gap]="row.vacant > 0">{{ row.vacant === 0 ? '–' : format.number(row.vacant) }}</td>
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
    .gb-table {
      table-layout: fixed;
    }
    .gb-table th,
    .gb-table td {
      padding-inline: 0 var(--gb-space-3);
    }
    .gb-table th:last-child,
    .gb-table td:last-child {
      padding-inline-end: 0;
    }
    thead th {
      position: static;
    }
    .name {
      inline-size: 38%;
    }
    thead td {
      border-block-end: 1px solid var(--gb-line-strong);
    }
    .gb-table .gb-number {
      inline-size: 5.25rem;
      padding-inline: 0 var(--gb-space-1);
    }
    .gb-table tbody th {
      position: static;
      overflow-wrap: anywhere;
    }
    .track {
      position: relative;
      display: block;
      block-size: 1rem;
      border-inline-start: 1px solid var(--gb-line-strong);
    }
    .actual,
    .required {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
    }
    .actual {
      inset-block: 3px;
      background: var(--gb-accent);
    }
    .required {
      border: 1.5px solid var(--gb-ink-muted);
    }
    .required.missing {
      border: 1.5px dashed var(--gb-state-watch-mark);
    }
    .gap {
      color: var(--gb-state-watch);
      font-weight: var(--gb-weight-strong);
    }
    @container (max-width: 34rem) {
      .gb-table .bar {
        display: none;
      }
      .gb-table .gb-number {
        inline-size: 4.75rem;
      }
      .gb-table tbody .gb-number {
        font-size: var(--gb-size-s);
      }
      .name {
        inline-size: auto;
      }
    }
  `,
})
export class RequiredBars {
  protected readonly format = inject(FigureFormat);

  readonly caption = input.required<string>();
  /** Head of the first column. */
  readonly head = input.required<string>();
  readonly rows = input.required<readonly RequiredRow[]>();

  readonly #most = computed(() => Math.max(1, ...this.rows().flatMap(({ required, actual }) => [required, actual])));

  /** In percent of the longest bar. */
  protected shareOf(count: number): number {
    return (100 * count) / this.#most();
  }
}
