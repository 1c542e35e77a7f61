import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Review, ReviewItem } from '#contract/review.ts';
import { decisionDraft, decisionOf, decisionRules } from '../agendas/decision-draft';
import { MeetingRefusals } from '../agendas/meeting-refusals';
import { Words } from '../format/words';
import { MemberChoices } from '../memberships/member-choices';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { ChoiceField } from '../ui/choice-field';
import type { Choice } from '../ui/choice-search';
import { CodeField } from '../ui/code-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { ReviewApi } from './review-api';

/** Writes down what the meeting decided about an item. It goes to the minutes. */
@Component({
  selector: 'gb-decide-form',
  imports: [ChoiceField, CodeField, FormField, FormMessage, RecordForm, TextField, TranslocoPipe],
  templateUrl: './decide-form.html',
  styles: `
    .pair,
    .votes {
      display: grid;
      align-items: start;
      gap: var(--gb-space-3);
    }
    .votes {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    @media (min-width: 40rem) {
      .pair {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class DecideForm {
  readonly #api = inject(ReviewApi);
  readonly #refusals = inject(MeetingRefusals);
  readonly #words = inject(Words);

  readonly quarter = input.required<string>();
  readonly item = input.required<ReviewItem>();
  /** The day of the meeting. */
  readonly heldOn = input.required<string>();
  readonly saved = output<Review>();
  readonly closed = output<void>();
  readonly reload = output<void>();

  protected readonly draft = signal(decisionDraft(undefined, 'decision'));
  protected readonly said = new Said();
  protected readonly form = form(
    this.draft,
    decisionRules(() => this.heldOn()),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );
  protected readonly kinds = computed(() =>
    (['decision', 'agreement'] as const).map((word) => ({ word, text: this.#words.say(`meetings.outcome.${word}`) })),
  );
  protected readonly text = signal('');
  protected readonly organisations = inject(MemberChoices).organisations(() => this.text());
  protected readonly known = signal<readonly Choice[]>([]);
  protected readonly responsible = computed(() => [this.draft().responsible].filter((code) => code !== ''));

  /** The last one that was chosen takes the place of the one before. */
  protected choose(codes: readonly string[]): void {
    const code = codes.at(-1) ?? '';
    this.known.update((known) => [...known, ...this.organisations().filter((choice) => choice.code === code)]);
    this.draft.update((draft) => ({ ...draft, responsible: code }));
    this.form().markAsDirty();
  }

  #send(): Promise<TreeValidationResult> {
    const { wording, dueOn, inFavour } = this.form;
    const { key, version } = this.item();
    return this.#refusals.send(
      async () => {
        this.saved.emit(await this.#api.handle(this.quarter(), { key, version, state: 'decided', decision: decisionOf(this.draft()) }));
      },
      { wording: { field: wording }, dueOn: { field: dueOn }, votes: { field: inFavour } },
      this.said,
    );
  }
}
