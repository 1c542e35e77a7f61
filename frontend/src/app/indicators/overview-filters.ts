import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Search, SlidersHorizontal, X } from 'lucide';
import type { FieldOfActionResponse } from '#contract/indicator.ts';
import type { AssessmentStatus } from '#contract/indicator-overview.ts';
import { FigureFormat } from '../format/figure-format';
import { AssessmentChip } from '../ui/assessment-chip';
import { Icon } from '../ui/icon';
import { ASSESSMENTS, isNarrowed, type OverviewFilter } from './overview-filter';
import { SORT_KEYS } from './overview-order';

/** A change of the address's query; `null` removes a part. */
export type QueryChange = Readonly<Record<string, string | null>>;

/** What narrows the overview down. The states with their counts are filter and summary at once. */
@Component({
  selector: 'gb-overview-filters',
  imports: [AssessmentChip, Icon, TranslocoPipe],
  templateUrl: './overview-filters.html',
  styleUrl: './overview-filters.scss',
})
export class OverviewFilters {
  protected readonly format = inject(FigureFormat);
  protected readonly search = Search;
  protected readonly clear = X;
  protected readonly sliders = SlidersHorizontal;
  /** Whether a narrow screen shows more than the search. */
  protected readonly all = signal(false);
  protected readonly sortKeys = SORT_KEYS;

  readonly filter = input.required<OverviewFilter>();
  readonly fields = input<readonly FieldOfActionResponse[]>([]);
  readonly counts = input.required<Readonly<Record<AssessmentStatus, number>>>();
  /** The order as it stands in the address. */
  readonly sort = input<string>();
  readonly compact = input(false);
  readonly changed = output<QueryChange>();

  protected readonly narrowed = computed(() => isNarrowed(this.filter()));
  protected readonly states = computed(() =>
    ASSESSMENTS.map((status) => ({ status, count: this.counts()[status] })).filter(
      ({ status, count }) => count > 0 || status === this.filter().assessment,
    ),
  );

  /** A second press on the chosen state shows all again. */
  protected chooseState(status: AssessmentStatus): void {
    this.changed.emit({ assessment: this.filter().assessment === status ? null : status });
  }

  protected set(name: string, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.changed.emit({ [name]: value === '' ? null : value });
  }

  protected tick(name: string, event: Event): void {
    this.changed.emit({ [name]: (event.target as HTMLInputElement).checked ? '1' : null });
  }

  protected showAll(): void {
    this.changed.emit({ field: null, assessment: null, target: null, real: null, q: null });
  }
}
