import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ImportResponse, ImportRow } from '#contract/table-file.ts';
import { FigureFormat } from '../format/figure-format';
import { ChangeList } from '../ui/change-list';
import type { EntryChange } from '../ui/event-entry';
import { Context } from './context';
import type { ImportKind } from './import-kind';
import { rowSentence, type ProblemShown } from './import-words';

/** How many rows are listed before somebody asks for the others. */
const AT_FIRST = 50;

/** What the rows of a file would do, or did: refusals first, then every change. */
@Component({
  selector: 'gb-import-outcome',
  imports: [ChangeList, RouterLink, TranslocoPipe],
  templateUrl: './import-outcome.html',
  styleUrl: './import-outcome.scss',
})
export class ImportOutcome {
  readonly #transloco = inject(TranslocoService);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  readonly outcome = input.required<ImportResponse<ProblemShown>>();
  readonly kind = input.required<ImportKind>();

  protected readonly figures = computed(() => {
    const { counts } = this.outcome();
    return (['new', 'changed', 'unchanged', 'refused'] as const).map((result) => ({ result, count: this.format.number(counts[result]) }));
  });
  protected readonly refusals = computed(() =>
    this.outcome().rows.flatMap((row) =>
      row.problems.map((problem) => ({ row, column: problem.column, sentence: rowSentence(this.kind().words, problem) })),
    ),
  );
  readonly #changes = computed(() =>
    this.outcome()
      .rows.filter(({ result }) => result === 'new' || result === 'changed')
      .map((row) => ({ row, changes: this.#changesOf(row) })),
  );
  readonly #all = linkedSignal<ImportResponse<ProblemShown>, boolean>({ source: this.outcome, computation: () => false });
  protected readonly changes = computed(() => (this.#all() ? this.#changes() : this.#changes().slice(0, AT_FIRST)));
  protected readonly hidden = computed(() => this.#changes().length - this.changes().length);

  protected showAll(): void {
    this.#all.set(true);
  }

  #changesOf({ result, changes }: ImportRow<ProblemShown>): EntryChange[] {
    const empty = this.#transloco.translate('fileImport.blank', {}, this.format.language());
    return changes.map(({ column, before, after }) => ({
      field: column,
      before: result === 'new' ? null : before || empty,
      after: after || empty,
    }));
  }
}
