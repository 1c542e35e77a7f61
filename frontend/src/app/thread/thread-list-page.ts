import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { Context } from '../shell/context';
import { ReferenceNames } from '../shell/reference-names';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ViewTabs } from '../ui/view-tabs';
import { ThreadApi } from './thread-api';
import { ThreadList } from './thread-list';
import { ThreadMatrix } from './thread-matrix';
import { ThreadMeasureLine } from './thread-measure-line';
import { purposeless, threadsOf } from './thread-stations';

/** Der rote Faden: what hangs together from need to effect, for all recommendations of a place, and what hangs loose. */
@Component({
  selector: 'gb-thread-list-page',
  imports: [EmptyState, LoadFailed, Loading, RouterLink, ThreadList, ThreadMatrix, ThreadMeasureLine, TranslocoPipe, ViewTabs],
  host: { class: 'gb-page' },
  templateUrl: './thread-list-page.html',
  styleUrl: './thread-list-page.scss',
})
export class ThreadListPage {
  // The query of the address; place and quarter are those of all pages.
  readonly ansicht = input<string>();
  readonly field = input<string>();
  readonly loose = input<string>();

  readonly #router = inject(Router);
  readonly #words = inject(Words);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly fields = inject(ReferenceNames).fields;
  protected readonly views = ['faeden', 'matrix'] as const;
  protected readonly view = computed(() => (this.ansicht() === 'matrix' ? 'matrix' : 'faeden'));

  protected readonly resource = inject(ThreadApi).thread(() => ({
    quarter: this.context.chosenQuarter(),
    district: this.context.district(),
    field: this.field(),
  }));
  protected readonly state = lastLoaded(this.resource);
  protected readonly threads = computed(() => threadsOf(this.state() ?? { recommendations: [], measures: [] }));
  protected readonly shown = computed(() => (this.loose() === 'ja' ? this.threads().filter(({ holds }) => !holds) : this.threads()));
  protected readonly purposeless = computed(() => purposeless(this.state()?.measures ?? []));
  protected readonly place = computed(() => {
    const place = this.context.place();
    return place === undefined ? '' : this.format.name(place.name);
  });

  /** How many threads hold, and where the others hang loose. */
  protected readonly sentence = computed(() => {
    const threads = this.threads();
    const holding = threads.filter(({ holds }) => holds).length;
    const first = this.#words.count('thread.lead.holding', holding, { all: this.format.number(threads.length) });
    const unanswered = threads.filter(({ recommendation }) => recommendation.state === 'unanswered').length;
    const without = threads.filter(({ recommendation }) => recommendation.state === 'without_measure').length;
    return `${first}; ${this.#words.count('thread.lead.unanswered', unanswered)}, ${this.#words.count('thread.lead.withoutMeasure', without)}.`;
  });

  /** Writes a choice into the address. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
