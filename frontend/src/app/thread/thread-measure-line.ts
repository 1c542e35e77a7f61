import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ThreadMeasure } from '#contract/thread.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { StatusChip } from '../ui/status-chip';

/** A measure of the thread: its title, where it stands, how far it is. */
@Component({
  selector: 'gb-thread-measure',
  imports: [RouterLink, StatusChip, TranslocoPipe],
  template: `
    @let it = measure();
    <a queryParamsHandling="replace" [routerLink]="['/massnahmen', it.code]" [queryParams]="context.params()">{{ it.title }}</a>
    <span class="state">
      <gb-status-chip [status]="it.status" />
      @if (percent(); as text) {
        <span class="gb-figure">{{ text }}</span>
      }
      <span class="gb-muted">{{ it.code }}</span>
      @if (weight() !== undefined && weight() !== 1) {
        <span class="gb-muted">{{ 'thread.weight' | transloco: { weight: weightText() } }}</span>
      }
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
export class ThreadMeasureLine {
  readonly measure = input.required<ThreadMeasure>();
  /** What it counts with for the recommendation. */
  readonly weight = input<number>();
  /** Why it belongs here, in the author's sentence. */
  readonly why = input<string | null>(null);

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly weightText = computed(() => {
    const weight = this.weight() ?? 1;
    return this.format.number(weight, Number.isInteger(weight) ? 0 : 2);
  });
  protected readonly percent = computed(() => {
    const { percent } = this.measure();
    return percent === null ? undefined : this.format.figure(percent, { unit: 'percent', decimals: 0 });
  });
}
