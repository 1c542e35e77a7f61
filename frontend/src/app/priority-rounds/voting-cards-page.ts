import { DOCUMENT } from '@angular/common';
import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { form, FormRoot, validate, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Download, Printer } from 'lucide';
import { saveFile } from '../charts/save-file';
import { FigureFormat } from '../format/figure-format';
import { numberOf } from '../format/typed-number';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { PageTitles } from '../shell/page-titles';
import type { Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { sendRecord } from '../shell/send-record';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { TextField } from '../ui/text-field';
import { PriorityRoundApi } from './priority-round-api';
import { PRIORITY_ROUND_WORDS } from './priority-round-words';
import { votingCardsCsv } from './voting-cards-csv';
import { VotingCardSheets } from './voting-card-sheets';

/** The most cards that are made at once, as in the contract. */
const MOST_AT_ONCE = 500;
/** How many cards are drawn before the page may breathe again: a sheet. */
const AT_ONCE = 10;

/** Addresses of the computer itself. */
const LOOPBACK = /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])[:/]/;

/** Makes voting cards, shows them this once, prints and saves them. */
@Component({
  selector: 'gb-voting-cards-page',
  imports: [FormMessage, FormRoot, Icon, LoadFailed, Loading, RefusedMessage, RouterLink, TextField, TranslocoPipe, VotingCardSheets],
  host: { class: 'gb-page' },
  templateUrl: './voting-cards-page.html',
  styleUrl: './voting-cards-page.scss',
})
export class VotingCardsPage implements WithChanges {
  readonly #api = inject(PriorityRoundApi);
  readonly #say = inject(Words);
  readonly #window = inject(DOCUMENT).defaultView;
  protected readonly format = inject(FigureFormat);
  protected readonly words = PRIORITY_ROUND_WORDS;
  protected readonly icons = { print: Printer, save: Download };
  readonly leaving = 'priorityRounds.cards.leave';

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = this.#api.round(() => this.code());
  protected readonly round = lastLoaded(this.resource);
  readonly #draft = signal({ count: '' });
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(
    this.#draft,
    (path) => validate(path.count, ({ value }) => (isCount(value()) ? undefined : { kind: 'cardCount' })),
    { submission: { action: async () => this.#make(), onInvalid: focusFirstError } },
  );

  /** Addresses that were made here; they cannot be fetched again. */
  readonly #addresses = signal<readonly string[]>([]);
  protected readonly made = computed(() => this.#addresses().length);
  /** How many of them are on the page; drawing hundreds of codes takes a while. */
  protected readonly drawn = signal(0);
  protected readonly cards = computed(() => this.#addresses().slice(0, this.drawn()));
  protected readonly ready = computed(() => this.drawn() === this.made());
  /** Whether the addresses hold on this computer alone, so that no phone finds them. */
  protected readonly onlyHere = computed(() =>
    this.#addresses()
      .slice(0, 1)
      .some((address) => LOOPBACK.test(address)),
  );
  /** Whether they are stored as a file. Whether paper came out of a printer, no browser tells. */
  readonly #saved = signal(false);
  protected readonly saved = this.#saved.asReadonly();
  protected readonly closesAt = computed(() => {
    const closesAt = this.round()?.closesAt ?? null;
    return closesAt === null ? '' : this.format.moment(closesAt);
  });
  #left = false;

  constructor() {
    keepOnClosing(this);
    inject(DestroyRef).onDestroy(() => (this.#left = true));
    const titles = inject(PageTitles);
    effect(() => {
      const title = this.round()?.title;
      if (title !== undefined) titles.name('priorityRounds.cards.titleOf', { title });
    });
  }

  /** Whether there are cards that would be lost. */
  hasChanges(): boolean {
    return this.made() > 0 && !this.#saved();
  }

  protected print(): void {
    this.#window?.print();
  }

  protected save(title: string): void {
    const head = {
      round: this.#say.say('priorityRounds.cards.file.round'),
      address: this.#say.say('priorityRounds.cards.file.address'),
      closesAt: this.#say.say('priorityRounds.cards.file.closesAt'),
    };
    const csv = votingCardsCsv(this.#addresses(), { title, closesAt: this.closesAt() }, head);
    saveFile(csv, this.#say.say('priorityRounds.cards.file.name', { code: this.code() }));
    this.#saved.set(true);
  }

  /** Leaves the cards behind for new ones. */
  protected again(): void {
    this.#addresses.set([]);
    this.#saved.set(false);
    this.resource.reload();
  }

  async #make(): Promise<TreeValidationResult> {
    return sendRecord(
      async () => {
        const { links } = await this.#api.makeLinks(this.code(), numberOf(this.#draft().count));
        this.#addresses.set(links);
        this.form().reset({ count: '' });
        void this.#draw();
      },
      { count: { field: this.form.count, kind: 'cardCount' } },
      this.refusal,
    );
  }

  /** Some at a time, so that the page stays usable meanwhile. */
  async #draw(): Promise<void> {
    this.drawn.set(0);
    while (!this.ready() && !this.#left) {
      this.drawn.update((drawn) => Math.min(this.made(), drawn + AT_ONCE));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

function isCount(typed: string): boolean {
  const count = numberOf(typed);
  return Number.isInteger(count) && count >= 1 && count <= MOST_AT_ONCE;
}
