import { Component, computed, inject, input, output } from '@angular/core';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { ListFilters, type FilterBox, type FilterChoice } from '../shell/list-filters';
import { OrganisationNames } from '../shell/organisation-names';
import { DELIVERIES, type DeliveryFilter } from './delivery-filter';

/** What narrows the deliveries down besides the place. All of it stands in the address. */
@Component({
  selector: 'gb-delivery-filters',
  imports: [ListFilters],
  template: `
    <gb-list-filters
      [words]="words"
      [filter]="filter()"
      [usual]="usual()"
      [further]="[]"
      [boxes]="boxes()"
      (changed)="changed.emit($event)"
    />
  `,
})
export class DeliveryFilters {
  readonly filter = input.required<DeliveryFilter>();
  /** Whether the person hands in and sees the own ones first. */
  readonly handsIn = input.required<boolean>();
  readonly changed = output<QueryChange>();

  readonly #words = inject(Words);
  protected readonly words = DELIVERIES;
  readonly #organisations = inject(OrganisationNames).all();

  protected readonly usual = computed<readonly FilterChoice[]>(() => [
    {
      name: 'kind',
      label: this.#words.say('deliveries.filter.kind'),
      options: ['report', 'value'].map((word) => ({ word, text: this.#words.say(`deliveries.kinds.${word}`) })),
    },
    {
      name: 'organisation',
      label: this.#words.say('deliveries.filter.organisation'),
      options: (this.#organisations.hasValue() ? this.#organisations.value().items : []).map(({ code, name }) => ({
        word: code,
        text: name,
      })),
    },
  ]);
  protected readonly boxes = computed<readonly FilterBox[]>(() => [
    this.#box('late', 'true', 'late'),
    this.#box('conspicuous', 'true', 'conspicuous'),
    this.#box('unassigned', 'true', 'unassigned'),
    ...(this.handsIn() ? [this.#box('mine', 'false', 'others')] : []),
  ]);

  #box(name: string, word: string, key: string): FilterBox {
    const say = (part: string): string => this.#words.say(`deliveries.filter.${key}.${part}`);
    return { name, word, label: say('label'), set: { label: say('set'), text: say('text') } };
  }
}
