import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Search, SlidersHorizontal, X } from 'lucide';
import { Icon } from '../ui/icon';
import type { AddressFilter, FilterOf, FilterWord, QueryChange } from './address-filter';

/** Milliseconds after the last letter when a search begins. */
const PAUSE = 250;

/** A part of a filter for which one word of several can be chosen. */
export interface FilterChoice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly word: string; readonly text: string }[];
}

/** A part of a filter that is one word or none. */
export interface FilterBox {
  readonly name: string;
  readonly label: string;
  readonly word: string;
  /** What the part and its word are called among those that are set. */
  readonly set: { readonly label: string; readonly text: string };
}

/**
 * What narrows a list down: a search, fields to choose from, boxes to tick; and what is set, each to be taken away by itself. The page keeps
 * it in the address; the search is its part `text`.
 */
@Component({
  selector: 'gb-list-filters',
  imports: [Icon, TranslocoPipe],
  host: { class: 'gb-no-print' },
  templateUrl: './list-filters.html',
  styleUrl: './list-filters.scss',
})
export class ListFilters {
  readonly words = input.required<AddressFilter<string>>();
  readonly filter = input.required<FilterOf<string>>();
  /** Without one nothing can be searched for. */
  readonly searchLabel = input('');
  /** Always shown where there is room. */
  readonly usual = input.required<readonly FilterChoice[]>();
  /** Shown when they are asked for. */
  readonly further = input.required<readonly FilterChoice[]>();
  readonly boxes = input<readonly FilterBox[]>([]);
  readonly changed = output<QueryChange>();

  protected readonly search = Search;
  protected readonly sliders = SlidersHorizontal;
  protected readonly clear = X;
  /** Whether more than the search is shown where there is little room, and more than the most used elsewhere. */
  protected readonly all = signal(false);
  readonly #router = inject(Router);
  #waiting: ReturnType<typeof setTimeout> | undefined;

  protected readonly shown = computed(() => [...this.usual(), ...(this.all() ? this.further() : [])]);
  protected readonly set = computed(() =>
    this.words()
      .words(this.filter())
      .map((one) => ({ ...one, ...this.#called(one) })),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#waiting));
  }

  protected choose(name: string, { target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.changed.emit({ [name]: value === '' ? null : value });
  }

  protected find({ target }: Event): void {
    const { value } = target as HTMLInputElement;
    this.#tellSoon(value.trim() === '' ? null : value.trim());
  }

  /** Not while the page is being left or narrowed by something else: writing into the address would call that off. */
  #tellSoon(text: string | null): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      if (this.#router.currentNavigation() === null) this.changed.emit({ text });
      else this.#tellSoon(text);
    }, PAUSE);
  }

  protected tick({ name, word }: FilterBox, { target }: Event): void {
    this.changed.emit({ [name]: (target as HTMLInputElement).checked ? word : null });
  }

  protected take(one: FilterWord<string>): void {
    this.changed.emit(this.words().without(this.filter(), one));
  }

  protected showAll(): void {
    this.changed.emit(this.words().none);
  }

  #called({ name, word }: FilterWord<string>): { readonly label: string; readonly text: string } {
    if (name === 'text') return { label: this.searchLabel(), text: `„${word}“` };
    const box = this.boxes().find((each) => each.name === name && each.word === word);
    if (box !== undefined) return box.set;
    const choice = [...this.usual(), ...this.further()].find((each) => each.name === name);
    return { label: choice?.label ?? name, text: choice?.options.find((option) => option.word === word)?.text ?? word };
  }
}
