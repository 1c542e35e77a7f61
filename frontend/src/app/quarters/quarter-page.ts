import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowLeft, ArrowRight, Pencil } from 'lucide';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { keptFor } from '../shell/kept-for';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { QuarterNav } from '../shell/quarter-nav';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { CycleLine } from './cycle-line';
import { DeadlineForm } from './deadline-form';
import { DeliveryApi } from './delivery-api';
import { DeliveryCountsTable } from './delivery-counts';
import { askedOf } from './delivery-sums';
import { NextStepPanel } from './next-step';
import { QuarterApi } from './quarter-api';
import { QuarterLinks } from './quarter-links';
import { QuarterListing } from './quarter-list';
import { QuarterWords } from './quarter-words';
import { ReviewMeetings } from './review-meetings';
import { StepHistory } from './step-history';

/** How often, in milliseconds, the page asks how far an adoption is. */
const ASK_EVERY = 1500;

/** One quarter: where it stands, what comes next, what was delivered, and who decided what on the way. */
@Component({
  selector: 'gb-quarter-page',
  imports: [
    CycleLine,
    DeadlineForm,
    DeliveryCountsTable,
    EmptyState,
    Icon,
    LoadFailed,
    Loading,
    NextStepPanel,
    QuarterListing,
    QuarterNav,
    RouterLink,
    StepHistory,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './quarter-page.html',
  styleUrls: ['../ui/object-page.scss', './quarter-page.scss'],
})
export class QuarterPage implements WithChanges {
  readonly #openForms = inject(OpenForms);
  readonly #session = inject(Session);
  readonly #words = inject(QuarterWords);
  readonly #focus = focusNext();
  readonly #deliveries = inject(DeliveryApi);
  readonly #meetings = inject(ReviewMeetings);
  protected readonly format = inject(FigureFormat);
  protected readonly links = inject(QuarterLinks);
  protected readonly icons = { before: ArrowLeft, after: ArrowRight, pencil: Pencil };

  /** From the address. */
  readonly quartal = input.required<string>();

  protected readonly resource = inject(QuarterApi).quarter(() => this.quartal());
  readonly #loaded = lastLoaded(this.resource);
  /** The quarter of the address: while another one is on its way the page does not show the one before. */
  protected readonly quarter = computed(() => (this.#loaded()?.quarter === this.quartal() ? this.#loaded() : undefined));
  readonly #list = inject(QuarterApi).quarters();
  readonly #listed = lastLoaded(this.#list);
  protected readonly quarters = computed(() => this.#listed()?.items ?? []);

  protected readonly lead = computed(() => {
    const it = this.quarter();
    return it === undefined ? '' : this.#words.standing(it, today());
  });
  protected readonly mayRun = computed(() => this.#session.may('quarters.run'));
  protected readonly mayReadMeetings = computed(() => this.#session.may('network.read'));
  protected readonly asked = computed(() => askedOf(this.quarter()?.deliveries ?? NOTHING));
  /** The quarters before and after this one. */
  protected readonly neighbours = computed(() => {
    const quarters = this.quarters();
    const at = quarters.findIndex(({ quarter }) => quarter === this.quartal());
    return at === -1 ? {} : { before: quarters[at + 1]?.quarter, after: quarters[at - 1]?.quarter };
  });
  protected readonly setting = keptFor<string, boolean>(
    () => this.quartal(),
    () => false,
  );

  readonly #version = computed(() => this.quarter()?.version);
  /** Of its deliveries the reports; asked again whenever the quarter has changed. */
  readonly #reports = this.#deliveries.deliveries(() =>
    this.#version() === undefined ? undefined : { quarter: this.quartal(), filter: { kind: 'report' }, limit: 1 },
  );
  protected readonly reports = computed(() => (this.#reports.hasValue() ? this.#reports.value()?.counts : undefined));
  /** Of its deliveries what is left for somebody who hands in and does not run the quarter. */
  readonly #own = this.#deliveries.deliveries(() =>
    this.#session.may('values.enter') && !this.mayRun() ? { quarter: this.quartal(), filter: { mine: 'true' }, limit: 1 } : undefined,
  );
  protected readonly owed = computed(() => {
    const counts = this.#own.hasValue() ? this.#own.value()?.counts : undefined;
    return counts && counts.due + counts.returned;
  });
  readonly #meeting = this.#meetings.one(() => (this.mayReadMeetings() ? (this.quarter()?.reviewMeeting ?? null) : null));
  protected readonly meeting = computed(() => {
    const meeting = this.#meeting();
    return meeting && { id: meeting.id, name: this.#meetings.name(meeting) };
  });

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('quarters.titleOf', { quarter: this.format.period(this.quartal()) });
    });
    // An adoption goes on behind the answer; the page follows it until it is done.
    effect((onCleanup) => {
      const state = this.quarter()?.adoption?.state;
      if (this.resource.isLoading() || (state !== 'waiting' && state !== 'running')) return;
      const timer = setTimeout(() => this.resource.reload(), ASK_EVERY);
      onCleanup(() => clearTimeout(timer));
    });
  }

  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected set(): void {
    this.setting.set(true);
    this.#focus('gb-deadline-form input');
  }

  protected closeDays(): void {
    this.setting.set(false);
    this.#focus('[data-opens="days"]');
  }

  protected take(stored: QuarterDetail | undefined): void {
    if (stored === undefined) this.resource.reload();
    else this.resource.set(stored);
    this.#list.reload();
    this.#reports.reload();
  }

  protected keepDays(stored: QuarterDetail): void {
    this.take(stored);
    this.closeDays();
  }
}

const NOTHING = { due: 0, submitted: 0, returned: 0, approved: 0, late: 0 };
