import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FilePlus2, Printer } from 'lucide';
import type { ReviewPack } from '#contract/pack-order.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
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
import { OrderForm } from './order-form';
import { PackCard } from './pack-card';
import { PackDocumentView } from './pack-document-view';
import { printPage } from './print-page';
import { ReviewPackApi } from './review-pack-api';

/** How often, in milliseconds, the page asks how far a pack is. */
const ASK_EVERY = 1500;

/** The review pack of a quarter: its versions with their files, who reads them, and the document itself. */
@Component({
  selector: 'gb-review-pack-page',
  imports: [EmptyState, Icon, LoadFailed, Loading, OrderForm, PackCard, PackDocumentView, QuarterNav, RouterLink, TranslocoPipe],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './review-pack-page.html',
  styleUrl: './review-pack-page.scss',
})
export class ReviewPackPage implements WithChanges {
  readonly #openForms = inject(OpenForms);
  readonly #api = inject(ReviewPackApi);
  readonly #words = inject(Words);
  readonly #focus = focusNext();
  readonly #session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly icons = { order: FilePlus2, print: Printer };
  protected readonly print = printPage();

  /** From the address. */
  readonly quartal = input.required<string>();

  protected readonly resource = this.#api.packs(() => this.quartal());
  readonly #loaded = lastLoaded(this.resource);
  protected readonly packs = computed(() => this.#loaded()?.items.filter(({ quarter }) => quarter === this.quartal()));
  readonly #quarter = this.#api.quarter(() => this.quartal());
  readonly #adopted = computed(() => (this.#quarter.hasValue() ? this.#quarter.value()?.adopted : undefined));
  protected readonly notAdopted = computed(() => this.#adopted() === null && this.packs()?.length === 0);
  protected readonly mayOrder = computed(() => this.mayRun() && this.#adopted() != null);
  protected readonly mayRun = computed(() => this.#session.may('quarters.run'));
  protected readonly ordering = linkedSignal({ source: () => this.quartal(), computation: () => false });

  readonly #ready = computed(() => (this.packs() ?? []).filter(({ state }) => state === 'ready'));
  readonly #chosen = signal<string | undefined>(undefined);
  /** The pack whose document is shown: the chosen one, else the one that the council reads, else the newest. */
  protected readonly shown = computed(() => this.#ready().find(({ id }) => id === this.#chosen()) ?? this.#ready()[0]);
  readonly #shownId = computed(() => this.shown()?.id);
  protected readonly detailResource = this.#api.pack(() => {
    const id = this.#shownId();
    return id === undefined ? undefined : { quarter: this.quartal(), id };
  });
  readonly #detail = lastLoaded(this.detailResource);
  protected readonly document = computed(() => (this.#detail()?.id === this.#shownId() ? this.#detail()?.document : undefined));

  protected readonly lead = computed(() => {
    const packs = this.packs();
    if (packs === undefined || this.notAdopted()) return '';
    const released = packs.find(({ releasedAt }) => releasedAt !== null);
    if (released?.releasedAt != null)
      return this.#words.say('reviewPacks.lead.released', { date: this.format.moment(released.releasedAt) });
    return this.#words.say(packs.length === 0 ? 'reviewPacks.lead.none' : 'reviewPacks.lead.notReleased');
  });

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      titles.name('reviewPacks.titleOf', { quarter: this.format.period(this.quartal()) });
    });
    // A pack is made behind the answer; the page follows it until it is done.
    effect((onCleanup) => {
      const underWay = (this.packs() ?? []).some(({ state }) => state === 'waiting' || state === 'running');
      if (this.resource.isLoading() || !underWay) return;
      const timer = setTimeout(() => this.resource.reload(), ASK_EVERY);
      onCleanup(() => clearTimeout(timer));
    });
  }

  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  /** Since when the council reads another pack of the quarter in the same language. */
  protected already({ id, language }: ReviewPack): string | null {
    return this.packs()?.find((other) => other.id !== id && other.language === language && other.releasedAt !== null)?.releasedAt ?? null;
  }

  protected openOrder(): void {
    this.ordering.set(true);
    this.#focus('gb-order-form input');
  }

  protected closeOrder(): void {
    this.ordering.set(false);
    this.#focus('[data-opens="order"]');
  }

  protected ordered({ id }: ReviewPack): void {
    this.ordering.set(false);
    this.#chosen.set(id);
    this.resource.reload();
    this.#focus('[data-opens="order"]');
  }

  protected show({ id }: ReviewPack): void {
    this.#chosen.set(id);
    this.#focus('#gb-pack-document');
  }

  protected reload(): void {
    this.resource.reload();
  }
}
