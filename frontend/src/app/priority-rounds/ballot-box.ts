import { afterRenderEffect, Component, computed, ElementRef, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BallotPaper } from '#contract/ballot.ts';
import { FigureFormat } from '../format/figure-format';
import { FormMessage } from '../ui/form-message';
import { BallotForm } from './ballot-form';
import { BallotSummary } from './ballot-summary';
import type { DeviceVote } from './device-vote';

/**
 * A vote from the paper to the thanks: filling in, waiting for the connection, counted, to be changed until the round closes. What voters have
 * to know before they fill it in stands between the tags.
 */
@Component({
  selector: 'gb-ballot-box',
  imports: [BallotForm, BallotSummary, FormMessage, TranslocoPipe],
  templateUrl: './ballot-box.html',
  styleUrl: './ballot-box.scss',
})
export class BallotBox {
  protected readonly format = inject(FigureFormat);

  readonly paper = input.required<BallotPaper>();
  readonly vote = input.required<DeviceVote>();
  /** Whether after closing the device alone still knows what was voted. */
  readonly remembers = input(false);

  readonly #reason = computed(() => this.vote().refusal()?.issues[0]?.code);
  protected readonly view = computed(() => {
    const { state } = this.paper();
    if (state === 'draft') return 'notYet';
    if (state === 'closed' || this.#reason() === 'closed') return 'closed';
    return this.vote().state();
  });
  /** What became of the vote of this device, when the round is closed. */
  protected readonly outcome = computed(() => {
    const vote = this.vote();
    if (vote.unanswered()) return 'unsure';
    if (vote.counted() !== null) return 'counted';
    return vote.ready() && this.remembers() ? 'nothing' : undefined;
  });
  protected readonly closesAt = computed(() => {
    const { closesAt, state } = this.paper();
    return closesAt === null || state === 'closed' ? undefined : this.format.moment(closesAt);
  });

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #seen: string | undefined;

  constructor() {
    // What somebody has done changes the page: the focus goes to what it says now, so that it is read aloud and in sight.
    afterRenderEffect(() => {
      const view = this.view();
      const before = this.#seen;
      this.#seen = this.vote().ready() ? view : undefined;
      if (before === undefined || before === view) return;
      const said = this.#host.querySelector<HTMLElement>('[data-said]');
      said?.focus({ preventScroll: true });
      said?.scrollIntoView({ block: 'center' });
    });
  }

  protected async handIn(): Promise<void> {
    await this.vote().handIn();
  }
}
