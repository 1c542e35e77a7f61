import { Component, computed, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleQuestionMark } from 'lucide';
import { Words } from '../format/words';
import { Icon } from '../ui/icon';
import { EntrySheet } from './entry-sheet';
import { SIGN_MEANINGS, type SignMeaning } from './sign-meaning';

/** Asks what the signs mean that were typed or pasted instead of figures. Offices use them differently, so nobody guesses. */
@Component({
  selector: 'gb-sign-question',
  imports: [Icon, TranslocoPipe],
  template: `
    @for (it of signs(); track it.sign) {
      <div class="question" role="group" [attr.aria-label]="'valueEntry.sign.label' | transloco: { sign: it.sign }">
        <gb-icon [shape]="icon" />
        <p>{{ words.count('valueEntry.sign.question', it.count, { sign: it.sign }) }}</p>
        <span class="ways">
          @for (meaning of meanings; track meaning) {
            <button type="button" class="gb-button gb-button-small" (click)="explain(it.sign, meaning)">
              {{ 'valueEntry.sign.meaning.' + meaning | transloco }}
            </button>
          }
        </span>
      </div>
    }
  `,
  styleUrl: './entry-question.scss',
  styles: `
    .question {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-2) var(--gb-space-3);
      padding: var(--gb-space-2) var(--gb-space-3);
      border-inline-start: 3px solid var(--gb-state-watch-mark);
      background: var(--gb-state-watch-wash);
      font-size: var(--gb-size-s);
    }
    p {
      flex: 1 1 16rem;
    }
    .gb-button {
      min-block-size: var(--gb-target);
    }
  `,
})
export class SignQuestion {
  readonly #sheet = inject(EntrySheet);
  protected readonly words = inject(Words);
  protected readonly icon = CircleQuestionMark;
  protected readonly meanings = SIGN_MEANINGS;

  /** A question was answered and is gone. */
  readonly explained = output<void>();

  protected readonly signs = computed(() => {
    const counts = new Map<string, number>();
    for (const line of this.#sheet.lines())
      for (const { kind, text } of line.problems()) if (kind === 'sign') counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts].map(([sign, count]) => ({ sign, count }));
  });

  protected explain(sign: string, meaning: SignMeaning): void {
    this.#sheet.explain(sign, meaning);
    this.explained.emit();
  }
}
