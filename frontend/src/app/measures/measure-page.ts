import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Pencil, TriangleAlert } from 'lucide';
import type { MeasureResponse } from '#contract/measure.ts';
import { DiscussedIn } from '../discussions/discussed-in';
import { FigureFormat } from '../format/figure-format';
import { followAnchor } from '../shell/follow-anchor';
import { NamedRecommendations } from '../shell/named-recommendations';
import { ObjectHistory } from '../shell/object-history';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { Explain } from '../ui/explain';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { CostTable } from './cost-table';
import { FollowUpList } from './follow-up-list';
import { MeasureApi } from './measure-api';
import { MeasureFacts } from './measure-facts';
import { MeasureGaps } from './measure-gaps';
import { MeasureOrigins } from './measure-origins';
import { MeasureParticipation } from './measure-participation';
import { MeasureReports } from './measure-reports';
import { MeasureStanding } from './measure-standing';
import { MilestoneList } from './milestone-list';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressBar } from '../ui/progress-bar';
import { ProgressFigure } from './progress-figure';
import { counts } from './quarterly-progress';
import { ReferenceNames } from '../shell/reference-names';
import { ReleaseMark } from './release-mark';
import { StatusChip } from '../ui/status-chip';
import { StatusSteps } from './status-steps';

/** One measure: how it stands, what is known about it, and the steps that the person may take. */
@Component({
  selector: 'gb-measure-page',
  imports: [
    CostTable,
    DiscussedIn,
    Explain,
    FollowUpList,
    FormMessage,
    Icon,
    LoadFailed,
    Loading,
    MeasureFacts,
    MeasureGaps,
    MeasureOrigins,
    MeasureParticipation,
    MeasureReports,
    MilestoneList,
    NamedRecommendations,
    ObjectHistory,
    OutlookChip,
    ProgressBar,
    ProgressFigure,
    ReleaseMark,
    RouterLink,
    StatusChip,
    StatusSteps,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './measure-page.html',
  styleUrls: ['../ui/object-page.scss', './measure-page.scss'],
})
export class MeasurePage implements WithChanges {
  readonly #api = inject(MeasureApi);
  readonly #standing = inject(MeasureStanding);
  readonly #openForms = inject(OpenForms);
  protected readonly session = inject(Session);
  protected readonly format = inject(FigureFormat);
  protected readonly names = inject(ReferenceNames);
  protected readonly pencil = Pencil;
  protected readonly warning = TriangleAlert;

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = this.#api.measure(() => this.code());
  readonly #loaded = lastLoaded(this.resource);
  /** What is stored, as far as is known here: what was fetched, or what the last step answered. */
  protected readonly measure = linkedSignal<MeasureResponse | undefined>(() => this.#loaded());
  readonly #reports = this.#api.reports(() => this.code());
  readonly #known = lastLoaded(this.#reports);
  protected readonly reports = computed(() => this.#known()?.items ?? []);
  /** The newest report of all, whatever quarter is chosen elsewhere. */
  protected readonly newest = computed(
    () =>
      this.reports()
        .filter(counts)
        .sort((a, b) => b.quarter.localeCompare(a.quarter))[0] ??
      this.measure()?.report ??
      null,
  );
  protected readonly sentences = computed(() => {
    const measure = this.measure();
    return measure === undefined ? [] : this.#standing.sentences(measure, this.newest());
  });
  protected readonly saved = signal(false);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    followAnchor(() => this.measure());
    effect(() => {
      const measure = this.measure();
      if (measure !== undefined) titles.name('measure.titleOf', { title: measure.title });
    });
  }

  /** Whether anything was typed that is not stored. Reports keep themselves. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected keep(measure: MeasureResponse): void {
    this.measure.set(measure);
    this.saved.set(true);
  }

  protected reload(): void {
    this.resource.reload();
    this.#reports.reload();
  }
}
