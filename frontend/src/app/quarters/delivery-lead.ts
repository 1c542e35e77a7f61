import { Component, computed, inject, input } from '@angular/core';
import type { DeliveryCounts } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { askedOf } from './delivery-sums';

/** One sentence or two on what is missing, what waits for a check, and what was returned; for those who hand in, of the own ones. */
@Component({
  selector: 'gb-delivery-lead',
  template: `<p class="gb-lead">{{ sentence() }}</p>`,
})
export class DeliveryLead {
  /** `2026-Q3`. */
  readonly quarter = input.required<string>();
  readonly counts = input.required<DeliveryCounts>();
  /** Whether these are the deliveries of the person who looks at them. */
  readonly own = input.required<boolean>();

  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  protected readonly sentence = computed(() => {
    const counts = this.counts();
    const missing = counts.due + counts.returned;
    const family = this.own() ? 'deliveries.lead.own' : 'deliveries.lead.all';
    if (askedOf(counts) === 0) return this.#words.say(`${family}.nothing`);
    return [
      this.#words.count(`${family}.missing`, missing, { quarter: this.#format.period(this.quarter()) }),
      ...(missing === 0 || counts.late === 0 ? [] : [this.#late(counts.late, missing)]),
      ...(counts.returned === 0 ? [] : [this.#words.count('deliveries.lead.returned', counts.returned)]),
      ...(counts.submitted === 0 || this.own() ? [] : [this.#words.count('deliveries.lead.submitted', counts.submitted)]),
    ].join(' ');
  });

  #late(late: number, missing: number): string {
    return late === missing && late > 1 ? this.#words.say('deliveries.lead.allLate') : this.#words.count('deliveries.lead.late', late);
  }
}
