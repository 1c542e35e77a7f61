import { DOCUMENT } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleUserRound } from 'lucide';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { Context } from './context';
import { Session } from './session';

/** Who is signed in, the way to the own account and out; for the public the way in. */
@Component({
  selector: 'gb-account-menu',
  imports: [Icon, Popover, RouterLink, TranslocoPipe],
  template: `
    @if (session.account(); as account) {
      <gb-popover
        pinned
        buttonClass="gb-button gb-button-quiet gb-account-button"
        [label]="'shell.account.label' | transloco"
        [buttonLabel]="'shell.account.of' | transloco: { name: account.name }"
      >
        <span trigger class="trigger"><gb-icon [shape]="icon" /></span>
        <ng-template let-close>
          <p class="who">
            <strong>{{ account.name }}</strong>
            <span>{{ account.email }}</span>
            @for (role of account.roles; track role) {
              <span class="role">{{ 'shell.role.' + role | transloco }}</span>
            }
          </p>
          <ul class="gb-plain">
            <li>
              <a routerLink="/konto" queryParamsHandling="replace" [queryParams]="context.params()" (click)="close()">
                {{ 'shell.account.own' | transloco }}
              </a>
            </li>
            <li>
              <button type="button" (click)="signOut()">{{ 'shell.account.signOut' | transloco }}</button>
              @if (failed()) {
                <span role="alert">{{ 'shell.account.signOutFailed' | transloco }}</span>
              }
            </li>
          </ul>
        </ng-template>
      </gb-popover>
    } @else {
      <a class="gb-button gb-button-quiet" routerLink="/anmelden">{{ 'shell.account.signIn' | transloco }}</a>
    }
  `,
  styles: `
    .trigger {
      display: flex;
      font-size: 1.375rem;
    }
    .who {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      margin: 0 0 var(--gb-space-2);
      padding-block-end: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
      overflow-wrap: anywhere;
    }
    .who span {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
    }
    .who .role {
      color: var(--gb-accent);
    }
    li a,
    li button {
      display: flex;
      align-items: center;
      inline-size: 100%;
      min-block-size: var(--gb-target);
      padding: 0;
      border: 0;
      background: none;
      color: var(--gb-ink);
      font: inherit;
      text-align: start;
      text-decoration: none;
      cursor: pointer;
    }
    li a:hover,
    li button:hover {
      color: var(--gb-accent);
      text-decoration: underline;
    }
  `,
})
export class AccountMenu {
  readonly #document = inject(DOCUMENT);
  protected readonly session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly icon = CircleUserRound;
  /** Whether the server could not be told that one leaves. */
  protected readonly failed = signal(false);

  /** A new document: nothing of what was shown stays in memory. */
  protected async signOut(): Promise<void> {
    this.failed.set(false);
    try {
      await this.session.signOut();
    } catch {
      this.failed.set(true);
      return;
    }
    this.#document.location.assign('/anmelden');
  }
}
