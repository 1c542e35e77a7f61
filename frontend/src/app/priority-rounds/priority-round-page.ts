import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Eye, EyeOff, Pencil, Vote } from 'lucide';
import type { NewPriorityRound, PriorityRound } from '#contract/priority-round.ts';
import { Attempt } from '../shell/attempt';
import { ObjectHistory } from '../shell/object-history';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { RefusedMessage } from '../shell/refused-message';
import type { WithChanges } from '../shell/unsaved-changes';
import { Explain } from '../ui/explain';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { liveResult } from './live-result';
import { PriorityResult } from './priority-result';
import { PriorityRoundApi } from './priority-round-api';
import { PRIORITY_ROUND_WORDS, PriorityRoundWords } from './priority-round-words';
import { RoundFacts } from './round-facts';
import { RoundStateMark } from './round-state-mark';
import { RoundSteps } from './round-steps';
import { TermModeration } from './term-moderation';

/** One priority round: how many have voted, what is asked, what came out; whoever moderates opens, shows and closes it here. */
@Component({
  selector: 'gb-priority-round-page',
  imports: [
    Explain,
    FormMessage,
    Icon,
    LoadFailed,
    Loading,
    NgTemplateOutlet,
    ObjectHistory,
    PriorityResult,
    RefusedMessage,
    RoundFacts,
    RoundStateMark,
    RoundSteps,
    RouterLink,
    TermModeration,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './priority-round-page.html',
  styleUrls: ['../ui/object-page.scss', './priority-round-page.scss'],
})
export class PriorityRoundPage implements WithChanges {
  readonly #api = inject(PriorityRoundApi);
  readonly #words = inject(PriorityRoundWords);
  readonly #router = inject(Router);
  readonly #openForms = inject(OpenForms);
  protected readonly words = PRIORITY_ROUND_WORDS;
  protected readonly icons = { pencil: Pencil, ballot: Vote, shown: Eye, hidden: EyeOff };

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = this.#api.round(() => this.code());
  protected readonly round = lastLoaded(this.resource);
  readonly #opened = computed(() => (this.round()?.state === 'draft' ? undefined : this.round()?.code));
  protected readonly stored = this.#api.result(() => this.#opened());
  readonly #storedResult = lastLoaded(this.stored);
  /** While votes are taken the numbers move. */
  readonly #live = liveResult(() => (this.round()?.state === 'open' ? this.round()?.code : undefined));
  /** Whether the numbers may be older than the votes. */
  protected readonly lost = computed(() => this.#live.result() !== undefined && !this.#live.connected());
  protected readonly result = computed(() => this.#live.result() ?? this.#storedResult());
  protected readonly turnout = computed(() => this.result() ?? this.round() ?? { voters: 0, invited: 0 });
  protected readonly standing = computed(() => {
    const it = this.round();
    return it === undefined ? '' : this.#words.standing(it, this.turnout());
  });

  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  /** The draft that was removed here, which can be brought back. */
  protected readonly removed = signal<PriorityRound | undefined>(undefined);

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const title = this.round()?.title;
      if (title !== undefined) titles.name('priorityRounds.titleOf', { title });
    });
    // The time may run out, or somebody else may close the round or show its results, while this page is looked at.
    effect(() => {
      const now = this.#live.result();
      const seen = untracked(this.round);
      if (now === undefined || seen?.code !== now.code) return;
      const isShown = now.hidden !== 'not_revealed';
      if (now.state !== seen.state || isShown !== seen.revealed) untracked(() => this.resource.reload());
    });
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected reload(): void {
    this.#attempt.forget();
    this.resource.reload();
    this.stored.reload();
  }

  protected remove(round: PriorityRound): Promise<boolean> {
    return this.#attempt.make(async () => {
      await this.#api.remove(round);
      this.removed.set(round);
    });
  }

  /** Brings back what was removed, under a new code. */
  protected restore(round: PriorityRound): Promise<boolean> {
    return this.#attempt.make(async () => {
      const { code } = await this.#api.add(contentOf(round));
      this.removed.set(undefined);
      await this.#router.navigate(['/priorisierungen', code]);
    });
  }
}

const contentOf = ({
  title,
  introduction,
  votingBy,
  options,
  importance,
  pickOne,
  openQuestion,
  closesAt,
}: PriorityRound): NewPriorityRound => ({
  title,
  introduction,
  votingBy,
  options: options.map(({ recommendation }) => recommendation),
  importance,
  pickOne,
  openQuestion,
  closesAt,
});
