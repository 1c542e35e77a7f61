import { Component, inject, signal } from '@angular/core';
import { email, form, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { focusFirstError } from '../shell/first-error';
import { refusalOf, type Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { AccountApi } from './account-api';

/** Asking for a link to a new password. The answer does not tell whether there is such an account. */
@Component({
  selector: 'gb-forgotten-password-page',
  imports: [FormMessage, FormRoot, RouterLink, TextField, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1>{{ 'account.forgotten.title' | transloco }}</h1>
    @if (sent()) {
      <p class="gb-lead" role="status">{{ 'account.forgotten.sent' | transloco }}</p>
      <a class="gb-button" routerLink="/anmelden">{{ 'account.link.toSignIn' | transloco }}</a>
    } @else {
      <p class="gb-lead">{{ 'account.forgotten.text' | transloco }}</p>
      <form [formRoot]="form">
        @if (refusal(); as it) {
          <gb-form-message kind="error">
            {{ (it.kind === 'too-many-attempts' ? 'signIn.tooMany' : 'account.failed') | transloco: { seconds: it.retryAfter ?? 60 } }}
          </gb-form-message>
        }
        <gb-text-field [field]="form.email" type="email" autocomplete="username" [label]="'signIn.email' | transloco" />
        <div class="actions">
          <button type="submit" class="gb-button gb-button-primary" [disabled]="form().submitting()">
            {{ 'account.forgotten.submit' | transloco }}
          </button>
          <a routerLink="/anmelden">{{ 'account.link.toSignIn' | transloco }}</a>
        </div>
      </form>
    }
  `,
  styleUrl: './account-forms.scss',
})
export class ForgottenPasswordPage {
  readonly #api = inject(AccountApi);
  protected readonly sent = signal(false);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(
    signal({ email: '' }),
    (path) => {
      required(path.email);
      email(path.email);
    },
    { submission: { action: async () => this.#ask(), onInvalid: focusFirstError } },
  );

  async #ask(): Promise<void> {
    try {
      await this.#api.forgottenPassword(this.form.email().value());
      this.sent.set(true);
    } catch (error) {
      this.refusal.set(refusalOf(error));
    }
  }
}
