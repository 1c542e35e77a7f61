import { Component, computed, inject, input } from '@angular/core';
import { RecommendationNames } from './recommendation-names';
import type { RecommendationCounts } from './recommendation-counts';

/** One sentence on what was said to the recommendations of a place and what has become of them. */
@Component({
  selector: 'gb-recommendation-lead',
  template: `<p class="gb-lead">{{ sentence() }}</p>`,
})
export class RecommendationLead {
  readonly counts = input.required<RecommendationCounts>();
  /** Name of the place. */
  readonly place = input.required<string>();

  readonly #names = inject(RecommendationNames);

  protected readonly sentence = computed(() => {
    const { all, accepted, withoutMeasure, done, unanswered } = this.counts();
    const family = 'recommendations.lead';
    if (all === 0) return this.#names.say(`${family}.nothing`, { place: this.place() });
    const ofThese = [
      ...(withoutMeasure === 0 ? [] : [this.#names.count(`${family}.withoutMeasure`, withoutMeasure)]),
      ...(done === 0 ? [] : [this.#names.count(`${family}.done`, done)]),
    ];
    const said = this.#names.count(`${family}.accepted`, accepted);
    const answered =
      ofThese.length === 0 ? said : this.#names.say(`${family}.ofThese`, { said, these: ofThese.join(this.#names.say(`${family}.and`)) });
    const first = this.#names.count(`${family}.all`, all, { place: this.place() });
    return `${first}: ${answered}; ${this.#names.count(`${family}.unanswered`, unanswered)}.`;
  });
}
