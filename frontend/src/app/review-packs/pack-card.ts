import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewPack } from '#contract/pack-order.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { PackFiles } from './pack-files';
import { PackStateChip } from './pack-state-chip';
import { PackWords, REFUSED_WORDS } from './pack-words';
import { ReleaseQuestion } from './release-question';
import { ReviewPackApi } from './review-pack-api';
import { WithdrawForm } from './withdraw-form';

/** One pack of a quarter: where it is, its files, and what whoever runs the quarter may do with it. */
@Component({
  selector: 'gb-pack-card',
  imports: [PackFiles, PackStateChip, RefusedMessage, ReleaseQuestion, TranslocoPipe, WithdrawForm],
  templateUrl: './pack-card.html',
  styleUrl: './pack-card.scss',
})
export class PackCard {
  readonly #api = inject(ReviewPackApi);
  readonly #focus = focusNext();
  readonly #attempt = new Attempt();
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(PackWords);
  protected readonly refusedWords = REFUSED_WORDS;
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  readonly pack = input.required<ReviewPack>();
  /** Whether the person runs the quarter. */
  readonly mayRun = input.required<boolean>();
  /** Whether it is the one that is shown below. */
  readonly isShown = input.required<boolean>();
  /** Since when the council reads another pack of the quarter; null where it reads none. */
  readonly already = input.required<string | null>();
  /** Something about it is stored now. */
  readonly changed = output<void>();
  readonly chosen = output<void>();

  protected readonly opened = signal<'release' | 'withdraw' | undefined>(undefined);
  protected readonly percent = computed(() => Math.round(this.pack().progress * 100));
  protected readonly percentText = computed(() => this.format.figure(this.percent(), { unit: 'percent', decimals: 0 }));
  protected readonly isUnderWay = computed(() => this.pack().state === 'waiting' || this.pack().state === 'running');

  protected open(form: 'release' | 'withdraw'): void {
    this.#attempt.forget();
    this.opened.set(form);
    this.#focus(form === 'release' ? '#gb-release-heading' : 'gb-withdraw-form textarea');
  }

  protected close(): void {
    const form = this.opened() ?? '';
    this.opened.set(undefined);
    this.#focus(`[data-opens="${form}"]`, 'h3');
  }

  protected stored(): void {
    this.opened.set(undefined);
    this.changed.emit();
    this.#focus('h3');
  }

  protected async orderAgain(): Promise<void> {
    const { quarter, snapshotVersion, parts, language, formats } = this.pack();
    const done = await this.#attempt.make(async () => {
      await this.#api.order(quarter, { snapshotVersion, parts, language, formats });
    });
    if (done) this.stored();
  }

  protected async remove(): Promise<void> {
    const done = await this.#attempt.make(async () => {
      await this.#api.remove(this.pack());
    });
    if (done) this.changed.emit();
  }
}
