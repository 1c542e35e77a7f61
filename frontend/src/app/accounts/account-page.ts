import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountLink, ChangeAccountRequest } from '#contract/account.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { ObjectHistory } from '../shell/object-history';
import { refusalOf, type Refusal } from '../shell/refusal';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { AccountApi } from './account-api';
import { LinkHandover } from './link-handover';
import { RightsFields, type Rights } from './rights-fields';

/** One account: what the person may do, and everything that can be done about the account. */
@Component({
  selector: 'gb-account-page',
  imports: [FormMessage, LinkHandover, LoadFailed, Loading, ObjectHistory, RightsFields, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './account-page.html',
  styleUrl: './account-forms.scss',
})
export class AccountPage {
  readonly #api = inject(AccountApi);
  readonly #session = inject(Session);
  readonly #installation = inject(Context).installation;
  protected readonly format = inject(FigureFormat);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly resource = this.#api.account(() => this.id());
  protected readonly account = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly levels = computed(() =>
    this.#installation.hasValue() ? (this.#installation.value()?.levels ?? []).map(({ level }) => level) : [],
  );
  protected readonly rights = linkedSignal<Rights>(() => {
    const { roles = [], organisations = [], districts = [] } = this.account() ?? {};
    return { roles, organisations, districts };
  });
  protected readonly name = linkedSignal(() => this.account()?.name ?? '');
  protected readonly email = linkedSignal(() => this.account()?.email ?? '');
  protected readonly isOwn = computed(() => this.account()?.id === this.#session.account()?.id);

  protected readonly done = signal<string | undefined>(undefined);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly link = signal<AccountLink | undefined>(undefined);

  protected save(): Promise<void> {
    const { roles, organisations, districts } = this.rights();
    const officer = roles.includes('officer');
    return this.#change('saved', {
      name: this.name(),
      email: this.email(),
      roles: [...roles],
      organisations: officer ? [...organisations] : [],
      districts: officer ? [...districts] : [],
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
