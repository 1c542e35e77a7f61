import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleAlert, TriangleAlert } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { exactText } from '../format/number-text';
import { Icon } from '../ui/icon';
import { UniqueId } from '../ui/unique-id';
import { isFigure, type EntryColumn } from './entry-column';
import { hintsOf } from './entry-hints';
import type { EntryLine } from './entry-line';
import { problemsOf } from './entry-problems';
import { EntrySheet } from './entry-sheet';
import { FLAGS, LONGEST_COMMENT } from './entry-state';
import { EntryWords } from './entry-words';

/** One district on a phone: large fields, with the figure of the last time offered. */
@Component({
  selector: 'gb-entry-card',
  imports: [Icon, TranslocoPipe],
  templateUrl: './entry-card.html',
  styleUrl: './entry-card.scss',
})
export class EntryCard {
  readonly #sheet = inject(EntrySheet);
  protected readonly words = inject(EntryWords);
  protected readonly format = inject(FigureFormat);
  protected readonly icons = { problem: CircleAlert, hint: TriangleAlert };
  protected readonly id = inject(UniqueId).next('gb-entry-card');
  protected readonly flags = FLAGS;
  protected readonly longest = LONGEST_COMMENT;

  readonly line = input.required<EntryLine>();
  readonly index = input.required<number>();

  protected readonly indicator = computed(() => this.#sheet.reading.indicator);
  protected readonly mark = computed(() => this.words.mark(this.line()));
  protected readonly note = computed(() => {
    const { state, note } = this.line().state().stored;
    return state === 'returned' ? note : null;
  });
  protected readonly inForce = computed(() => this.words.inForce(this.line().state()));
  /** What is being typed, until the field is left. */
  protected readonly live = linkedSignal<EntryLine, { readonly column: EntryColumn; readonly text: string } | undefined>({
    source: this.line,
    computation: () => undefined,
  });
  readonly #state = computed(() => {
    const live = this.live();
    return live === undefined ? this.line().state() : this.#sheet.preview(this.line(), live.column, live.text);
  });
  protected readonly fields = computed(() => {
    const grid = this.#sheet.grid();
    const line = this.line();
    const state = this.#state();
    const live = this.live();
    const { language, indicator } = this.#sheet.reading;
    const problems = problemsOf(state, indicator, language).filter(({ kind }) => live === undefined || kind !== 'sign');
    const hints = hintsOf(state, indicator);
    const [last] = line.state().stored.earlier;
    return this.#sheet
      .columns()
      .filter(isFigure)
      .map((column) => {
        const before = last?.[column] ?? null;
        const remarks = this.words.remarksOn(state, problems, hints, column);
        return {
          column,
          label: grid === undefined ? '' : this.words.column(column, grid),
          text: this.#sheet.text(line, column),
          ...remarks,
          before:
            before === null || last === undefined
              ? undefined
              : { text: exactText(before, language), period: this.format.period(last.period) },
        };
      });
  });
  protected readonly computedText = computed(() =>
    this.#sheet.columns().includes('computed') ? this.words.cell(this.line(), 'computed') : '',
  );
  protected readonly flag = computed(() => this.line().state().typed.flag);
  protected readonly comment = computed(() => this.#sheet.text(this.line(), 'comment'));
  protected readonly otherHints = computed(() =>
    this.line()
      .hints()
      .filter((hint) => hint.column === 'flag' || hint.column === 'comment'),
  );

  protected write(column: EntryColumn, text: string): void {
    this.live.set(undefined);
    this.#sheet.write([{ row: this.index(), column: this.#sheet.columns().indexOf(column), text }]);
  }

  protected flagWord(flag: (typeof FLAGS)[number]): string {
    return this.format.flag(flag).toLocaleLowerCase('de');
  }
}
