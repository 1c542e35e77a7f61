import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleAlert, MessageSquareText, TriangleAlert } from 'lucide';
import type { SeriesPoint } from '../charts/series-points';
import { Sparkline } from '../charts/sparkline';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import { UniqueId } from '../ui/unique-id';
import { CellEditor, type Edited, type Editing } from './cell-editor';
import { isFigure, valueOf, type EntryColumn } from './entry-column';
import { hintsOf } from './entry-hints';
import type { EntryLine } from './entry-line';
import { problemsOf } from './entry-problems';
import { EntrySheet } from './entry-sheet';
import { isWithheld } from './entry-state';
import { EntryWords } from './entry-words';

/** One district of the grid: what was before, the cells to fill, and how it stands with them. */
@Component({
  selector: 'tr[gb-entry-row]',
  imports: [CellEditor, Icon, Sparkline, TranslocoPipe],
  host: { role: 'row', '[class.closed]': '!line().open()' },
  templateUrl: './entry-row.html',
  styleUrl: './entry-row.scss',
})
export class EntryRowView {
  readonly #sheet = inject(EntrySheet);
  protected readonly words = inject(EntryWords);
  protected readonly format = inject(FigureFormat);
  protected readonly icons = { problem: CircleAlert, hint: TriangleAlert, comment: MessageSquareText };
  protected readonly noteId = inject(UniqueId).next('gb-entry-note');

  readonly line = input.required<EntryLine>();
  readonly index = input.required<number>();
  /** The column that the keyboard is at; -1 in other rows. */
  readonly active = input.required<number>();
  /** The selected columns of this row; -1 in rows that are not selected. */
  readonly selectedFrom = input(-1);
  readonly selectedTo = input(-1);
  readonly editing = input<Editing>();
  /** The earlier periods that have a column, oldest first. */
  readonly periods = input.required<readonly string[]>();
  readonly finished = output<Edited>();
  readonly cancelled = output<void>();

  protected readonly columns = this.#sheet.columns;
  protected readonly isFigure = isFigure;
  protected readonly mark = computed(() => this.words.mark(this.line()));
  protected readonly indicator = computed(() => this.#sheet.reading.indicator);
  protected readonly note = computed(() => {
    const { state, note } = this.line().state().stored;
    return state === 'returned' ? note : null;
  });
  protected readonly inForce = computed(() => this.words.inForce(this.line().state()));
  protected readonly lastStep = computed(() => this.words.lastStep(this.line().state()));
  protected readonly earlier = computed(() => {
    const byPeriod = new Map(
      this.line()
        .state()
        .stored.earlier.map((each) => [each.period, each]),
    );
    return this.periods().map((period) => ({ period, figure: byPeriod.get(period) }));
  });
  protected readonly points = computed<readonly SeriesPoint[]>(() => {
    const { stored, typed } = this.line().state();
    const now = isWithheld(typed) ? null : valueOf(this.indicator(), typed);
    const period = this.#sheet.grid()?.period ?? '';
    const before = stored.earlier.map((each) => ({ period: each.period, value: each.value })).reverse();
    return now === null ? before : [...before, { period, value: now }];
  });
  protected readonly lastPoint = computed(() => this.points().at(-1));
  protected readonly cells = computed(() =>
    this.columns().map((column) => {
      const { problems, hints } = this.words.remarksAt(this.line(), column);
      return {
        column,
        text: this.words.cell(this.line(), column),
        aloud: this.words.aloud(this.line(), column),
        problem: problems.length > 0,
        hint: problems.length === 0 && hints.length > 0,
      };
    }),
  );
  /** What stands in the open cell after each key. */
  protected readonly live = linkedSignal(() => this.editing()?.text);
  /** What is said below the cell at which the keyboard is: of what is being typed, else of what stands there. */
  readonly #atCell = computed(() => {
    const column = this.columns()[this.active()];
    const text = this.live();
    const line = this.line();
    if (column === undefined) return { problems: [], hints: [] };
    if (this.editing() === undefined || text === undefined) return this.words.remarksAt(line, column);
    const { language, indicator } = this.#sheet.reading;
    const state = this.#sheet.preview(line, column, text);
    // A minus sign alone, or a point, is the beginning of a number while it is typed.
    const problems = problemsOf(state, indicator, language).filter(({ kind }) => kind !== 'sign');
    return this.words.remarksOn(state, problems, hintsOf(state, indicator), column);
  });
  protected readonly remarks = computed(() => [...this.#atCell().problems, ...this.#atCell().hints]);
  protected readonly wrong = computed(() => this.editing() !== undefined && this.#atCell().problems.length > 0);

  protected editorLabel(column: EntryColumn): string {
    const grid = this.#sheet.grid();
    return grid === undefined ? '' : `${this.words.district(this.line())}, ${this.words.column(column, grid)}`;
  }
}
