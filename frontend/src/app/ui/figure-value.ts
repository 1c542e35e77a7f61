import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { Explain } from './explain';
import { PartialFigureMark } from './partial-figure';

/**
 * A figure in a row: the number large, its unit, the period below, and what has to be known about it; where there is none, why. What says
 * where it comes from goes between the tags with the attribute `origin`, further lines without one.
 */
@Component({
  selector: 'td[gb-figure-value]',
  imports: [Explain, PartialFigureMark, TranslocoPipe],
  host: { role: 'cell', class: 'value gb-number' },
  template: `
    @let it = row();
    @if (parts(); as figure) {
      <span class="gb-figure">{{ figure.number }}</span>{{ figure.gap }}<span class="unit">{{ figure.unit }}</span>
      <span class="gb-small-line">{{ format.period(it.period ?? '') }} <ng-content select="[origin]" /></span>
      @if (it.flag !== null && it.flag !== 'final') {
        <span class="gb-small-line">{{ format.flag(it.flag) }}</span>
      }
      @if (it.incomplete) {
        <span class="gb-small-line"><gb-explain topic="ui.explain.incomplete" /></span>
      }
      @if (it.partial; as partial) {
        <span class="gb-small-line"><gb-partial-figure [partial]="partial" /></span>
      }
      <ng-content />
    } @else {
      <span class="gb-small-line">{{
        it.flag === null || it.flag === 'final' ? ('format.missing' | transloco) : format.flag(it.flag)
      }}</span>
      @if (it.partial; as partial) {
        <span class="gb-small-line"><gb-partial-figure [partial]="partial" /></span>
      }
    }
  `,
  styles: `
    .gb-figure {
      color: var(--gb-figure-colour, inherit);
      font-size: var(--gb-figure-size, var(--gb-size-l));
      line-height: 1.25;
    }
    .unit {
      display: inline-block;
    }
  `,
})
export class FigureValue {
  readonly row = input.required<
    Pick<OverviewRow, 'value' | 'period' | 'flag' | 'incomplete' | 'unit' | 'decimals'> & Partial<Pick<OverviewRow, 'partial'>>
  >();

  protected readonly format = inject(FigureFormat);
  protected readonly parts = computed(() => {
    const { value, period } = this.row();
    return value === null || period === null ? undefined : this.format.parts(value, this.row());
  });
}
