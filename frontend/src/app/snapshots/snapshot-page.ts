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
import { FrozenBodies } from './frozen-bodies';
import { FrozenCommentary } from './frozen-commentary';
import { FrozenDecisions } from './frozen-decisions';
import { FrozenFigures } from './frozen-figures';
import { FrozenMeasures } from './frozen-measures';
import { FrozenRecommendations } from './frozen-recommendations';
import { SnapshotApi } from './snapshot-api';
import { SnapshotFacts } from './snapshot-facts';

/** A quarter as it stood when it was adopted: figures of a place, what was said about figures, measures, recommendations, bodies and decisions. */
@Component({
  selector: 'gb-snapshot-page',
  imports: [
    EmptyState,
    FrozenBodies,
    FrozenCommentary,
    FrozenDecisions,
    FrozenFigures,
    FrozenMeasures,
    FrozenRecommendations,
    LoadFailed,
    Loading,
    QuarterNav,
    RouterLink,
    SnapshotFacts,
    TranslocoPipe,
  ],
  host: { class: 'gb-page' },
  templateUrl: './snapshot-page.html',
  styleUrl: './snapshot-page.scss',
})
export class SnapshotPage {
  /** From the address. */
  readonly quartal = input.required<string>();

  readonly #api = inject(SnapshotApi);
  readonly #router = inject(Router);
  readonly #words = inject(Words);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-place');

  protected readonly resource = this.#api.snapshot(() => this.quartal());
  protected readonly snapshot = lastLoaded(this.resource);
  protected readonly notAdopted = computed(() => this.resource.error() !== undefined && failureOf(this.resource.error()) === 'missing');

  /** Asked for as soon as it is known that there is something. */
  readonly #asOf = computed(() => this.snapshot()?.quarter);
  readonly #districts = lastLoaded(this.#api.districts(this.#asOf));
  protected readonly places = computed(() => (this.#districts()?.items ?? []).map(({ content }) => content));
  /** The chosen place where figures of it were kept; otherwise the whole. */
  protected readonly place = computed(() => this.places().find(({ ref }) => ref === this.context.district()) ?? this.places()[0]);
  protected readonly placeNotKept = computed(
    () => this.context.district() !== undefined && this.places().length > 0 && this.place()?.ref !== this.context.district(),
  );
  protected readonly figureResource = this.#api.figures(
    () => (this.place() === undefined ? undefined : this.#asOf()),
    () => this.place()?.ref,
  );
  protected readonly figures = lastLoaded(this.figureResource);
  readonly #commentary = lastLoaded(this.#api.commentary(this.#asOf));
  protected readonly commentary = computed(() => this.#commentary()?.items.map(({ content }) => content));
  /** What an indicator is called; its code where the place has no row of it. */
  protected readonly nameOf = computed(() => {
    const names = new Map((this.figures()?.rows ?? []).map(({ indicator, name }) => [indicator, this.format.name(name)]));
    return (code: string): string => names.get(code) ?? code;
  });
  protected readonly measures = lastLoaded(this.#api.measures(this.#asOf));
  protected readonly recommendations = lastLoaded(this.#api.recommendations(this.#asOf));
  protected readonly bodies = lastLoaded(this.#api.bodies(this.#asOf));
  protected readonly decisions = lastLoaded(this.#api.decisions(this.#asOf));

  protected readonly lead = computed(() => {
    const it = this.snapshot();
    if (it === undefined) return '';
    const said = this.#words.say('snapshots.lead', {
      quarter: this.format.period(it.quarter),
      date: this.format.moment(it.adoptedAt),
      name: it.adoptedBy,
    });
    return it.version === 1 ? said : `${said} ${this.#words.say('snapshots.version', { version: it.version })}`;
  });
  /** How the figures of the place were assessed, in a sentence. */
  protected readonly assessed = computed(() => {
    const rows = this.figures()?.rows ?? [];
    const count = (status: string): string => this.format.number(rows.filter(({ assessment }) => assessment.status === status).length);
    return this.#words.say('snapshots.assessed', {
      place: this.format.name(this.place()?.name ?? { de: '', en: '' }),
      count: this.format.number(rows.length),
      onTrack: count('on_track'),
      watch: count('watch'),
      offTrack: count('off_track'),
    });
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('snapshots.titleOf', { quarter: this.format.period(this.quartal()) });
    });
  }

  protected choosePlace(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const district = value === this.places()[0]?.ref ? null : value;
    void this.#router.navigate([], { queryParams: { district }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected found(part: string, count: number): string {
    return this.#words.count(`snapshots.found.${part}`, count);
  }
}
