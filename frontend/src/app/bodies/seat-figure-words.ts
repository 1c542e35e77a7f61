import { inject, Service } from '@angular/core';
import type { SeatFigures } from '#contract/body.ts';
import { Words } from '../format/words';

/** How seats stand, as part of a sentence: `14 Sitze, davon 2 unbesetzt`. */
@Service()
export class SeatFigureWords {
  readonly #words = inject(Words);

  /** Of at least one seat. */
  standing({ seats, vacant }: Pick<SeatFigures, 'seats' | 'vacant'>): string {
    if (vacant === 0) return this.#words.count('bodies.allHeld', seats);
    if (seats === 1) return this.#words.say('bodies.oneVacant');
    return `${this.#words.count('bodies.lead.seats', seats)}, ${this.#words.count('bodies.lead.vacant', vacant)}`;
  }
}
