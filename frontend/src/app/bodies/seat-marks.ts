import { Component, computed, inject, input } from '@angular/core';
import type { SeatFigures } from '#contract/body.ts';
import { Words } from '../format/words';

/** The seats of a body as a small row: full where somebody sits, an empty outline where nobody does. The words beside say the same. */
@Component({
  selector: 'gb-seat-marks',
  template: `
    <span class="marks" aria-hidden="true">
      @for (held of marks(); track $index) {
        <span [class.vacant]="!held"></span>
      }
    </span>
    <span class="words">{{ words() }}</span>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-1);
      justify-items: start;
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      gap: 3px;
      max-inline-size: 14.5rem;
    }
    .marks:empty {
      display: none;
    }
    .marks > span {
      inline-size: 0.6875rem;
      block-size: 0.6875rem;
      border: 1.5px solid var(--gb-accent);
      border-radius: 50% 50% 3px 3px;
      background: var(--gb-accent);
    }
    .marks > .vacant {
      border: 1.5px dashed var(--gb-state-watch-mark);
      background: none;
    }
    .words {
      font-size: var(--gb-size-xs);
    }
  `,
})
export class SeatMarks {
  readonly figures = input.required<SeatFigures>();

  readonly #words = inject(Words);
  protected readonly marks = computed(() => {
    const { seats, vacant } = this.figures();
    return Array.from({ length: seats }, (_, at) => at < seats - vacant);
  });
  protected readonly words = computed(() => {
    const { seats, vacant, members } = this.figures();
    if (seats === 0) return members === 0 ? this.#words.say('bodies.noSeats') : this.#words.count('bodies.onlyMembers', members);
    return vacant === 0
      ? this.#words.count('bodies.allHeld', seats)
      : this.#words.say('bodies.someHeld', { held: seats - vacant, seats, vacant });
  });
}
