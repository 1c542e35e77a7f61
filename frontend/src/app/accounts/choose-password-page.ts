import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { refusalOf, type Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { pageAlive } from '../ui/page-alive';
import { AccountApi } from './account-api';
import { NewPassword, newPasswordRules } from './new-password';

/** Where a link from an e-mail leads: choosing the first password, or a new one. */
@Component({
  selector: 'gb-choose-password-page',
  imports: [FormMessage, FormRoot, LoadFailed, Loading, NewPassword, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './choose-password-page.html',
  styleUrl: './account-forms.scss',
})
export class ChoosePasswordPage {
  readonly #api = inject(AccountApi);

  /** From the address. */
  readonly token = input.required<string>();

  protected readonly alive = pageAlive();
  protected readonly link = this.#api.linkInfo(() => this.token());
  protected readonly known = computed(() => (this.link.hasValue() ? this.link.value() : undefined));
  /** Unknown, expired and used links are not told apart. */
  protected readonly gone = computed(() => refusalOf(this.link.error())?.status === 404);
  protected readonly done = signal(false);
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  protected readonly form = form(
    signal({ password: '', again: '' }),
    (path) => newPasswordRules(path, () => this.known()?.minimumPasswordLength),
    { submission: { action: async () => this.#redeem(), onInvalid: focusFirstError } },
  );

  async #redeem(): Promise<TreeValidationResult> {
    try {
      await this.#api.redeemLink(this.token(), this.form.password().value());
      this.done.set(true);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      const errors = fieldErrors(refusal, { password: { field: this.form.password, kind: 'passwordRefused' } });
      this.refusal.set(errors.length === 0 ? refusal : undefined);
      return errors;
    }
  }
}
