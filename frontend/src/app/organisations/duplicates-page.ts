import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DuplicatePairs } from '#contract/organisation-merge.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { refusalOf, type Refusal } from '../shell/refusal';
import { EmptyState } from '../ui/empty-state';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { OrganisationApi } from './organisation-api';

type Pair = DuplicatePairs['items'][number];

/** Pairs of organisations that may be the same one: merge them, or say that they are not. */
@Component({
  selector: 'gb-duplicates-page',
  imports: [EmptyState, FormMessage, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './duplicates-page.html',
  styleUrl: './duplicates-page.scss',
})
export class DuplicatesPage {
  readonly #api = inject(OrganisationApi);
  readonly #words = inject(Words);
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);

  protected readonly resource = this.#api.duplicates();
  readonly #found = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly pairs = computed(() => this.#found()?.items);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly lead = computed(() => this.#words.count('organisations.duplicates.found', this.#found()?.total ?? 0));
  /** Whether only the likeliest are listed. */
  protected readonly more = computed(() => (this.#found()?.total ?? 0) > (this.pairs()?.length ?? 0));

  /** Why they may be the same one. */
  protected reasonsOf({ similarity, likenesses }: Pair): string {
    return likenesses
      .map((likeness) =>
        likeness === 'name' && similarity === 1
          ? this.#words.say('organisations.duplicates.sameName')
          : this.#words.say(`organisations.duplicates.likeness.${likeness}`),
      )
      .join(', ');
  }

  protected async tellApart({ first, second }: Pair): Promise<void> {
    this.refusal.set(undefined);
    this.busy.set(true);
    try {
      this.#found.set(await this.#api.tellApart(first.code, second.code));
      this.#focus('.pair a', 'h1');
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      this.refusal.set(refusal);
    } finally {
      this.busy.set(false);
    }
  }
}
