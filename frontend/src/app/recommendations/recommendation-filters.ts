import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QueryChange } from '../shell/address-filter';
import { ListFilters, type FilterChoice } from '../shell/list-filters';
import { RECOMMENDATIONS, type FilterName, type RecommendationFilter } from './recommendation-filter';
import { RecommendationNames } from './recommendation-names';
import { LEVELS, RESPONSES, STATES } from './recommendation-words';

/** What narrows the recommendations down. All of it stands in the address. */
@Component({
  selector: 'gb-recommendation-filters',
  imports: [ListFilters, TranslocoPipe],
  template: `
    <gb-list-filters
      [words]="words"
      [filter]="filter()"
      [searchLabel]="'recommendations.filter.text' | transloco"
      [usual]="usual()"
      [further]="further()"
      (changed)="changed.emit($event)"
    />
  `,
})
export class RecommendationFilters {
  readonly filter = input.required<RecommendationFilter>();
  /** The sources that can be chosen. */
  readonly sources = input.required<readonly { readonly code: string; readonly title: string }[]>();
  readonly changed = output<QueryChange>();

  readonly #names = inject(RecommendationNames);
  protected readonly words = RECOMMENDATIONS;

  protected readonly usual = computed<readonly FilterChoice[]>(() => [
    this.#choice(
      'source',
      this.sources().map(({ code, title }) => ({ word: code, text: title })),
    ),
    this.#choice(
      'field',
      this.#names.fields().map(({ code, name }) => ({ word: code, text: name })),
    ),
    this.#words('response', 'response', RESPONSES),
  ]);
  protected readonly further = computed<readonly FilterChoice[]>(() => [
    this.#words('state', 'state', STATES),
    this.#words('addresseeLevel', 'level', LEVELS),
    this.#choice(
      'targetGroup',
      this.#names.targetGroups().map(({ code, name }) => ({ word: code, text: name })),
    ),
  ]);

  #words(name: FilterName, family: string, words: readonly string[]): FilterChoice {
    return this.#choice(
      name,
      words.map((word) => ({ word, text: this.#names.say(`recommendation.${family}.${word}`) })),
    );
  }

  #choice(name: FilterName, options: FilterChoice['options']): FilterChoice {
    return { name, label: this.#names.say(`recommendations.filter.${name}`), options };
  }
}
