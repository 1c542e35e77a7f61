import { inject, Service } from '@angular/core';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { RecommendationProgress } from '#contract/recommendation-progress.ts';
import { FigureFormat, type Measure } from '../format/figure-format';
import { RecommendationNames } from './recommendation-names';

/** Progress is written without decimals. */
export const PERCENT: Measure = { unit: 'percent', decimals: 0 };

/** How a recommendation stands, in whole sentences. */
@Service()
export class RecommendationStanding {
  readonly #format = inject(FigureFormat);
  readonly #names = inject(RecommendationNames);

  /** What was said to it, by whom and when. */
  answer({ answer }: Pick<RecommendationDetail, 'answer'>): string {
    if (answer === null) return this.#say('standing.unanswered');
    const { response, body, decidedOn } = answer;
    const said = { date: this.#format.date(decidedOn), body: body ?? '' };
    return this.#say(body === null ? `standing.on.${response}` : `standing.by.${response}`, said);
  }

  /** How its progress follows from the measures: "2 von 5 Maßnahmen laufen, gewichtet 37 %." */
  derivation({ derived, derivation: { counted, running } }: RecommendationProgress): string {
    const percent = this.#format.figure(derived, PERCENT);
    if (counted === 0) return this.#say('derivation.none');
    if (counted === 1) return this.#say(running === 1 ? 'derivation.theOneRuns' : 'derivation.theOne', { percent });
    if (running === counted) return this.#say('derivation.all', { counted: this.#format.number(counted), percent });
    return this.#names.count('recommendations.derivation.running', running, { counted: this.#format.number(counted), percent });
  }

  /** That the steering group has set another progress, and what would follow from the measures; empty when it has not. */
  override({ derived, overridden }: RecommendationProgress, quarter: string): string {
    if (overridden === null) return '';
    return this.#say(derived === null ? 'override.sentence' : 'override.sentenceInstead', {
      quarter: this.#format.period(quarter),
      value: this.#format.figure(overridden.value, PERCENT),
      derived: this.#format.figure(derived, PERCENT),
      name: overridden.by,
      date: this.#format.date(overridden.at.slice(0, 10)),
    });
  }

  /** The same in short, for those who have just read how it is derived; empty when nothing was set. */
  overrideInShort({ overridden }: RecommendationProgress): string {
    return overridden === null ? '' : this.#say('override.short', { value: this.#format.figure(overridden.value, PERCENT) });
  }

  #say(key: string, params: Readonly<Record<string, string>> = {}): string {
    return this.#names.say(`recommendations.${key}`, params);
  }
}
