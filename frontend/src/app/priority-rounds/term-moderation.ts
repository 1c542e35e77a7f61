import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TermModeration as Moderation } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { goalsFor, isJoinedTo, rowsOf, type TermRow } from './moderated-terms';
import { PriorityRoundApi } from './priority-round-api';
import { PRIORITY_ROUND_WORDS } from './priority-round-words';

/** The terms of the open question: the moderator joins those that mean the same, and leaves out what insults. Each step can be taken back. */
@Component({
  selector: 'gb-term-moderation',
  imports: [LoadFailed, Loading, RefusedMessage, TranslocoPipe],
  templateUrl: './term-moderation.html',
  styleUrl: './term-moderation.scss',
})
export class TermModeration {
  readonly #api = inject(PriorityRoundApi);
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly words = PRIORITY_ROUND_WORDS;
  protected readonly id = inject(UniqueId).next('gb-terms');

  /** Code of the round. */
  readonly code = input.required<string>();
  /** How many have voted; with each further vote there may be further terms. */
  readonly voters = input.required<number>();
  /** The result looks different now. */
  readonly changed = output<void>();

  protected readonly resource = this.#api.terms(() => this.code());
  protected readonly loaded = lastLoaded(this.resource);
  readonly #terms = computed(() => this.loaded()?.items ?? []);
  protected readonly rows = computed(() => rowsOf(this.#terms()));
  /** Key of the term that is being joined with another one. */
  protected readonly joining = signal<string | undefined>(undefined);
  protected readonly goals = computed(() => goalsFor(this.#terms(), this.joining() ?? ''));
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  constructor() {
    let known: number | undefined;
    effect(() => {
      const voters = this.voters();
      if (known !== undefined && known !== voters) untracked(() => this.resource.reload());
      known = voters;
    });
  }

  protected isJoinedTo(key: string): boolean {
    return isJoinedTo(this.#terms(), key);
  }

  protected begin(key: string): void {
    this.joining.set(key);
    this.#focus('select');
  }

  protected join(row: TermRow, countsAs: string): Promise<void> {
    this.joining.set(undefined);
    return this.#moderate({ key: row.key, countsAs, leftOut: false });
  }

  protected leaveOut(row: TermRow): Promise<void> {
    return this.#moderate({ key: row.key, countsAs: null, leftOut: true });
  }

  /** Lets the term count as itself again, and shows it. */
  protected undo(row: TermRow): Promise<void> {
    return this.#moderate({ key: row.key, countsAs: null, leftOut: false });
  }

  protected reload(): void {
    this.#attempt.forget();
    this.resource.reload();
  }

  async #moderate(moderation: Moderation): Promise<void> {
    if (this.busy()) return;
    if (!(await this.#attempt.make(() => this.#api.moderateTerm(this.code(), moderation)))) return;
    this.resource.reload();
    this.changed.emit();
  }
}
