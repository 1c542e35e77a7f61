import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChevronLeft, ChevronRight, Eye, EyeOff, Maximize, Minimize } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { pageAlive } from '../ui/page-alive';
import { calmly } from './calmly';
import { fullScreen } from './full-screen';
import { liveResult } from './live-result';
import { PriorityRoundApi } from './priority-round-api';
import { ProjectorResult } from './projector-result';
import { projectorSteps } from './projector-steps';
import { ProjectorTurnout } from './projector-turnout';
import { ResultWords } from './result-words';
import { stepOfKey } from './step-key';

/** Milliseconds between two announcements of the turnout. */
const CALM = 10_000;

/** A round on the wall of a hall: how many have voted as it grows, then, when the moderator shows them, the results, screen by screen. */
@Component({
  selector: 'gb-projector-page',
  imports: [Icon, LoadFailed, Loading, ProjectorResult, ProjectorTurnout, RouterLink, TranslocoPipe],
  host: { '(window:keydown)': 'follow($event)' },
  templateUrl: './projector-page.html',
  styleUrl: './projector-page.scss',
})
export class ProjectorPage {
  readonly #api = inject(PriorityRoundApi);
  readonly #words = inject(ResultWords);
  readonly #document = inject(DOCUMENT);
  readonly #reveal = new Attempt();
  protected readonly format = inject(FigureFormat);
  protected readonly alive = pageAlive();
  protected readonly icons = { back: ChevronLeft, next: ChevronRight, show: Eye, hide: EyeOff, larger: Maximize, smaller: Minimize };

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly round = this.#api.round(() => this.code());
  protected readonly known = lastLoaded(this.round);
  readonly #first = this.#api.result(() => this.code());
  protected readonly live = liveResult(() => this.code());
  /** The newest result; until the line stands, the one with which the page came. */
  protected readonly result = computed(() => this.live.result() ?? (this.#first.hasValue() ? this.#first.value() : undefined));
  protected readonly full = fullScreen(this.alive);

  protected readonly steps = computed(() => {
    const result = this.result();
    return result?.hidden === null ? projectorSteps(result) : [];
  });
  /** Stays while results move; begins at the first screen whenever they are shown anew. */
  protected readonly at = linkedSignal<number, number>({
    source: () => this.steps().length,
    computation: (count, before) => (before === undefined || before.source === 0 ? 0 : Math.min(before.value, Math.max(0, count - 1))),
  });
  protected readonly step = computed(() => this.steps()[this.at()]);
  /** Where each question begins among the screens. */
  protected readonly questions = computed(() => {
    const kinds = this.steps().map(({ kind }) => kind);
    return [...new Set(kinds)].map((kind) => ({ kind, at: kinds.indexOf(kind), on: this.step()?.kind === kind }));
  });
  protected readonly revealed = computed(() => {
    const result = this.result();
    return result === undefined ? this.known()?.revealed === true : result.hidden !== 'not_revealed';
  });
  protected readonly moderates = computed(() => {
    const round = this.known();
    return round?.permitted.moderate === true && round.state !== 'draft';
  });
  /** Whether a line that was there is gone. */
  protected readonly lost = computed(() => this.live.result() !== undefined && !this.live.connected());
  /** Where members vote, to be scanned. */
  protected readonly address = computed(() =>
    this.alive() && this.known()?.votingBy === 'members'
      ? `${this.#document.location.origin}/priorisierungen/${encodeURIComponent(this.code())}/abstimmen`
      : undefined,
  );
  protected readonly announcement = calmly(() => {
    const result = this.result();
    return result === undefined ? '' : this.#words.turnout(result);
  }, CALM);

  protected readonly busy = this.#reveal.busy;
  protected readonly failure = computed(() => {
    const refusal = this.#reveal.refusal();
    if (refusal === undefined) return undefined;
    return refusal.kind === 'conflict' ? 'projector.overtaken' : 'projector.failed';
  });

  protected go(to: number): void {
    this.at.set(Math.min(Math.max(to, 0), this.steps().length - 1));
  }

  protected follow(event: KeyboardEvent): void {
    const to = this.steps().length === 0 ? undefined : stepOfKey(event, this.at(), this.steps().length);
    if (to === undefined) return;
    event.preventDefault();
    this.at.set(to);
  }

  protected async show(revealed: boolean): Promise<void> {
    await this.#reveal.make(async () => {
      // The version that holds now: votes and other pages may have moved it on since this page was opened.
      const round = await this.#api.latest(this.code());
      await this.#api.reveal(round, revealed);
    });
    this.round.reload();
  }
}
