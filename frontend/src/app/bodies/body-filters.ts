import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { ListFilters, type FilterChoice } from '../shell/list-filters';
import { ReferenceNames } from '../shell/reference-names';
import { BODIES, type BodyFilter } from './body-filter';
import { BODY_KINDS } from './body-words';

/** What narrows the bodies down. All of it stands in the address. */
@Component({
  selector: 'gb-body-filters',
  imports: [ListFilters, TranslocoPipe],
  template: `
    <gb-list-filters
      [words]="words"
      [filter]="filter()"
      [searchLabel]="'bodies.filter.text' | transloco"
      [usual]="usual()"
      [further]="further()"
      (changed)="changed.emit($event)"
    />
  `,
})
export class BodyFilters {
  readonly filter = input.required<BodyFilter>();
  readonly changed = output<QueryChange>();

  readonly #words = inject(Words);
  readonly #names = inject(ReferenceNames);
  protected readonly words = BODIES;

  protected readonly usual = computed<readonly FilterChoice[]>(() => [
    {
      name: 'kind',
      label: this.#words.say('bodies.filter.kind'),
      options: BODY_KINDS.map((word) => ({ word, text: this.#words.say(`bodies.kind.${word}`) })),
    },
    {
      name: 'field',
      label: this.#words.say('bodies.filter.field'),
      options: this.#names.fields().map(({ code, name }) => ({ word: code, text: name })),
    },
  ]);
  protected readonly further = computed<readonly FilterChoice[]>(() => [
    {
      name: 'state',
      label: this.#words.say('bodies.filter.state'),
      options: ['ended', 'all'].map((word) => ({ word, text: this.#words.say(`bodies.state.${word}`) })),
    },
  ]);
}
