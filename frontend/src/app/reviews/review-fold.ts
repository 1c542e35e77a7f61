import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Review, ReviewItem, ReviewSection } from '#contract/review.ts';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { ReviewApi } from './review-api';
import { ReviewItemCard, type Handled } from './review-item-card';

/** What the meeting has no time for, or is merely good to know: one part of the review, folded. All of it can be noted at once. */
@Component({
  selector: 'gb-review-fold',
  imports: [FormMessage, RefusedMessage, ReviewItemCard, TranslocoPipe],
  template: `
    <details #fold (toggle)="opened.set(fold.open)">
      <summary>
        <h3>{{ title() }}</h3>
        @if (noted().length > 0) {
          <span class="gb-small gb-muted">{{ notedWords() }}</span>
        }
      </summary>
      @if (opened()) {
        @if (refusal(); as no) {
          <gb-refused-message [refusal]="no" [words]="refusedWords" (reload)="reload.emit()" />
        }
        @if (undo().length > 0) {
          <gb-form-message kind="done">
            {{ done() }}
            <button type="button" class="gb-button gb-button-small" [disabled]="busy()" (click)="takeBack()">
              {{ 'shell.form.undo' | transloco }}
            </button>
          </gb-form-message>
        }
        @if (review().permitted.handle && open().length > 0) {
          <p class="gb-no-print">
            <button type="button" class="gb-button gb-button-small" [disabled]="busy()" (click)="noteAll()">{{ noteWords() }}</button>
          </p>
        }
        @for (item of items(); track item.key) {
          <gb-review-item-card [item]="item" [review]="review()" (changed)="changed.emit($event)" (reload)="reload.emit()" />
        }
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      border-block-start: 1px solid var(--gb-line);
    }
    summary {
      padding-block: var(--gb-space-3);
      cursor: pointer;
    }
    summary h3 {
      display: inline;
      font-size: var(--gb-size-m);
    }
    summary span {
      margin-inline-start: var(--gb-space-2);
    }
    gb-review-item-card {
      padding-inline-start: var(--gb-space-4);
    }
  `,
})
export class ReviewFold {
  readonly #api = inject(ReviewApi);
  readonly #words = inject(Words);
  readonly #attempt = new Attempt();
  readonly #focus = focusNext();

  readonly section = input.required<ReviewSection>();
  readonly items = input.required<readonly ReviewItem[]>();
  readonly review = input.required<Review>();
  readonly changed = output<Handled>();
  readonly noting = output<Review>();
  readonly reload = output<void>();

  protected readonly opened = signal(false);
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  protected readonly refusedWords = { at: 'reviews.refused', paths: new Set<string>() };
  /** The keys of what was noted last, all at once. */
  protected readonly undo = signal<readonly string[]>([]);
  protected readonly open = computed(() => this.items().filter(({ state }) => state === 'open'));
  protected readonly noted = computed(() => this.items().filter(({ state }) => state === 'noted'));
  protected readonly title = computed(() => this.#words.count(`reviews.more.${this.section()}`, this.items().length));
  protected readonly notedWords = computed(() => this.#words.count('reviews.noted.part', this.noted().length));
  protected readonly noteWords = computed(() => this.#words.count('reviews.noted.all', this.open().length));
  protected readonly done = computed(() => this.#words.count('reviews.noted.done', this.undo().length));

  protected async noteAll(): Promise<void> {
    const open = this.open();
    if (await this.#send('noted', open)) this.undo.set(open.map(({ key }) => key));
    this.#focus('gb-form-message button', 'summary');
  }

  protected async takeBack(): Promise<void> {
    const keys = new Set(this.undo());
    if (
      await this.#send(
        'open',
        this.noted().filter(({ key }) => keys.has(key)),
      )
    )
      this.undo.set([]);
    this.#focus('p button', 'summary');
  }

  #send(state: 'noted' | 'open', items: readonly ReviewItem[]): Promise<boolean> {
    return this.#attempt.make(async () => {
      const noting = { state, items: items.map(({ key, version }) => ({ key, version })) };
      this.noting.emit(await this.#api.note(this.review().quarter, noting));
    });
  }
}
