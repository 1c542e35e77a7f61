import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ListChecks, Lock, Pencil, Trash2 } from 'lucide';
import type { DecisionDetail } from '#contract/decision.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { followAnchor } from '../shell/follow-anchor';
import { keptFor } from '../shell/kept-for';
import { ObjectHistory } from '../shell/object-history';
import { OpenForms } from '../shell/open-forms';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { Explain } from '../ui/explain';
import { focusNext } from '../ui/focus-next';
import { FollowChip } from '../ui/follow-chip';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { StatusChip } from '../ui/status-chip';
import { DecisionApi } from './decision-api';
import { DecisionFacts } from './decision-facts';
import { DecisionForm } from './decision-form';
import { DecisionRefusals } from './decision-refusals';
import { DecisionWords } from './decision-words';
import { FollowSection } from './follow-section';
import { MeasureFromDecisionForm } from './measure-form';
import { TaskSection } from './task-section';

/** What is open at the wording and at the measures of a decision. */
type Opened = 'edit' | 'remove' | 'measure';

/** One decision: its wording, who sees to it, what came of it, and how it goes on. */
@Component({
  selector: 'gb-decision-page',
  imports: [
    DecisionFacts,
    DecisionForm,
    Explain,
    FollowChip,
    FollowSection,
    FormMessage,
    Icon,
    LoadFailed,
    Loading,
    MeasureFromDecisionForm,
    ObjectHistory,
    RouterLink,
    StatusChip,
    TaskSection,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './decision-page.html',
  styleUrls: ['../ui/object-page.scss', './decision-page.scss'],
})
export class DecisionPage implements WithChanges {
  readonly #api = inject(DecisionApi);
  readonly #router = inject(Router);
  readonly #words = inject(Words);
  readonly #refusals = inject(DecisionRefusals);
  readonly #openForms = inject(OpenForms);
  readonly #focus = focusNext();
  protected readonly words = inject(DecisionWords);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly icons = { edit: Pencil, remove: Trash2, lock: Lock, measure: ListChecks };

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = this.#api.decision(() => this.code());
  readonly #loaded = lastLoaded(this.resource);
  /** What is stored, as far as is known here: what was fetched, or what the last step answered. */
  protected readonly decision = linkedSignal<DecisionDetail | undefined>(() => this.#loaded());
  // What is open at one decision is not at another.
  protected readonly opened = keptFor<string, Opened | undefined>(
    () => this.code(),
    () => undefined,
  );
  protected readonly saved = signal(false);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  /** Why it was not removed. */
  protected readonly notRemoved = computed(() => {
    const refusal = this.#attempt.refusal();
    if (refusal === undefined) return [];
    if (refusal.issues.length === 0)
      return [this.#words.say(refusal.kind === 'conflict' ? 'decisions.refused.conflict' : 'decisions.refused.rule')];
    return [...new Set(refusal.issues.map((issue) => this.#refusals.sentence(issue)))];
  });

  /** How it stands and who sees to it, in a sentence or two. */
  protected readonly standing = computed(() => {
    const it = this.decision();
    if (it === undefined) return '';
    const due = this.words.due(it);
    const who =
      it.responsible === null
        ? this.#words.say('decisions.standing.nobody')
        : this.#words.say('decisions.standing.responsible', { name: it.responsible.name });
    return due === '' ? who : `${due.charAt(0).toUpperCase()}${due.slice(1)}. ${who}`;
  });

  constructor() {
    keepOnClosing(this);
    followAnchor(() => this.decision());
    const titles = inject(PageTitles);
    effect(() => {
      const it = this.decision();
      if (it !== undefined) titles.name(`decisions.titleOf.${it.kind}`, { code: it.code });
    });
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected open(what: Opened): void {
    this.saved.set(false);
    this.#attempt.forget();
    this.opened.set(what);
    this.#focus(what === 'remove' ? '.question .gb-button' : 'gb-record-form :is(input, textarea, select)');
  }

  protected close(what: Opened): void {
    this.opened.set(undefined);
    this.#focus(`[data-way="${what}"]`);
  }

  protected finish(): void {
    this.saved.set(true);
    this.close('edit');
    this.reload();
  }

  protected async remove(code: string, version: number): Promise<void> {
    const removed = await this.#attempt.make(async () => {
      await this.#api.remove(code, version);
    });
    if (removed) await this.#router.navigate(['/beschluesse'], { queryParams: this.context.params() });
  }

  protected keep(decision: DecisionDetail | undefined): void {
    if (decision !== undefined) this.decision.set(decision);
    this.reload();
  }

  protected reload(): void {
    this.resource.reload();
  }
}
