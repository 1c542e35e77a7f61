import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Check, Undo2 } from 'lucide';
import type { Delivery, DeliveryState } from '#contract/delivery.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import type { QueryChange } from '../shell/address-filter';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { keptFor } from '../shell/kept-for';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { QuarterNav } from '../shell/quarter-nav';
import { RefusedMessage } from '../shell/refused-message';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ViewTabs } from '../ui/view-tabs';
import { ApproveQuestion, isToBeLookedAt } from './approve-question';
import { DeliveryApi } from './delivery-api';
import { DELIVERIES, questionOf, STATES, type DeliveryFilter } from './delivery-filter';
import { DeliveryFilters } from './delivery-filters';
import { DeliveryLead } from './delivery-lead';
import { DeliveryTable } from './delivery-table';
import { DeliveryWords } from './delivery-words';
import { QuarterLinks } from './quarter-links';
import { ReturnForm } from './return-form';

/** Deliveries that were chosen, as they were then, by their id. */
type Chosen = ReadonlyMap<string, Delivery>;

/** As many as are shown at first and with each further press, and the most that the server hands out at once. */
const STEP = 100;
const MOST = 500;

/** The deliveries of a quarter in four tabs: what is missing, what waits for a check, what was returned and what is approved. */
@Component({
  selector: 'gb-delivery-list-page',
  imports: [
    ApproveQuestion,
    DeliveryFilters,
    DeliveryLead,
    DeliveryTable,
    EmptyState,
    FormMessage,
    Icon,
    LoadFailed,
    Loading,
    QuarterNav,
    RefusedMessage,
    ReturnForm,
    RouterLink,
    TranslocoPipe,
    ViewTabs,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './delivery-list-page.html',
  styleUrls: ['../ui/list-page.scss', './delivery-list-page.scss'],
})
export class DeliveryListPage implements WithChanges {
  readonly #api = inject(DeliveryApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #openForms = inject(OpenForms);
  readonly #names = inject(DeliveryWords);
  readonly #focus = focusNext();
  protected readonly context = inject(Context);
  protected readonly links = inject(QuarterLinks);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(Words);
  protected readonly icons = { check: Check, back: Undo2 };
  protected readonly states = STATES;
  protected readonly refusedWords = { at: 'deliveries.refused', paths: new Set<string>() };

  // The address; the place is that of all pages.
  readonly quartal = input.required<string>();
  readonly state = input<string>();
  readonly kind = input<string>();
  readonly organisation = input<string>();
  readonly mine = input<string>();
  readonly late = input<string>();
  readonly conspicuous = input<string>();
  readonly unassigned = input<string>();

  protected readonly mayRun = computed(() => this.#session.may('quarters.run'));
  /** Whether the person hands in and does not run the quarter: then the own ones are shown first. */
  protected readonly handsIn = computed(() => this.#session.may('values.enter') && !this.mayRun());
  protected readonly tab = computed<DeliveryState>(() => STATES.find((each) => each === this.state()) ?? 'draft');
  protected readonly filter = computed<DeliveryFilter>(() => {
    const all = DELIVERIES.read({
      kind: this.kind(),
      organisation: this.organisation(),
      mine: this.mine(),
      late: this.late(),
      conspicuous: this.conspicuous(),
      unassigned: this.unassigned(),
    });
    const { mine, ...others } = all;
    return this.handsIn() && mine === 'false' ? all : others;
  });
  protected readonly isNarrowed = computed(() => DELIVERIES.isNarrowed(this.filter()) || this.context.district() !== undefined);

  readonly #asked = computed(() => ({
    ...questionOf(this.filter(), this.handsIn()),
    state: this.tab(),
    district: this.context.district(),
  }));
  /** What the page is about: whatever is chosen or was done belongs to it. */
  readonly #about = computed(() => JSON.stringify([this.quartal(), this.#asked()]));
  readonly #limit = keptFor<string, number>(
    () => this.#about(),
    () => STEP,
  );
  protected readonly resource = this.#api.deliveries(() => ({ quarter: this.quartal(), filter: this.#asked(), limit: this.#limit() }));
  protected readonly page = lastLoaded(this.resource);
  protected readonly isFull = computed(() => this.#limit() >= MOST);
  protected readonly tabCounts = computed<Readonly<Record<string, string>>>(() => {
    const counts = this.page()?.counts;
    if (counts === undefined) return {};
    const { due, submitted, returned, approved } = counts;
    const entries = Object.entries({ draft: due, submitted, returned, approved });
    return Object.fromEntries(entries.map(([state, count]) => [state, this.format.number(count)]));
  });

  /** What was submitted can be approved; that and what was approved can be returned. */
  protected readonly selectable = computed(() => this.mayRun() && (this.tab() === 'submitted' || this.tab() === 'approved'));
  protected readonly chosen = keptFor<string, Chosen>(
    () => this.#about(),
    () => new Map(),
  );
  protected readonly chosenIds = computed(() => new Set(this.chosen().keys()));
  protected readonly chosenOnes = computed(() => [...this.chosen().values()]);
  protected readonly conspicuousCount = computed(() => this.chosenOnes().filter(({ conspicuous }) => conspicuous !== null).length);
  /** Whether it is asked first: something of what is to be approved should be looked at. */
  protected readonly asking = keptFor<string, boolean>(
    () => this.#about(),
    () => false,
  );
  protected readonly returning = keptFor<string, boolean>(
    () => this.#about(),
    () => false,
  );
  /** What was done last, as a sentence. */
  protected readonly done = keptFor<string, string>(
    () => this.#about(),
    () => '',
  );
  /** Those that somebody else has changed meanwhile, by name. */
  protected readonly overtaken = signal<readonly string[]>([]);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  /** A conflict is said with the names of what was changed meanwhile. */
  protected readonly refusal = computed(() => (this.overtaken().length > 0 ? undefined : this.#attempt.refusal()));

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('deliveries.titleOf', { quarter: this.format.period(this.quartal()) });
    });
  }

  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  /** Writes a choice into the address; a page back leads to the page before, not through every choice. */
  protected narrow(queryParams: QueryChange): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showAll(): void {
    this.narrow({ ...DELIVERIES.none, district: null });
    this.#focus('.done');
  }

  protected showMore(): void {
    const last = this.page()?.items.at(-1)?.id;
    this.#limit.update((limit) => Math.min(MOST, limit + STEP));
    this.#focus(`[data-id="${last}"] a`);
  }

  protected toggle(delivery: Delivery): void {
    this.#choose((chosen) => {
      if (!chosen.delete(delivery.id)) chosen.set(delivery.id, delivery);
    });
  }

  protected toggleAll(isChosen: boolean): void {
    this.#choose((chosen) => {
      for (const delivery of this.page()?.items ?? []) {
        if (isChosen) chosen.set(delivery.id, delivery);
        else chosen.delete(delivery.id);
      }
    });
  }

  protected openReturn(): void {
    this.#forget();
    this.returning.set(true);
    this.#focus('gb-return-form textarea');
  }

  protected closeReturn(): void {
    this.returning.set(false);
    this.#focus('[data-opens="return"]');
  }

  protected async approve(): Promise<void> {
    this.#forget();
    if (this.chosenOnes().some(isToBeLookedAt)) {
      this.asking.set(true);
      this.#focus('gb-approve-question .now');
    } else await this.approveNow(this.chosenOnes());
  }

  protected closeQuestion(): void {
    this.asking.set(false);
    this.#focus('[data-opens="question"]');
  }

  /** Approves these of the chosen ones; where a value takes the place of a figure from a file, the approval names the one that was seen. */
  protected async approveNow(approved: readonly Delivery[]): Promise<void> {
    const deliveries = approved.map(({ id, version, inForce }) => ({
      id,
      version,
      ...(inForce?.from === 'file' ? { replaces: inForce.id } : {}),
    }));
    await this.#decide('deliveries.done.approved', approved, () => this.#api.approve(this.quartal(), { deliveries }));
  }

  protected readonly giveBack = async (note: string): Promise<void> => {
    const deliveries = this.#versions();
    await this.#decide('deliveries.done.returned', this.chosenOnes(), () => this.#api.giveBack(this.quartal(), { deliveries, note }));
  };

  protected readAgain(): void {
    this.#forget();
    this.resource.reload();
    this.#focus('.done');
  }

  /** From a chosen row to what can be done with it, past all rows between. */
  protected toDecision(): void {
    this.#focus('.decide button:not([disabled])');
  }

  protected chooseNone(): void {
    this.chosen.set(new Map());
    this.#forget();
    this.#focus('gb-delivery-table input');
  }

  #versions(): { id: string; version: number }[] {
    return Array.from(this.chosen().values(), ({ id, version }) => ({ id, version }));
  }

  #choose(change: (chosen: Map<string, Delivery>) => void): void {
    const chosen = new Map(this.chosen());
    change(chosen);
    this.chosen.set(chosen);
    this.asking.set(false);
    this.#forget();
  }

  #forget(): void {
    this.#attempt.forget();
    this.overtaken.set([]);
    this.done.set('');
  }

  /** All chosen ones or none. When somebody else was faster, those that stay as they were remain chosen. */
  async #decide(sentence: string, decided: readonly Delivery[], work: () => Promise<void>): Promise<void> {
    this.#forget();
    if (await this.#attempt.make(work)) {
      this.done.set(this.words.count(sentence, decided.length));
      const ids = new Set(decided.map(({ id }) => id));
      this.chosen.set(new Map(Array.from(this.chosen()).filter(([id]) => !ids.has(id))));
      this.returning.set(false);
      this.asking.set(false);
      this.resource.reload();
      this.#focus('.done');
    } else {
      this.#nameOvertaken();
      // The button that was pressed is gone or was switched off meanwhile.
      this.#focus('.decide');
    }
  }

  /** The server names each that is not as it was when it was chosen. */
  #nameOvertaken(): void {
    const ids = (this.#attempt.refusal()?.issues ?? []).map(({ params }) => params?.['id']);
    const overtaken = Array.from(this.chosen().values()).filter(({ id }) => ids.includes(id));
    if (overtaken.length === 0) return;
    this.overtaken.set(overtaken.map((delivery) => this.#names.name(delivery)));
    this.chosen.set(new Map(Array.from(this.chosen()).filter(([id]) => !ids.includes(id))));
    this.asking.set(false);
    if (this.chosen().size === 0) this.returning.set(false);
    this.resource.reload();
  }
}
