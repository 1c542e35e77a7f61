import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ExternalLink, Plus } from 'lucide';
import type { SourceResponse } from '#contract/source.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { EmptyState } from '../ui/empty-state';
import { Explain } from '../ui/explain';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { SOURCE_WORDS } from './recommendation-form-words';
import { SourceApi } from './source-api';
import { SourceForm } from './source-form';

/** Where recommendations come from: studies, workshops, surveys, resolutions, frameworks; whoever coordinates adds and changes them. */
@Component({
  selector: 'gb-source-list-page',
  imports: [EmptyState, Explain, FormMessage, Icon, LoadFailed, Loading, RefusedMessage, RouterLink, SourceForm, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './source-list-page.html',
  styleUrl: './source-list-page.scss',
})
export class SourceListPage implements WithChanges {
  readonly #api = inject(SourceApi);
  readonly #session = inject(Session);
  readonly #transloco = inject(TranslocoService);
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly words = SOURCE_WORDS;
  protected readonly icons = { plus: Plus, away: ExternalLink };

  protected readonly resource = this.#api.sources();
  readonly #page = lastLoaded(this.resource);
  protected readonly loaded = computed(() => this.#page() !== undefined);
  protected readonly sources = computed(() => this.#page()?.items ?? []);
  /** How many recommendations they have in all, in words. */
  protected readonly recommendations = computed(() =>
    this.countOf(this.sources().reduce((sum, source) => sum + source.recommendations, 0)),
  );
  protected readonly mayEdit = computed(() => this.#session.may('recommendations.edit'));
  /** Code of the source that is changed; empty for a new one. */
  protected readonly opened = signal<string | undefined>(undefined);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  /** What was done, and what can be taken back. */
  protected readonly done = signal<{ readonly key: string; readonly title: string; readonly removed?: SourceResponse } | undefined>(
    undefined,
  );
  private readonly form = viewChild(SourceForm);

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return this.form()?.isDirty() ?? false;
  }

  /** So many recommendations, in words. */
  protected countOf(count: number): string {
    const key = count === 0 ? 'sources.countNone' : count === 1 ? 'sources.countOne' : 'sources.count';
    return this.#transloco.translate<string>(key, { count: this.format.number(count) }, this.format.language());
  }

  protected open(code: string): void {
    this.done.set(undefined);
    this.#attempt.forget();
    this.opened.set(code);
  }

  /** Closes the form and leads back to the button that opened it. */
  protected close(): void {
    const code = this.opened();
    this.opened.set(undefined);
    this.#focus(code ? `[data-code="${code}"] .change` : '.add');
  }

  protected keep({ title }: SourceResponse): void {
    this.done.set({ key: this.opened() === '' ? 'sources.done.added' : 'sources.done.changed', title });
    this.opened.set(undefined);
    this.resource.reload();
  }

  protected remove(source: SourceResponse): Promise<void> {
    return this.#do(async () => {
      await this.#api.remove(source);
      this.done.set({ key: 'sources.done.removed', title: source.title, removed: source });
    });
  }

  /** Brings back what was removed. */
  protected restore({ code, kind, frameworkLevel, title, publisher, published, link, note }: SourceResponse): Promise<void> {
    return this.#do(async () => {
      await this.#api.add({ code, kind, frameworkLevel, title, publisher, published, link, note });
      this.done.set({ key: 'sources.done.restored', title });
    });
  }

  protected reload(): void {
    this.#attempt.forget();
    this.resource.reload();
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.done.set(undefined);
    if (await this.#attempt.make(work)) this.resource.reload();
  }
}
