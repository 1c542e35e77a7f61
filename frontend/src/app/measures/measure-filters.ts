import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Search, SlidersHorizontal, X } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import {
  NO_FILTER,
  without,
  wordsIn,
  wordsOf,
  type FilterName,
  type FilterWord,
  type MeasureFilter,
  type QueryChange,
} from './measure-filter';
import { MeasureNames } from './measure-names';
import { DUTIES, HINTS, OUTLOOKS, STATUSES, WARNINGS } from './measure-words';

/** Milliseconds after the last letter when a search begins. */
const PAUSE = 250;

interface Choice {
  readonly name: FilterName;
  readonly options: readonly { readonly word: string; readonly text: string }[];
}

/** What narrows the measures down, and what is set, each to be taken away by itself. All of it stands in the address. */
@Component({
  selector: 'gb-measure-filters',
  imports: [Icon, TranslocoPipe],
  host: { class: 'gb-no-print' },
  templateUrl: './measure-filters.html',
  styleUrl: './measure-filters.scss',
})
export class MeasureFilters {
  readonly filter = input.required<MeasureFilter>();
  readonly changed = output<QueryChange>();

  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);
  readonly #names = inject(MeasureNames);
  protected readonly search = Search;
  protected readonly sliders = SlidersHorizontal;
  protected readonly clear = X;
  /** Whether more than the search is shown where there is little room, and more than the most used elsewhere. */
  protected readonly all = signal(false);
  #waiting: ReturnType<typeof setTimeout> | undefined;

  protected readonly usual = computed<readonly Choice[]>(() => [
    { name: 'status', options: this.#words('measure.status.', STATUSES) },
    { name: 'field', options: this.#names.fields().map(({ code, name }) => ({ word: code, text: name })) },
  ]);
  protected readonly further = computed<readonly Choice[]>(() => [
    { name: 'outlook', options: this.#words('measure.outlook.', OUTLOOKS) },
    { name: 'warning', options: this.#words('measure.warning.', WARNINGS) },
    { name: 'hint', options: this.#words('measure.hint.', HINTS) },
    { name: 'targetGroup', options: this.#names.targetGroups().map(({ code, name }) => ({ word: code, text: name })) },
    { name: 'duty', options: this.#words('measure.duty.', DUTIES) },
    { name: 'organisation', options: this.#names.organisations().map(({ code, name }) => ({ word: code, text: name })) },
  ]);
  protected readonly choices = computed(() => [...this.usual(), ...(this.all() ? this.further() : [])]);
  protected readonly set = computed(() => wordsOf(this.filter()).map((one) => ({ ...one, text: this.#textOf(one) })));

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#waiting));
  }

  protected wordsIn(name: FilterName): readonly string[] {
    return wordsIn(this.filter(), name);
  }

  protected choose(name: FilterName, { target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.changed.emit({ [name]: value === '' ? null : value });
  }

  protected find({ target }: Event): void {
    const { value } = target as HTMLInputElement;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.changed.emit({ text: value.trim() === '' ? null : value.trim() }), PAUSE);
  }

  protected onlyMine({ target }: Event): void {
    this.changed.emit({ responsible: (target as HTMLInputElement).checked ? 'me' : null });
  }

  protected take(one: FilterWord): void {
    this.changed.emit(without(this.filter(), one));
  }

  protected showAll(): void {
    this.changed.emit(NO_FILTER);
  }

  #words(family: string, words: readonly string[]): Choice['options'] {
    return words.map((word) => ({ word, text: this.#say(family + word) }));
  }

  #textOf({ name, word }: FilterWord): string {
    switch (name) {
      case 'text':
        return `„${word}“`;
      case 'field':
        return this.#names.field(word);
      case 'targetGroup':
        return this.#names.targetGroup(word);
      case 'organisation':
        return this.#names.organisation(word);
      case 'responsible':
        return word === 'me' ? this.#say('measures.filter.me') : word;
      default:
        return this.#say(`measure.${name}.${word}`);
    }
  }

  #say(key: string): string {
    return this.#transloco.translate(key, {}, this.#format.language());
  }
}
