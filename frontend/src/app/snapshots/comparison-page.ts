import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { PageTitles } from '../shell/page-titles';
import { QuarterNav } from '../shell/quarter-nav';
import { EmptyState } from '../ui/empty-state';
import { lastLoaded } from '../ui/last-loaded';
import { failureOf, LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { ComparisonWords, measuresOf } from './comparison-words';
import { PartComparisonView } from './part-comparison';
import { SnapshotApi } from './snapshot-api';

/** Two adopted quarters beside each other: what came, went and changed. */
@Component({
  selector: 'gb-comparison-page',
  imports: [EmptyState, LoadFailed, Loading, PartComparisonView, QuarterNav, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './comparison-page.html',
  styleUrls: ['./snapshot-page.scss', './comparison-page.scss'],
})
export class ComparisonPage {
  /** From the address: the quarter, the earlier one, and the part that is looked at alone. */
  readonly quartal = input.required<string>();
  readonly mit = input<string>();
  readonly teil = input<string>();

  readonly #api = inject(SnapshotApi);
  readonly #router = inject(Router);
  readonly #words = inject(Words);
  readonly #comparison = inject(ComparisonWords);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly ids = { with: inject(UniqueId).next('gb-with'), part: inject(UniqueId).next('gb-part') };

  readonly #quarters = this.#api.quarters();
  readonly #adopted = computed(() => {
    const items = this.#quarters.hasValue() ? (this.#quarters.value()?.items ?? []) : undefined;
    return items?.filter(({ adopted }) => adopted !== null).map(({ quarter }) => quarter);
  });
  protected readonly isAdopted = computed(() => this.#adopted()?.includes(this.quartal()));
  /** Adopted quarters before this one, newest first. */
  protected readonly earlier = computed(() => this.#adopted()?.filter((quarter) => quarter < this.quartal()));
  protected readonly other = computed(() => {
    const asked = this.mit();
    return asked !== undefined && this.earlier()?.includes(asked) === true ? asked : this.earlier()?.[0];
  });
  protected readonly resource = this.#api.comparison(
    () => this.quartal(),
    () => (this.isAdopted() === true ? this.other() : undefined),
    () => this.context.district(),
  );
  protected readonly comparison = lastLoaded(this.resource);
  protected readonly measures = measuresOf(() => this.#indicators()?.items);
  readonly #indicators = lastLoaded(this.#api.indicators());
  protected readonly placeNotKept = computed(() => this.context.district() !== undefined && failureOf(this.resource.error()) === 'missing');

  protected readonly parts = computed(() => {
    const parts = this.comparison()?.parts ?? [];
    return parts.filter(({ part }) => !parts.some((each) => each.part === this.teil()) || part === this.teil());
  });
  protected readonly allParts = computed(() => (this.comparison()?.parts ?? []).map(({ part }) => part));
  protected readonly lead = computed(() => {
    const other = this.comparison()?.with;
    if (other === undefined) return '';
    const sum = (how: 'came' | 'went' | 'changed'): number => this.parts().reduce((all, part) => all + part[how].length, 0);
    const between = this.#words.say('snapshots.comparison.between', {
      quarter: this.format.period(this.quartal()),
      against: this.format.against(other),
    });
    return `${between} ${this.#comparison.amounts(sum('came'), sum('went'), sum('changed'))}`;
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('snapshots.comparison.titleOf', { quarter: this.format.period(this.quartal()) });
    });
  }

  protected choose(name: 'mit' | 'teil', event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.#router.navigate([], { queryParams: { [name]: value || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
