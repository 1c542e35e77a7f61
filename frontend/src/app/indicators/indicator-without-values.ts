import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { IndicatorResponse } from '#contract/indicator.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { EmptyState } from '../ui/empty-state';

/** What stands in the place of the figures while there are none: the first step, or the way to a quarter that has some. */
@Component({
  selector: 'gb-indicator-without-values',
  imports: [EmptyState, TranslocoPipe],
  template: `
    <gb-empty-state [heading]="'indicator.empty.heading' | transloco" [text]="text()">
      @if (indicator().available.from !== null) {
        <button type="button" class="gb-button" (click)="context.setQuarter(undefined)">{{ 'indicator.empty.newest' | transloco }}</button>
      } @else {
        <code>{{ 'indicator.empty.command' | transloco }}</code>
      }
    </gb-empty-state>
  `,
})
export class IndicatorWithoutValues {
  readonly indicator = input.required<IndicatorResponse>();

  protected readonly context = inject(Context);
  readonly #format = inject(FigureFormat);
  readonly #transloco = inject(TranslocoService);

  protected readonly text = computed(() => {
    const { from } = this.indicator().available;
    const quarter = this.context.quarter();
    const [key, params] =
      from === null || quarter === undefined
        ? ['text', {}]
        : ['later', { quarter: this.#format.period(quarter), from: this.#format.period(from) }];
    return this.#transloco.translate<string>(`indicator.empty.${key}`, params, this.#format.language());
  });
}
