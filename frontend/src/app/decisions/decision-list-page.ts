import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { today } from '../format/today';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { Context } from '../shell/context';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { DecisionApi } from './decision-api';
import { DECISIONS } from './decision-filter';
import { DecisionFilters } from './decision-filters';
import { countsOf, groupsOf } from './decision-groups';
import { DecisionLead } from './decision-lead';
import { DecisionTable } from './decision-table';

/** Beschlüsse: what bodies decided and agreed on, and what of it is late, due soon, open or settled. What narrows them stands in the address. */
@Component({
  selector: 'gb-decision-list-page',
  imports: [DecisionFilters, DecisionLead, DecisionTable, EmptyState, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './decision-list-page.html',
  styleUrls: ['../ui/list-page.scss', './decision-list-page.scss'],
})
export class DecisionListPage {
  readonly #api = inject(DecisionApi);
  readonly #router = inject(Router);
  readonly #today = today();
  protected readonly context = inject(Context);
  protected readonly words = inject(Words);

  // The query of the address.
  readonly text = input<string>();
  readonly body = input<string>();
  readonly organisation = input<string>();
  readonly state = input<string>();
  readonly kind = input<string>();
  readonly due = input<string>();

  protected readonly filter = computed(() =>
    DECISIONS.read({
      text: this.text(),
      body: this.body(),
      organisation: this.organisation(),
      state: this.state(),
      kind: this.kind(),
      due: this.due(),
    }),
  );
  protected readonly isNarrowed = computed(() => DECISIONS.isNarrowed(this.filter()));

  /** All there are; the sentence is of these. */
  readonly #all = this.#api.decisions(() => ({}));
  protected readonly all = lastLoaded(this.#all);
  protected readonly counts = computed(() => countsOf(this.all()?.items ?? [], this.#today));

  /** Those that fit the filters. */
  readonly #narrowed = this.#api.decisions(() => (this.isNarrowed() ? this.filter() : undefined));
  readonly #narrowedShown = lastLoaded(this.#narrowed);
  protected readonly shown = computed(() => (this.isNarrowed() ? this.#narrowedShown() : this.all()));
  protected readonly groups = computed(() => groupsOf(this.shown()?.items ?? [], this.#today));
  protected readonly stale = computed(() => !(this.isNarrowed() ? this.#narrowed : this.#all).hasValue());
  protected readonly error = computed(() => this.#all.error() ?? this.#narrowed.error());
  protected readonly invented = computed(() => this.shown()?.items.some(({ demo }) => demo) ?? false);

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAll(): void {
    this.narrow(DECISIONS.none);
  }

  protected readAgain(): void {
    this.#all.reload();
    this.#narrowed.reload();
  }
}
