import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { ListFilters, type FilterChoice } from '../shell/list-filters';
import { ReferenceNames } from '../shell/reference-names';
import { SECTORS } from '../shell/sectors';
import { LanguageNames } from './language-names';
import { ORGANISATIONS, type OrganisationFilter } from './organisation-filter';

/** What narrows the organisations down. All of it stands in the address. */
@Component({
  selector: 'gb-organisation-filters',
  imports: [ListFilters, TranslocoPipe],
  template: `
    <gb-list-filters
      [words]="words"
      [filter]="filter()"
      [searchLabel]="'organisations.search' | transloco"
      [usual]="usual()"
      [further]="further()"
      (changed)="changed.emit($event)"
    />
  `,
})
export class OrganisationFilters {
  readonly filter = input.required<OrganisationFilter>();
  readonly changed = output<QueryChange>();

  readonly #words = inject(Words);
  readonly #names = inject(ReferenceNames);
  readonly #languages = inject(LanguageNames);
  protected readonly words = ORGANISATIONS;

  protected readonly usual = computed<readonly FilterChoice[]>(() => [
    {
      name: 'sector',
      label: this.#words.say('organisations.field.sector'),
      options: SECTORS.map((word) => ({ word, text: this.#words.say(`organisations.sector.${word}`) })),
    },
    {
      name: 'field',
      label: this.#words.say('organisations.filter.field'),
      options: this.#names.fields().map(({ code, name }) => ({ word: code, text: name })),
    },
    {
      name: 'targetGroup',
      label: this.#words.say('organisations.filter.targetGroup'),
      options: this.#names.targetGroups().map(({ code, name }) => ({ word: code, text: name })),
    },
  ]);
  protected readonly further = computed<readonly FilterChoice[]>(() => [
    {
      name: 'language',
      label: this.#words.say('organisations.filter.language'),
      options: this.#languages.all().map(({ code, name }) => ({ word: code, text: name })),
    },
    {
      name: 'state',
      label: this.#words.say('organisations.state.label'),
      options: ['open', 'closed', 'all'].map((word) => ({ word, text: this.#words.say(`organisations.state.${word}`) })),
    },
  ]);
}
