import { Component, inject, signal } from '@angular/core';
import { email, form, FormRoot, maxLength, required, type TreeValidationResult } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountLink } from '#contract/account.ts';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { mergedIn } from '../shell/merged-names';
import { refusalOf, type Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { AccountApi } from './account-api';
import { LinkHandover } from './link-handover';
import { RightsFields, type Rights } from './rights-fields';

const NOTHING: Rights = { roles: [], organisations: [], districts: [] };

/** Invites a person. */
@Component({
  selector: 'gb-invite-page',
  imports: [FormMessage, FormRoot, LinkHandover, RightsFields, RouterLink, TextField, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/verwaltung/konten">{{ 'accounts.back' | transloco }}</a>
    </p>
    <h1>{{ 'accounts.inviteTitle' | transloco }}</h1>
    <p class="gb-lead">{{ 'accounts.inviteLead' | transloco }}</p>
    @if (link(); as handover) {
      <gb-link-handover [link]="handover" />
      <p class="actions next">
        <button type="button" class="gb-button" (click)="again()">{{ 'accounts.inviteAnother' | transloco }}</button>
        <a [routerLink]="['/verwaltung/konten', handover.account.id]">{{
          'accounts.toAccount' | transloco: { name: handover.account.name }
        }}</a>
      </p>
    } @else {
      <form [formRoot]="form">
        @if (refusal(); as no) {
          <gb-form-message kind="error">
            {{ (no.kind === 'conflict' ? 'accounts.refused.email' : 'account.failed') | transloco }}
            @for (names of mergedIn(no); track names.name) {
              {{ 'shell.refused.organisationMerged' | transloco: names }}
            }
          </gb-form-message>
        }
        <gb-text-field [field]="form.name" autocomplete="off" [label]="'account.name.label' | transloco" />
        <gb-text-field [field]="form.email" type="email" autocomplete="off" [label]="'signIn.email' | transloco" />
        <gb-rights-fields [(rights)]="rights" />
        <div class="actions">
          <button type="submit" class="gb-button gb-button-primary" [disabled]="form().submitting()">
            {{ 'accounts.inviteSubmit' | transloco }}
          </button>
        </div>
      </form>
    }
  `,
  styleUrl: './account-forms.scss',
  styles: `
    .next {
      margin-block-start: var(--gb-space-4);
    }
  `,
})
export class InvitePage {
  readonly #api = inject(AccountApi);
  readonly #draft = signal({ name: '', email: '' });
  protected readonly rights = signal<Rights>(NOTHING);
  protected readonly link = signal<AccountLink | undefined>(undefined);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly mergedIn = mergedIn;
  protected readonly form = form(
    this.#draft,
    (path) => {
      required(path.name);
      maxLength(path.name, 120);
      required(path.email);
      email(path.email);
    },
    { submission: { action: async () => this.#invite(), onInvalid: focusFirstError } },
  );

  protected again(): void {
    this.#draft.set({ name: '', email: '' });
    this.form().reset();
    this.rights.set(NOTHING);
    this.link.set(undefined);
  }

  async #invite(): Promise<TreeValidationResult> {
    const { roles, organisations, districts } = this.rights();
    try {
      const request = { ...this.#draft(), roles: [...roles], organisations: [...organisations], districts: [...districts] };
      this.link.set(await this.#api.invite(request));
      this.refusal.set(undefined);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      const errors = fieldErrors(refusal, {
        email: { field: this.form.email, kind: refusal?.kind === 'conflict' ? 'emailTaken' : 'email' },
        name: { field: this.form.name },
      });
      this.refusal.set(errors.length === 0 ? refusal : undefined);
      return errors;
    }
  }
}
