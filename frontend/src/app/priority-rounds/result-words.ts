import { inject, Service } from '@angular/core';
import type { OptionResult, PriorityResult, RatingResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { byImportance, byPicks, leaders } from './priority-ranking';

/** So many titles are named in a sentence; more of them are counted. */
const NAMED = 3;

/** The findings of a round as sentences, for the page of the round and for the wall. */
@Service()
export class ResultWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** A mean: `4,3`. */
  mean(value: number): string {
    return this.#format.number(value, 1);
  }

  /** A median or quartile with as many decimals as it has: `4`, `4,5`, `3,75`. */
  middle(value: number): string {
    return this.#format.number(value, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);
  }

  /** A share of all: `28 %`. */
  share(part: number, all: number): string {
    return this.#format.figure((100 * part) / all, { unit: 'percent', decimals: 0 });
  }

  /** `31 von 60 haben abgestimmt.` */
  turnout({ voters, invited }: Pick<PriorityResult, 'voters' | 'invited'>): string {
    const family = voters === 1 ? 'priorityResult.turnout.one' : 'priorityResult.turnout.many';
    return this.#words.say(family, { voters: this.#format.number(voters), invited: this.#format.number(invited) });
  }

  /** What is most important. */
  importance({ options, voters }: Pick<PriorityResult, 'options' | 'voters'>): string {
    const first = leaders(byImportance(options));
    const mean = first[0]?.rating?.mean;
    return this.#finding('priorityResult.importance.finding', first, {
      voters: this.#format.number(voters),
      mean: mean === undefined ? '' : this.mean(mean),
    });
  }

  /** What most would begin with. */
  pick(options: readonly OptionResult[], picked: number): string {
    const first = leaders(byPicks(options));
    return this.#finding('priorityResult.pick.finding', first, {
      picks: this.#format.number(first[0]?.picks ?? 0),
      picked: this.#format.number(picked),
    });
  }

  /** Which term was named most. */
  terms({ items, count }: NonNullable<PriorityResult['terms']>): string {
    const most = items[0]?.count ?? 0;
    const first = items.filter((item) => item.count === most).map(({ term }) => ({ title: term }));
    return this.#finding('priorityResult.terms.finding', first, {
      named: this.#format.number(most),
      answered: this.#format.number(count),
    });
  }

  /** The votes on a recommendation as a screen reader says them. */
  distribution(rating: RatingResult): string {
    return this.#words.say('priorityResult.importance.spoken', {
      mean: this.mean(rating.mean),
      median: this.middle(rating.median),
      lower: this.middle(rating.lowerQuartile),
      upper: this.middle(rating.upperQuartile),
      counts: rating.distribution.map((count) => this.#format.number(count)).join(', '),
    });
  }

  #finding(family: string, first: readonly { readonly title: string }[], params: Readonly<Record<string, string>>): string {
    if (first.length === 0) return this.#words.say(`${family}.none`, params);
    const titles = first.map(({ title }) => this.#words.say('priorityResult.quoted', { title }));
    if (first.length > NAMED) return this.#words.say(`${family}.several`, { ...params, count: this.#format.number(first.length) });
    const named = new Intl.ListFormat(this.#format.language(), { type: 'conjunction' }).format(titles);
    return this.#words.say(`${family}.${first.length === 1 ? 'one' : 'tie'}`, { ...params, titles: named });
  }
}
