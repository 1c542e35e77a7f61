import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowLeftRight } from 'lucide';
import type { MergePreview } from '#contract/organisation-merge.ts';
import { FigureFormat } from '../format/figure-format';
import { OrganisationNames } from '../shell/organisation-names';
import { PageTitles } from '../shell/page-titles';
import { refusalOf, type Refusal } from '../shell/refusal';
import { ChangeList } from '../ui/change-list';
import { ChoiceSearch } from '../ui/choice-search';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { MergeWords } from './merge-words';
import { OrganisationApi } from './organisation-api';

/** Makes one organisation of two: first what would happen, then it is done. The duplicate stands in the address. */
@Component({
  selector: 'gb-merge-page',
  imports: [ChangeList, ChoiceSearch, FormMessage, Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './merge-page.html',
  styleUrl: './merge-page.scss',
})
export class MergePage {
  readonly #api = inject(OrganisationApi);
  readonly #router = inject(Router);
  protected readonly words = inject(MergeWords);
  protected readonly format = inject(FigureFormat);
  protected readonly swap = ArrowLeftRight;

  /** The one that stays, from the address. */
  readonly code = input.required<string>();
  /** The duplicate. */
  readonly mit = input<string>();

  protected readonly remaining = this.#api.organisation(() => this.code());
  protected readonly preview = this.#api.mergePreview(
    () => this.code(),
    () => this.mit(),
  );
  protected readonly shown = lastLoaded(this.preview);
  protected readonly name = computed(() => (this.remaining.hasValue() ? this.remaining.value().name : ''));
  protected readonly changes = computed(() => {
    const shown = this.shown();
    return shown === undefined ? [] : this.words.changes(shown);
  });
  protected readonly lost = computed(() => {
    const shown = this.shown();
    return shown === undefined ? [] : this.words.lost(shown);
  });
  readonly #names = inject(OrganisationNames).all();
  protected readonly choices = computed(() => this.#names.value().items.filter(({ code }) => code !== this.code()));
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly busy = signal(false);
  /** The sentence for why it was refused. */
  protected readonly refused = computed(() => {
    const refusal = this.refusal();
    if (refusal === undefined) return undefined;
    const code = refusal.issues.at(0)?.code;
    if (code === 'remaining-closed' || code === 'merged') return `organisations.merge.refused.${code}`;
    return refusal.status === 409 ? 'organisations.merge.refused.conflict' : 'organisations.refused.other';
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.name() !== '') titles.name('organisations.merge.titleOf', { name: this.name() });
    });
  }

  protected choose(mit: string): void {
    void this.#router.navigate([], { queryParams: { mit }, queryParamsHandling: 'merge' });
  }

  protected readAgain(): void {
    this.refusal.set(undefined);
    this.preview.reload();
  }

  protected async merge({ remaining, duplicate }: MergePreview): Promise<void> {
    this.refusal.set(undefined);
    this.busy.set(true);
    try {
      const { code, version } = remaining;
      await this.#api.merge(code, { duplicate: duplicate.code, version, duplicateVersion: duplicate.version });
      await this.#router.navigate(['/organisationen', code], {
        queryParams: { mit: null, aufgenommen: duplicate.code },
        queryParamsHandling: 'merge',
      });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      this.refusal.set(refusal);
    } finally {
      this.busy.set(false);
    }
  }
}
