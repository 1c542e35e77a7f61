import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContactCoverage, CoverageCell } from '#contract/contact-coverage.ts';
import type { FileFormat } from '#contract/table-file.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { askedDay } from '../shell/as-of';
import { Context } from '../shell/context';
import { FileWays } from '../shell/file-ways';
import { OpenForms } from '../shell/open-forms';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { DayField } from '../ui/day-field';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { CellDetail } from './cell-detail';
import { CoverageApi, coverageFile } from './coverage-api';
import { CoverageMatrix } from './coverage-matrix';
import { COVERAGE_STATES, CoverageWords, STATE_ICONS } from './coverage-words';

/** Ansprechpersonen: which department has whom for which topic, how it stands with their trainings, and where there is nobody. */
@Component({
  selector: 'gb-coverage-page',
  imports: [CellDetail, CoverageMatrix, DayField, EmptyState, FileWays, Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './coverage-page.html',
  styleUrls: ['../ui/list-page.scss', './coverage-page.scss'],
})
export class CoveragePage implements WithChanges {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #openForms = inject(OpenForms);
  readonly #focus = focusNext();
  readonly #sentences = inject(CoverageWords);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(Words);
  protected readonly icons = STATE_ICONS;
  protected readonly today = today();

  // The query of the address.
  readonly asOf = input<string>();
  readonly luecken = input<string>();

  protected readonly onlyGaps = computed(() => this.luecken() === 'ja');
  /** The past day as of which the page is. */
  protected readonly day = computed(() => askedDay(this.asOf(), this.context.chosenQuarter(), this.today));
  protected readonly resource = inject(CoverageApi).coverage(() => this.day());
  readonly #loaded = lastLoaded(this.resource);
  /** What is stored, as far as is known here: what was fetched, or what the last change answered. */
  protected readonly coverage = linkedSignal(() => this.#loaded());
  protected readonly mayEdit = computed(() => this.#session.may('network.edit'));
  protected readonly isEmpty = computed(() => this.coverage()?.cells.length === 0);

  readonly #opened = signal<Pick<CoverageCell, 'department' | 'topic'> | undefined>(undefined);
  /** The cell that is open, as it stands now. */
  protected readonly opened = computed(() => {
    const opened = this.#opened();
    return this.coverage()?.cells.find((cell) => cell.department === opened?.department && cell.topic === opened.topic);
  });

  protected readonly gaps = computed(() => {
    const coverage = this.coverage();
    return coverage === undefined ? [] : this.#sentences.gaps(coverage);
  });
  protected readonly lead = computed(() => this.gaps()[0] ?? this.words.say('contactCoverage.complete'));
  /** How many cells are in which state. */
  protected readonly counts = computed(() => {
    const counts = this.coverage()?.counts;
    return counts === undefined
      ? []
      : COVERAGE_STATES.map((state) => ({
          state,
          count: counts[state],
          label: state === 'gap' && counts.gap !== 1 ? 'contactCoverage.manyGaps' : `contactCoverage.state.${state}`,
        }));
  });
  protected readonly file = computed(() => {
    const day = this.day();
    return (format: FileFormat) => coverageFile(format, day);
  });

  constructor() {
    keepOnClosing(this);
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  /** Today stands in the address as nothing, and a quarter that is over must not bring its last day back. */
  protected show(day: string): void {
    this.narrow(day === this.today ? { asOf: null, quarter: null } : { asOf: day });
  }

  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open(cell: CoverageCell): void {
    this.#opened.set(cell);
    this.#focus('#gb-cell-heading');
  }

  /** Closes the cell and leads back to it. */
  protected close({ department, topic }: CoverageCell): void {
    this.#opened.set(undefined);
    this.#focus(`[data-cell="${department}/${topic}"]`);
  }

  protected keep(coverage: ContactCoverage): void {
    this.coverage.set(coverage);
  }
}
