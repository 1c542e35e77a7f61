import { Component, computed, effect, inject, input, linkedSignal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { elementWidth } from '../charts/element-width';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { refusalOf } from '../shell/refusal';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { pageAlive } from '../ui/page-alive';
import { ConflictList } from './conflict-list';
import { EntryCard } from './entry-card';
import { EntrySaver } from './entry-saver';
import { EntrySheet } from './entry-sheet';
import { EntryWords } from './entry-words';
import type { Place } from './grid-moves';
import { GridStanding } from './grid-standing';
import { HandIn } from './hand-in';
import { RemarkList } from './remark-list';
import { SignQuestion } from './sign-question';
import { ValueEntryApi } from './value-entry-api';
import { ValueGrid, type Pasted } from './value-grid';

/** Below this width there is a card for each district instead of a table. */
const NARROW = 680;

/** Werte erfassen: the districts of one indicator in one period, filled like a spreadsheet and stored as one goes. */
@Component({
  selector: 'gb-value-entry-page',
  imports: [
    ConflictList,
    EmptyState,
    EntryCard,
    FormMessage,
    GridStanding,
    HandIn,
    LoadFailed,
    Loading,
    RemarkList,
    RouterLink,
    SignQuestion,
    TranslocoPipe,
    ValueGrid,
  ],
  providers: [EntrySheet, EntryWords, EntrySaver],
  host: { class: 'gb-page' },
  templateUrl: './value-entry-page.html',
  styleUrls: ['../ui/list-page.scss', './value-entry-page.scss'],
})
export class ValueEntryPage {
  readonly #saver = inject(EntrySaver);
  readonly #focus = focusNext();
  protected readonly sheet = inject(EntrySheet);
  protected readonly sentences = inject(EntryWords);
  protected readonly words = inject(Words);
  protected readonly format = inject(FigureFormat);
  protected readonly offline = this.#saver.offline;
  protected readonly alive = pageAlive();
  readonly #width = elementWidth(1240);

  // The address.
  readonly quartal = input.required<string>();
  readonly code = input.required<string>();
  readonly period = input<string>();

  protected readonly resource = inject(ValueEntryApi).grid(() => ({ quarter: this.quartal(), code: this.code(), period: this.period() }));
  protected readonly loaded = lastLoaded(this.resource);
  /** What this page shows: the grid that was asked for, once it lies on the sheet. */
  protected readonly grid = computed(() => {
    const grid = this.sheet.grid();
    return grid?.quarter === this.quartal() && grid.indicator.code === this.code() ? grid : undefined;
  });
  /** Whether nobody is asked for values of this indicator in the quarter. */
  protected readonly nothingAsked = computed(() => refusalOf(this.resource.error())?.status === 404);
  protected readonly narrow = computed(() => this.#width() < NARROW);
  protected readonly elsewhere = computed(() => (this.grid() === undefined || !this.alive() ? [] : this.#saver.keptElsewhere()));
  protected readonly pasted = linkedSignal<unknown, Pasted | undefined>({ source: this.grid, computation: () => undefined });
  protected readonly pastedText = computed(() => {
    const it = this.pasted();
    if (it === undefined) return '';
    return [
      this.words.count('valueEntry.pasted.written', it.written),
      ...(it.leftOut > 0 ? [this.words.count('valueEntry.pasted.leftOut', it.leftOut)] : []),
      ...(it.closed > 0 ? [this.words.count('valueEntry.pasted.closed', it.closed)] : []),
      ...(it.unknown.length > 0 ? [this.words.say('valueEntry.pasted.unknown', { names: it.unknown.slice(0, 5).join(', ') })] : []),
    ].join(' ');
  });
  private readonly table = viewChild(ValueGrid);

  constructor() {
    effect(() => {
      const grid = this.resource.hasValue() ? this.resource.value() : undefined;
      const alive = this.alive();
      // What this browser keeps is put on once it can be read.
      if (grid !== undefined) untracked(() => this.#load(grid, alive));
    });
  }

  #load(grid: Parameters<EntrySaver['load']>[0], alive: boolean): void {
    if (alive) this.#saver.load(grid);
    else this.sheet.load(grid);
  }

  protected show({ row, column }: Place): void {
    const name = this.sheet.columns()[column];
    if (this.narrow()) this.#focus(`[data-cell="${row}/${name}"]`, `[data-card="${row}"] summary`);
    else this.table()?.show({ row, column });
  }

  protected async retry(): Promise<void> {
    await this.#saver.flush();
    // The message with its button is gone once everything is stored.
    if (this.offline() === 0) this.backToGrid();
  }

  /** Where somebody types on after a question was answered, which is gone then. */
  protected backToGrid(): void {
    this.#focus('gb-conflict-list button', 'gb-sign-question button', 'td[tabindex="0"]', 'gb-entry-card input');
  }
}
