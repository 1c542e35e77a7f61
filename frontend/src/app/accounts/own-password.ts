import { Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, required, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { refusalOf } from '../shell/refusal';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { pageAlive } from '../ui/page-alive';
import { TextField } from '../ui/text-field';
import { AccountApi } from './account-api';
import { NewPassword, newPasswordRules } from './new-password';

const EMPTY = { current: '', password: '', again: '' };

/** A new password for the own account, for those who have one. */
@Component({
  selector: 'gb-own-password',
  imports: [FormMessage, FormRoot, NewPassword, TextField, TranslocoPipe],
  template: `
    <section aria-labelledby="gb-own-password">
      <h2 id="gb-own-password">{{ 'account.password.title' | transloco }}</h2>
      <form method="post" [formRoot]="form">
        @if (outcome(); as kind) {
          <gb-form-message [kind]="kind">{{ (kind === 'done' ? 'account.password.done' : 'account.failed') | transloco }}</gb-form-message>
        }
        <gb-new-password
          [password]="form.password"
          [again]="form.again"
          [email]="session.account()?.email ?? ''"
          [minimumLength]="minimum()"
        >
          <gb-text-field
            [field]="form.current"
            type="password"
            autocomplete="current-password"
            [label]="'account.password.current' | transloco"
          />
        </gb-new-password>
        <div class="actions">
          <button type="submit" class="gb-button" [disabled]="!alive() || form().submitting()">
            {{ 'account.password.save' | transloco }}
          </button>
        </div>
      </form>
    </section>
  `,
  styleUrl: './account-forms.scss',
})
export class OwnPassword {
  readonly #api = inject(AccountApi);
  readonly #options = this.#api.signInOptions();
  readonly #draft = signal(EMPTY);
  protected readonly alive = pageAlive();
  protected readonly session = inject(Session);
  protected readonly outcome = signal<'done' | 'error' | undefined>(undefined);
  protected readonly minimum = computed(() => (this.#options.hasValue() ? (this.#options.value()?.minimumPasswordLength ?? 12) : 12));
  protected readonly form = form(
    this.#draft,
    (path) => {
      required(path.current);
      newPasswordRules(path, () => this.minimum());
    },
    { submission: { action: async () => this.#save(), onInvalid: focusFirstError } },
  );

  async #save(): Promise<TreeValidationResult> {
    const account = this.session.account();
    if (account === null) return undefined;
    const { current, password } = this.#draft();
    try {
      await this.#api.changeOwn({
        currentPassword: current,
        newPassword: password,
        version: account.version,
      });
      await this.session.load();
      this.#draft.set(EMPTY);
      this.form().reset();
      this.outcome.set('done');
      return undefined;
    } catch (error) {
      const errors = fieldErrors(refusalOf(error), {
        currentPassword: { field: this.form.current, kind: 'wrongPassword' },
        newPassword: { field: this.form.password, kind: 'passwordRefused' },
      });
      this.outcome.set(errors.length === 0 ? 'error' : undefined);
      return errors;
    }
  }
}
