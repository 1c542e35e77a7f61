import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormRoot, required, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OwnProof as Proof } from '#contract/account.ts';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { refusalOf, type Refusal } from '../shell/refusal';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';

/** Does something that a stranger at an open browser must not do: asks for the password first, or for a code where the account has none. */
@Component({
  selector: 'gb-own-proof',
  imports: [FormMessage, FormRoot, TextField, TranslocoPipe],
  template: `
    <details>
      <summary>{{ label() }}</summary>
      <form method="post" [formRoot]="form">
        @if (refusal(); as it) {
          <gb-form-message kind="error">
            @if (it.retryAfter !== undefined) {
              {{ 'signIn.tooMany' | transloco: { seconds: it.retryAfter } }}
            } @else {
              {{ (it.kind === 'rule-violation' ? 'account.secondFactor.demanded' : 'account.failed') | transloco }}
            }
          </gb-form-message>
        }
        @if (byPassword()) {
          <gb-text-field [field]="form.text" type="password" autocomplete="current-password" [label]="'signIn.password' | transloco" />
        } @else {
          <gb-text-field [field]="form.text" autocomplete="one-time-code" [label]="'account.secondFactor.firstCode' | transloco" />
        }
        <div class="actions">
          <button type="submit" class="gb-button" [disabled]="form().submitting()">{{ label() }}</button>
        </div>
      </form>
    </details>
  `,
  styleUrl: './account-forms.scss',
})
export class OwnProof {
  /** What is done, as the button says it. */
  readonly label = input.required<string>();
  /** Does it. Fails with the refusal of the server. */
  readonly work = input.required<(proof: Proof) => Promise<unknown>>();

  readonly #session = inject(Session);
  readonly #draft = signal({ text: '' });
  protected readonly byPassword = computed(() => this.#session.account()?.hasPassword === true);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.#draft, (path) => required(path.text), {
    submission: { action: async () => this.#prove(), onInvalid: focusFirstError },
  });

  async #prove(): Promise<TreeValidationResult> {
    const { text } = this.#draft();
    try {
      await this.work()(this.byPassword() ? { password: text } : { code: text });
      this.#draft.set({ text: '' });
      this.form().reset();
      this.refusal.set(undefined);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      const field = this.form.text;
      const errors = fieldErrors(refusal, { password: { field, kind: 'wrongPassword' }, code: { field, kind: 'wrongCode' } });
      this.refusal.set(errors.length === 0 ? refusal : undefined);
      return errors;
    }
  }
}
