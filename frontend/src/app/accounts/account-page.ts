import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { email, form, FormRoot, maxLength, required, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountLink, ChangeAccountRequest } from '#contract/account.ts';
import { FigureFormat } from '../format/figure-format';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { ObjectHistory } from '../shell/object-history';
import { PageTitles } from '../shell/page-titles';
import { mergedIn } from '../shell/merged-names';
import { refusalOf, type Refusal } from '../shell/refusal';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { TextField } from '../ui/text-field';
import { AccountApi } from './account-api';
import { LinkHandover } from './link-handover';
import { RightsFields, type Rights } from './rights-fields';

/** One account: what the person may do, and everything that can be done about the account. */
@Component({
  selector: 'gb-account-page',
  imports: [FormMessage, FormRoot, LinkHandover, LoadFailed, Loading, ObjectHistory, RightsFields, RouterLink, TextField, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './account-page.html',
  styleUrl: './account-forms.scss',
})
export class AccountPage {
  readonly #api = inject(AccountApi);
  readonly #session = inject(Session);
  protected readonly format = inject(FigureFormat);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly resource = this.#api.account(() => this.id());
  protected readonly account = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly rights = linkedSignal<Rights>(() => {
    const { roles = [], organisations = [], districts = [] } = this.account() ?? {};
    return { roles, organisations, districts };
  });
  readonly #details = linkedSignal(() => ({ name: this.account()?.name ?? '', email: this.account()?.email ?? '' }));
  protected readonly form = form(
    this.#details,
    (path) => {
      required(path.name);
      maxLength(path.name, 120);
      required(path.email);
      email(path.email);
    },
    { submission: { action: async () => this.#save(), onInvalid: focusFirstError } },
  );
  /** Nobody changes their own rights, and the own password and second factor have their own page. */
  protected readonly isOwn = computed(() => this.account()?.id === this.#session.account()?.id);

  protected readonly done = signal<string | undefined>(undefined);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly mergedIn = mergedIn;
  protected readonly link = signal<AccountLink | undefined>(undefined);

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const name = this.account()?.name;
      if (name !== undefined) titles.name('accounts.titleOf', { name });
    });
  }

  protected setState(state: 'active' | 'disabled'): Promise<void> {
    return this.#change(state === 'active' ? 'enabled' : 'disabled', { state });
  }

  protected newLink(): Promise<void> {
    return this.#do(undefined, async () => this.link.set(await this.#api.newLink(this.id())));
  }

  protected removeSecondFactor(): Promise<void> {
    return this.#do('secondFactorRemoved', () => this.#api.removeSecondFactorOf(this.id()));
  }

  protected endSessions(): Promise<void> {
    return this.#do('sessionsEnded', () => this.#api.endSessionsOf(this.id()));
  }

  /** Takes over what is stored now, after somebody else has changed it. */
  protected reload(): void {
    this.refusal.set(undefined);
    this.resource.reload();
  }

  async #save(): Promise<TreeValidationResult> {
    const { roles, organisations, districts } = this.rights();
    const officer = roles.includes('officer');
    const rights = {
      roles: [...roles],
      organisations: officer ? [...organisations] : [],
      districts: officer ? [...districts] : [],
    };
    await this.#change('saved', { ...this.#details(), ...(this.isOwn() ? {} : rights) });
    const refusal = this.refusal();
    const errors = fieldErrors(refusal, {
      name: { field: this.form.name },
      email: { field: this.form.email, kind: refusal?.kind === 'conflict' ? 'emailTaken' : 'email' },
    });
    if (errors.length > 0) this.refusal.set(undefined);
    return errors;
  }

  #change(outcome: string, request: ChangeAccountRequest): Promise<void> {
    const version = this.account()?.version;
    return this.#do(outcome, () => this.#api.change(this.id(), { ...request, ...(version === undefined ? {} : { version }) }));
  }

  async #do(outcome: string | undefined, work: () => Promise<unknown>): Promise<void> {
    this.done.set(undefined);
    this.refusal.set(undefined);
    try {
      await work();
      this.done.set(outcome);
      this.resource.reload();
      if (this.isOwn()) await this.#session.load();
    } catch (error) {
      this.refusal.set(refusalOf(error));
    }
  }
}
