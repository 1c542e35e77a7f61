import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../format/words';
import type { FollowGroup } from './decision-groups';

/** One sentence on what has to be followed up: how much is late, how much is due soon, how much is open at all. */
@Component({
  selector: 'gb-decision-lead',
  template: `<p class="gb-lead">{{ sentence() }}</p>`,
})
export class DecisionLead {
  readonly counts = input.required<Readonly<Record<FollowGroup, number>>>();
  /** How many there are at all. */
  readonly total = input.required<number>();

  readonly #words = inject(Words);

  protected readonly sentence = computed(() => {
    const { overdue, soon, open } = this.counts();
    const pending = overdue + soon + open;
    if (this.total() === 0) return this.#words.say('decisions.lead.nothing');
    if (pending === 0) return this.#words.count('decisions.lead.allSettled', this.total());
    return [
      this.#words.count('decisions.lead.overdue', overdue),
      ...(soon === 0 ? [] : [this.#words.count('decisions.lead.soon', soon)]),
      this.#words.say(pending === 1 ? 'decisions.lead.pendingOne' : 'decisions.lead.pending', {
        open: pending,
        total: this.total(),
      }),
    ].join(' ');
  });
}
