import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IndicatorCommentaries } from '#contract/commentary.ts';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { RecordDraft } from '../shell/record-draft';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { TextField } from '../ui/text-field';
import { CommentaryApi } from './commentary-api';

interface CommentaryDraft {
  readonly de: string;
  readonly en: string;
}

/** The same limits as the contract. */
const LONGEST = 1500;
const rules = schema<CommentaryDraft>((path) => {
  required(path.de);
  maxLength(path.de, LONGEST);
  maxLength(path.en, LONGEST);
});

/** Writes what is to be said about an indicator in a quarter. */
@Component({
  selector: 'gb-commentary-form',
  imports: [RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="commentary.refused"
      [form]="form"
      [label]="heading()"
      [submit]="'shell.form.save' | transloco"
      [refusal]="refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h4>{{ heading() }}</h4>
      <gb-text-field [long]="true" [field]="form.de" [label]="'commentary.de' | transloco" [hint]="'commentary.deHint' | transloco" />
      <gb-text-field
        [long]="true"
        [optional]="true"
        [field]="form.en"
        [label]="'commentary.en' | transloco"
        [hint]="'commentary.enHint' | transloco"
      />
    </gb-record-form>
  `,
})
export class CommentaryForm {
  readonly #api = inject(CommentaryApi);
  readonly #words = inject(Words);

  readonly code = input.required<string>();
  /** What is stored of the quarter and the place. */
  readonly stored = input.required<IndicatorCommentaries>();
  readonly heading = input.required<string>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  readonly #kept = new RecordDraft<CommentaryDraft>(
    () => `${this.code()} ${this.stored().quarter} ${this.stored().district}`,
    () => ({ de: this.stored().current?.text.de ?? '', en: this.stored().current?.text.en ?? '' }),
  );
  protected readonly differing = computed(() =>
    this.#kept.differing().map(({ part, stored }) => ({ label: this.#words.say(`commentary.${part}`), text: stored })),
  );
  /** Whether something was typed that is not stored. */
  hasChanges(): boolean {
    return this.form().dirty();
  }

  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.#kept.draft, rules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    const { quarter, district, version } = this.stored();
    const { de, en } = this.#kept.draft();
    return sendRecord(
      async () => {
        await this.#api.write(this.code(), { quarter, district, version, text: { de: de.trim(), en: en.trim() || null } });
        this.saved.emit();
      },
      { 'text.de': { field: this.form.de }, 'text.en': { field: this.form.en } },
      this.refusal,
    );
  }
}
