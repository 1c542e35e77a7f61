import { inject, Service } from '@angular/core';
import type { Decision } from '#contract/decision.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** What stands below the wording of a decision in the minutes. */
@Service()
export class DecisionWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** Who sees to it, by when, and how was voted: `Zuständig: Jugendamt · bis 31. März 2027 · 9 dafür, 1 dagegen, 2 Enthaltungen`. */
  facts({ responsible, dueOn, votes }: Pick<Decision, 'responsible' | 'dueOn' | 'votes'>): string {
    return [
      ...(responsible === null ? [] : [this.#words.say('meetings.decision.responsible', { name: responsible.name })]),
      ...(dueOn === null ? [] : [this.#words.say('meetings.decision.due', { date: this.#format.date(dueOn) })]),
      ...(votes === null
        ? []
        : [
            [
              this.#words.say('decisions.votes.inFavour', { count: this.#format.number(votes.inFavour) }),
              this.#words.say('decisions.votes.against', { count: this.#format.number(votes.against) }),
              this.#words.count('decisions.votes.abstained', votes.abstained),
            ].join(', '),
          ]),
    ].join(' · ');
  }
}
