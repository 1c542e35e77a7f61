import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThreadIndicator } from '#contract/thread.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { AssessmentChip } from '../ui/assessment-chip';
import { TrendMark } from '../ui/trend-mark';

/** An indicator at an end of the thread: its name, its value with period, and how it stands. */
@Component({
  selector: 'gb-thread-indicator',
  imports: [AssessmentChip, RouterLink, TrendMark],
  template: `
    @let it = indicator();
    <a queryParamsHandling="replace" [routerLink]="['/indikatoren', it.code]" [queryParams]="context.params()">{{
      format.name(it.name)
    }}</a>
    <span class="state">
      @if (value(); as text) {
        <span class="gb-figure">{{ text }}</span>
        <gb-trend [trend]="it.trend.trend" [movement]="it.trend.movement" [change]="it.trend.change" />
      }
      <gb-assessment-chip [status]="it.status" />
    </span>
    @if (why(); as reason) {
      <span class="gb-small-line">{{ reason }}</span>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .state {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-3);
      align-items: center;
      font-size: var(--gb-size-s);
    }
  `,
})
export class ThreadIndicatorLine {
  readonly indicator = input.required<ThreadIndicator>();
  /** Why it belongs here, in the author's sentence. */
  readonly why = input<string | null>(null);

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly value = computed(() => {
    const { value, period, unit, decimals } = this.indicator();
    return value === null || period === null ? undefined : this.format.figureIn(value, { unit, decimals }, period);
  });
}
