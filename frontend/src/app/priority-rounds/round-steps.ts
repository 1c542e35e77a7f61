import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Check } from 'lucide';
import type { PriorityRound } from '#contract/priority-round.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { ClosingTimeForm } from './closing-time-form';
import { missingParts } from './missing-parts';
import { PriorityRoundApi } from './priority-round-api';
import { PRIORITY_ROUND_WORDS, PriorityRoundWords, type Turnout } from './priority-round-words';

/** What cannot be taken back, so that it is asked before. */
type Question = 'closing' | 'voiding';

/** What the moderator does with a round, in the order in which it is done: open, hand out, project, show, close. */
@Component({
  selector: 'gb-round-steps',
  imports: [ClosingTimeForm, FormMessage, Icon, RefusedMessage, RouterLink, TranslocoPipe],
  templateUrl: './round-steps.html',
  styleUrl: './round-steps.scss',
})
export class RoundSteps {
  readonly #api = inject(PriorityRoundApi);
  protected readonly say = inject(Words);
  readonly #focus = focusNext();
  readonly #host = inject(DOCUMENT).location.host;
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(PriorityRoundWords);
  protected readonly refusedWords = PRIORITY_ROUND_WORDS;
  protected readonly check = Check;

  readonly round = input.required<PriorityRound>();
  /** The newest numbers. */
  readonly turnout = input.required<Turnout>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly missing = computed(() => missingParts(this.round()));
  /** Whether somebody has tried to open the round although something is missing. */
  protected readonly tried = signal(false);
  protected readonly asked = signal<Question | undefined>(undefined);
  protected readonly changesEnd = signal(false);
  /** What was done, as a sentence. */
  protected readonly done = signal('');
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  /** How many one-time links nobody has voted with. */
  protected readonly unused = computed(() => Math.max(0, this.turnout().invited - this.turnout().voters));
  /** Whether those who may vote can. */
  protected readonly handedOut = computed(() =>
    this.round().votingBy === 'links' ? this.turnout().invited > 0 : this.round().state !== 'draft',
  );
  /** Where members vote, as one would read it out. */
  protected readonly ballotAddress = computed(() => `${this.#host}/priorisierungen/${this.round().code}/abstimmen`);

  protected open(): void {
    if (this.missing().length > 0) {
      this.tried.set(true);
      return;
    }
    void this.#do(async () => {
      await this.#api.open(this.round());
      this.done.set(this.say.say('priorityRounds.steps.done.opened'));
    });
  }

  protected reveal(revealed: boolean): void {
    void this.#do(async () => {
      await this.#api.reveal(this.round(), revealed);
      this.done.set(this.say.say(revealed ? 'priorityRounds.steps.done.shown' : 'priorityRounds.steps.done.hidden'));
    });
  }

  protected close(): void {
    void this.#do(async () => {
      await this.#api.close(this.round());
      this.done.set(this.say.say('priorityRounds.steps.done.closed'));
    });
  }

  protected voidLinks(): void {
    void this.#do(async () => {
      const { voided } = await this.#api.voidLinks(this.round().code);
      this.done.set(this.say.count('priorityRounds.steps.done.voided', voided));
    });
  }

  /** Asks before something that cannot be taken back. */
  protected ask(question: Question): void {
    this.done.set('');
    this.#attempt.forget();
    this.asked.set(question);
    this.#focus('.asked button');
  }

  protected leaveIt(): void {
    const question = this.asked();
    this.asked.set(undefined);
    this.#focus(`.${String(question)}`);
  }

  protected reload(): void {
    this.#attempt.forget();
    this.changed.emit();
  }

  protected keepEnd(): void {
    this.changesEnd.set(false);
    this.done.set(this.say.say('priorityRounds.steps.done.end'));
    this.changed.emit();
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.done.set('');
    this.tried.set(false);
    const isDone = await this.#attempt.make(work);
    this.asked.set(undefined);
    if (isDone) this.changed.emit();
  }
}
