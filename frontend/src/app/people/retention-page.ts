import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarX2, Clock, Trash2 } from 'lucide';
import type { Page } from '#contract/common.ts';
import type { RetentionProposal } from '#contract/personal-data.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { OpenForms } from '../shell/open-forms';
import { RefusedMessage } from '../shell/refused-message';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { PersonalDataApi } from './personal-data-api';
import { ProlongForm } from './prolong-form';

/** Contact data that the program proposes to delete, the decision on each, and the log of what was done. */
@Component({
  selector: 'gb-retention-page',
  imports: [EmptyState, FormMessage, Icon, LoadFailed, Loading, ProlongForm, RefusedMessage, RouterLink, TranslocoPipe],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './retention-page.html',
  styleUrl: './retention-page.scss',
})
export class RetentionPage implements WithChanges {
  readonly #api = inject(PersonalDataApi);
  readonly #words = inject(Words);
  readonly #openForms = inject(OpenForms);
  readonly #focus = focusNext();
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly icons = { late: CalendarX2, idle: Clock, bin: Trash2 };
  protected readonly words = { at: 'people.retention.refused', paths: new Set<string>() };

  protected readonly resource = this.#api.proposals(() => true);
  readonly #loaded = lastLoaded(this.resource);
  /** What waits for a decision, as far as is known here. */
  protected readonly proposals = linkedSignal(() => this.#loaded()?.items);
  protected readonly logResource = this.#api.log();
  protected readonly log = lastLoaded(this.logResource);
  /** Id of the proposal whose form, or whose question, is open. */
  protected readonly prolonging = signal<string | undefined>(undefined);
  protected readonly asking = signal<string | undefined>(undefined);
  protected readonly done = signal('');
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  protected readonly lead = computed(() => {
    const proposals = this.proposals();
    return proposals === undefined ? '' : this.#words.count('people.retention.lead', proposals.length);
  });

  constructor() {
    keepOnClosing(this);
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected reasonOf({ reason, since }: RetentionProposal): string {
    return this.#words.say(`people.retention.because.${reason}`, { date: this.format.date(since) });
  }

  protected ask({ id }: RetentionProposal): void {
    this.#open(undefined, id);
    this.#focus('[role=alertdialog]');
  }

  protected prolong({ id }: RetentionProposal): void {
    this.#open(id, undefined);
    this.#focus('gb-prolong-form select');
  }

  /** Closes what is open and leads back to where it was opened. */
  protected close({ id }: RetentionProposal): void {
    const way = this.prolonging() === id ? 'prolong' : 'delete';
    this.#open(undefined, undefined);
    this.#focus(`[data-proposal="${id}"] .${way}`);
  }

  protected async remove(proposal: RetentionProposal): Promise<void> {
    let left: Page<RetentionProposal> | undefined;
    if (await this.#attempt.make(async () => void (left = await this.#api.remove(proposal)))) this.keep(left, 'deleted', proposal);
  }

  protected keep(left: Page<RetentionProposal> | undefined, what: 'deleted' | 'prolonged', { person }: RetentionProposal): void {
    this.#open(undefined, undefined);
    if (left !== undefined) this.proposals.set(left.items);
    this.done.set(this.#words.say(`people.retention.done.${what}`, { name: person.name }));
    this.#focus('li .delete', 'h1');
    this.logResource.reload();
  }

  protected reload(): void {
    this.#open(undefined, undefined);
    this.refresh();
  }

  /** Fetches what is stored now; what is typed in the open form stays. */
  protected refresh(): void {
    this.resource.reload();
    this.logResource.reload();
  }

  #open(prolonging: string | undefined, asking: string | undefined): void {
    this.done.set('');
    this.#attempt.forget();
    this.prolonging.set(prolonging);
    this.asking.set(asking);
  }
}
