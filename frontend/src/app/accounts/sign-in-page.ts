import { afterNextRender, Component, computed, inject, Injector, input, signal } from '@angular/core';
import { form, FormRoot, required, schema, email } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Role } from '#contract/account.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { focusFirstError } from '../shell/first-error';
import { refusalOf, type Refusal } from '../shell/refusal';
import { Session } from '../shell/session';
import { ownPage } from '../shell/sign-in-address';
import { FormMessage } from '../ui/form-message';
import { pageAlive } from '../ui/page-alive';
import { TextField } from '../ui/text-field';
import { AccountApi } from './account-api';

interface SignInDraft {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

const rules = schema<SignInDraft>((path) => {
  required(path.email);
  email(path.email);
  required(path.password);
});

/** Signing in: with e-mail address and password, with a second factor where the account has one, or through the sign-on of the municipality. */
@Component({
  selector: 'gb-sign-in-page',
  imports: [FormMessage, FormRoot, RouterLink, TextField, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #format = inject(FigureFormat);
  readonly #context = inject(Context);
  readonly #injector = inject(Injector);

  /** Where one wanted to go. */
  readonly weiter = input<string>();
  /** Why one has to sign in again. */
  readonly grund = input<string>();
  /** What went wrong at the sign-on of the municipality. */
  readonly fehler = input<string>();

  protected readonly alive = pageAlive();
  protected readonly options = inject(AccountApi).signInOptions();
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  /** Whether the account has been found to have a second factor. */
  protected readonly asksForCode = computed(() => this.refusal()?.kind.startsWith('second-factor') === true);

  readonly #draft = signal<SignInDraft>({ email: '', password: '', code: '' });
  protected readonly form = form(this.#draft, rules, { submission: { action: async () => this.#signIn(), onInvalid: focusFirstError } });

  protected readonly installation = computed(() => {
    const { installation } = this.#context;
    const known = installation.hasValue() ? installation.value() : undefined;
    return known === undefined ? 'Gesamtbild' : this.#format.name(known.name);
  });
  protected readonly demoAccounts = computed(() => (this.options.hasValue() ? (this.options.value()?.demoAccounts ?? []) : []));
  protected readonly singleSignOn = computed(() => {
    if (!this.options.hasValue() || !this.options.value()?.singleSignOn) return undefined;
    return `/api/v1/session/sso?returnTo=${encodeURIComponent(ownPage(this.weiter(), '/'))}`;
  });
  protected readonly canReset = computed(() => this.options.hasValue() && this.options.value()?.passwordReset);

  protected takeDemo(account: { readonly email: string; readonly role: Role }): void {
    this.#draft.set({ email: account.email, password: 'demo', code: '' });
    void this.#signIn();
  }

  async #signIn(): Promise<void> {
    const { email: address, password, code } = this.#draft();
    try {
      await this.#session.signIn({ email: address, password, ...(code.trim() === '' ? {} : { code }) });
    } catch (error) {
      this.refusal.set(refusalOf(error));
      this.#draft.update((draft) => ({ ...draft, code: '' }));
      // The field for the code has just appeared, or is to be filled in again.
      if (this.asksForCode()) afterNextRender(() => this.form.code().focusBoundControl(), { injector: this.#injector });
      return;
    }
    await this.#router.navigateByUrl(ownPage(this.weiter(), this.#session.home()));
  }
}
