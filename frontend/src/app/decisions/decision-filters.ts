import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BodyRow } from '#contract/body.ts';
import type { Page } from '#contract/common.ts';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { ListFilters, type FilterChoice } from '../shell/list-filters';
import { OrganisationNames } from '../shell/organisation-names';
import { DECISIONS, type DecisionFilter } from './decision-filter';
import { DECISION_KINDS, FOLLOW_STATES } from './decision-words';

/** What narrows the decisions down. All of it stands in the address. */
@Component({
  selector: 'gb-decision-filters',
  imports: [ListFilters, TranslocoPipe],
  template: `
    <gb-list-filters
      [words]="words"
      [filter]="filter()"
      [searchLabel]="'decisions.filter.text' | transloco"
      [usual]="usual()"
      [further]="further()"
      (changed)="changed.emit($event)"
    />
  `,
})
export class DecisionFilters {
  readonly filter = input.required<DecisionFilter>();
  readonly changed = output<QueryChange>();

  readonly #words = inject(Words);
  protected readonly words = DECISIONS;
  readonly #organisations = inject(OrganisationNames).all();
  // Bodies that have ended have decisions as well.
  readonly #bodies = httpResource<Page<BodyRow>>(() => '/api/v1/bodies?state=all&limit=500', {
    defaultValue: { items: [], nextCursor: null, total: 0 },
  });

  protected readonly usual = computed<readonly FilterChoice[]>(() => [
    {
      name: 'body',
      label: this.#words.say('decisions.filter.body'),
      options: (this.#bodies.hasValue() ? this.#bodies.value().items : []).map(({ code, name }) => ({ word: code, text: name })),
    },
    {
      name: 'organisation',
      label: this.#words.say('decisions.filter.organisation'),
      options: (this.#organisations.hasValue() ? this.#organisations.value().items : []).map(({ code, name }) => ({
        word: code,
        text: name,
      })),
    },
  ]);
  protected readonly further = computed<readonly FilterChoice[]>(() => [
    {
      name: 'state',
      label: this.#words.say('decisions.filter.state'),
      options: FOLLOW_STATES.map((word) => ({ word, text: this.#words.say(`decisions.state.${word}`) })),
    },
    {
      name: 'due',
      label: this.#words.say('decisions.filter.due'),
      options: ['overdue', 'within-a-month'].map((word) => ({ word, text: this.#words.say(`decisions.dueIs.${word}`) })),
    },
    {
      name: 'kind',
      label: this.#words.say('decisions.filter.kind'),
      options: DECISION_KINDS.map((word) => ({ word, text: this.#words.say(`decisions.kind.${word}`) })),
    },
  ]);
}
