import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { AnnotationSection } from '../commentary/annotation-section';
import { CommentarySection } from '../commentary/commentary-section';
import { DiscussedIn } from '../discussions/discussed-in';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { NamedRecommendations } from '../shell/named-recommendations';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing } from '../shell/unsaved-changes';
import { Connection } from '../ui/connection';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { missingStatus } from '../ui/missing-status';
import { IndicatorBreakdown } from './indicator-breakdown';
import { readChoices, toggled } from './indicator-choices';
import { IndicatorContents, type IndicatorSection } from './indicator-contents';
import { IndicatorData } from './indicator-data';
import { IndicatorDistribution } from './indicator-distribution';
import { IndicatorFile } from './indicator-file';
import { IndicatorHeadline } from './indicator-headline';
import { IndicatorMap } from './indicator-map';
import { IndicatorMethod } from './indicator-method';
import { IndicatorRanking } from './indicator-ranking';
import { IndicatorSeries } from './indicator-series';
import { IndicatorSources } from './indicator-sources';
import { IndicatorState } from './indicator-state';
import { IndicatorTargetList } from './indicator-target-list';
import type { ChangedChoices, WantedFigures } from './indicator-view';
import { IndicatorWithoutValues } from './indicator-without-values';

/** One indicator: how it developed, where it is high and low, for whom, what was to be reached, and where the figures come from. */
@Component({
  selector: 'gb-indicator-page',
  imports: [
    AnnotationSection,
    CommentarySection,
    DiscussedIn,
    IndicatorBreakdown,
    IndicatorContents,
    IndicatorDistribution,
    IndicatorHeadline,
    IndicatorMap,
    IndicatorMethod,
    IndicatorRanking,
    IndicatorSeries,
    IndicatorSources,
    IndicatorTargetList,
    IndicatorWithoutValues,
    LoadFailed,
    Loading,
    NamedRecommendations,
    RouterLink,
    TranslocoPipe,
  ],
  providers: [IndicatorFile, OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './indicator-page.html',
  styleUrl: './indicator-page.scss',
})
export class IndicatorPage {
  readonly #router = inject(Router);
  readonly #file = inject(IndicatorFile);
  readonly #openForms = inject(OpenForms);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  // The path and the query of the address.
  readonly code = input.required<string>();
  readonly level = input<string>();
  readonly period = input<string>();
  readonly compare = input<string>();
  readonly method = input<string>();
  readonly classes = input<string>();
  readonly limits = input<string>();
  readonly scale = input<string>();
  readonly dimension = input<string>();
  readonly order = input<string>();
  readonly tables = input<string>();

  readonly #choices = computed(() =>
    readChoices({
      compare: this.compare(),
      method: this.method(),
      classes: this.classes(),
      limits: this.limits(),
      scale: this.scale(),
      order: this.order(),
      tables: this.tables(),
    }),
  );
  protected readonly data = new IndicatorData(this);
  protected readonly state = new IndicatorState(this.data, this.code, this.#choices);
  protected readonly view = this.state.view;
  protected readonly notSaved = this.#file.failed;

  protected readonly sections = computed((): IndicatorSection[] => {
    const shown = this.view();
    if (shown === undefined) return ['methode'];
    const row = this.state.row();
    return [
      'verlauf',
      ...(shown.levels.length > 0 ? (['gebiete'] as const) : []),
      ...((row?.spread.items.length ?? 0) > 1 ? (['unterschiede'] as const) : []),
      ...(this.data.dimension() === undefined ? [] : (['gliederung'] as const)),
      ...(row === undefined ? [] : (['ziele'] as const)),
      'methode',
    ];
  });

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    const connection = inject(Connection);
    missingStatus(() => this.data.indicator.error());
    effect(() => titles.name('indicator.titleOf', { name: this.state.name() }));
    // What could not be fetched without a connection is fetched as soon as there is one.
    effect(() => {
      if (connection.online()) untracked(() => this.data.retry());
    });
  }

  /** Whether something was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  /** Writes a choice into the address, where everything on the page reads it. */
  protected choose(queryParams: ChangedChoices): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true, preserveFragment: true });
  }

  /** A district that is chosen in a picture is compared from then on, and marked in all of them. */
  protected pick(ref: string): void {
    if (ref === this.context.place()?.ref) return;
    const compare = toggled(this.#choices().compare, ref);
    this.choose({ compare: compare.length === 0 ? null : compare.join(',') });
  }

  /** What was noted decides what is drawn and what is compared. */
  protected annotated(): void {
    this.data.noted.reload();
    this.data.overview.reload();
  }

  protected save(wanted: WantedFigures): void {
    const indicator = this.data.known();
    if (indicator === undefined) return;
    void this.#file.save(wanted, { indicator, levels: this.data.installation()?.levels ?? [], nameOf: this.state.nameOf() });
  }

  protected saveAll(): void {
    this.save({ file: `${this.code()}-alle-werte`, figures: this.data.table().all });
  }
}
