import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MeasureDashboard } from '#contract/measure-dashboard.ts';
import { FigureFormat } from '../format/figure-format';

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

  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  protected readonly sentence = computed(() => {
    const { byStatus, byOutlook, expected, reported, quarter } = this.dashboard();
    if (byStatus.every(({ now }) => now === 0)) return undefined;
    const running = byStatus.find(({ status }) => status === 'running')?.now ?? 0;
    const late = byOutlook.find(({ outlook }) => outlook === 'late')?.now ?? 0;
    const missing = expected - reported;
    const about = { place: this.place(), quarter: this.#format.period(quarter) };
    const first = [
      this.#say(`measures.lead.running.${amount(running)}`, { ...about, count: this.#format.number(running) }),
      ...(late === 0 ? [] : [this.#say(`measures.lead.late.${amount(late)}`, { count: this.#format.number(late) })]),
    ].join(', ');
    const reports =
      expected === 0 ? [] : [this.#say(`measures.lead.missing.${amount(missing)}`, { ...about, count: this.#format.number(missing) })];
    return `${[first, ...reports].join('; ')}.`;
  });

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.#format.language());
  }
}

const amount = (count: number): 'none' | 'one' | 'many' => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');
