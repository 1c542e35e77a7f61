import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountResponse } from '#contract/account.ts';
import { FigureFormat } from '../format/figure-format';
import { EmptyState } from '../ui/empty-state';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { AccountApi } from './account-api';
import { ROLES } from './role-order';

/** All accounts of the installation. */
@Component({
  selector: 'gb-account-list-page',
  imports: [EmptyState, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './account-list-page.html',
  styleUrl: './account-list-page.scss',
})
export class AccountListPage {
  readonly #router = inject(Router);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-accounts');

  /** Filters of the address. */
  readonly text = input<string>();
  readonly rolle = input<string>();
  readonly zustand = input<string>();

  protected readonly roles = ROLES;
  protected readonly states = ['active', 'invited', 'disabled'] as const;
  protected readonly accounts = inject(AccountApi).list(() => ({ text: this.text(), role: this.rolle(), state: this.zustand() }));
  protected readonly shown = computed<readonly AccountResponse[]>(() => (this.accounts.hasValue() ? this.accounts.value().items : []));
  protected readonly filtered = computed(() => [this.text(), this.rolle(), this.zustand()].some((filter) => filter !== undefined));

  protected narrow(queryParams: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
