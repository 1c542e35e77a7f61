import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureDashboard } from '#contract/measure-dashboard.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** One sentence on how the measures of a place stand in a quarter. */
@Component({
  selector: 'gb-measure-lead',
  imports: [TranslocoPipe],
  template: `
    <p class="gb-lead">
      @if (sentence(); as text) {
        {{ text }}
      } @else {
        {{ 'measures.lead.nothing' | transloco: { place: place() } }}
      }
    </p>
  `,
})
export class MeasureLead {
  readonly dashboard = input.required<MeasureDashboard>();
  /** Name of the place. */
  readonly place = input.required<string>();

  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  protected readonly sentence = computed(() => {
    const { byStatus, byOutlook, expected, reported, quarter } = this.dashboard();
    if (byStatus.every(({ now }) => now === 0)) return undefined;
    const running = byStatus.find(({ status }) => status === 'running')?.now ?? 0;
    const late = byOutlook.find(({ outlook }) => outlook === 'late')?.now ?? 0;
    const missing = expected - reported;
    const about = { place: this.place(), quarter: this.#format.period(quarter) };
    const first = [
      this.#words.count('measures.lead.running', running, about),
      ...(late === 0 ? [] : [this.#words.count('measures.lead.late', late)]),
    ].join(', ');
    const reports = expected === 0 ? [] : [this.#words.count('measures.lead.missing', missing, about)];
    return `${[first, ...reports].join('; ')}.`;
  });
}
