import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CostLine } from '#contract/measure-cost.ts';
import { FigureFormat } from '../format/figure-format';
import { costYears } from './cost-years';

/** What a measure costs in each year and who pays; hours of volunteers stand as hours. */
@Component({
  selector: 'gb-cost-table',
  imports: [TranslocoPipe],
  template: `
    <div class="gb-table-scroll" tabindex="0" role="region" [attr.aria-label]="'measure.section.costs' | transloco">
      <table class="gb-table gb-table-compact">
        <thead>
          <tr>
            <th scope="col">{{ 'measure.cost.source' | transloco }}</th>
            <th scope="col" class="gb-number">{{ 'measure.cost.planned' | transloco }}</th>
            <th scope="col" class="gb-number">{{ 'measure.cost.actual' | transloco }}</th>
            <th scope="col">{{ 'measure.cost.fundedUntil' | transloco }}</th>
          </tr>
        </thead>
        @for (year of years(); track year.year) {
          <tbody>
            <tr class="year">
              <th scope="rowgroup">
                {{ year.year }}
                @if (year.hours > 0) {
                  <span class="gb-small-line">{{ 'measure.cost.hours' | transloco: { count: format.number(year.hours) } }}</span>
                }
              </th>
              <td class="gb-number">{{ format.euros(year.planned) }}</td>
              <td class="gb-number">{{ year.actual === null ? '–' : format.euros(year.actual) }}</td>
              <td></td>
            </tr>
            @for (line of year.lines; track line.id) {
              <tr>
                <th scope="row">
                  {{ 'measure.source.' + line.source | transloco }}
                  <span class="gb-small-line">
                    {{ 'measure.kind.' + line.kind | transloco }}{{ line.programme ? ' · ' + line.programme : '' }}
                  </span>
                </th>
                <td class="gb-number">{{ amount(line, line.planned) }}</td>
                <td class="gb-number">{{ amount(line, line.actual) }}</td>
                <td>{{ line.fundedUntil ? format.shortDate(line.fundedUntil) : '' }}</td>
              </tr>
            }
          </tbody>
        }
      </table>
    </div>
  `,
  styles: `
    .year > * {
      border-block-end-color: var(--gb-line-strong);
      font-weight: var(--gb-weight-strong);
    }
  `,
})
export class CostTable {
  protected readonly format = inject(FigureFormat);

  readonly lines = input.required<readonly CostLine[]>();

  protected readonly years = computed(() => costYears(this.lines()));

  protected amount({ kind }: CostLine, amount: number | null): string {
    if (amount === null) return '–';
    return kind === 'volunteer' ? `${this.format.number(amount)} h` : this.format.euros(amount);
  }
}
