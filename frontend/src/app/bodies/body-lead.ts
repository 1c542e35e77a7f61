import { Component, computed, inject, input } from '@angular/core';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { BodySums } from './body-sums';
import { SeatFigureWords } from './seat-figure-words';

/** One sentence on the bodies of a place: how many seats there are, how many of them nobody holds, and whose term ends soon. */
@Component({
  selector: 'gb-body-lead',
  template: `<p class="gb-lead">{{ sentence() }}</p>`,
})
export class BodyLead {
  readonly sums = input.required<BodySums>();
  /** Name of the place. */
  readonly place = input.required<string>();
  /** The past day as of which it is told. */
  readonly day = input<string>();

  readonly #words = inject(Words);
  readonly #figures = inject(SeatFigureWords);
  readonly #format = inject(FigureFormat);

  protected readonly sentence = computed(() => {
    const { bodies, seats, endingSoon } = this.sums();
    const place = this.place();
    if (bodies === 0) return this.#words.say('bodies.lead.nothing', { place });
    const day = this.day();
    const first = [
      day === undefined ? '' : this.#words.say('bodies.lead.asOf', { date: this.#format.date(day) }),
      this.#words.count('bodies.lead.bodies', bodies, { place }),
    ].join('');
    if (seats === 0) return this.#words.say('bodies.lead.withoutSeats', { bodies: first });
    const ends = endingSoon === 0 ? '' : this.#words.count(`bodies.lead.${day === undefined ? 'ending' : 'endedSoon'}`, endingSoon);
    return `${first}, ${this.#figures.standing(this.sums())}${ends}.`;
  });
}
