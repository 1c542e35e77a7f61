import { Component, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { focusFirstError } from '../shell/first-error';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { AccountApi } from './account-api';

/** The name under which others see what one has done. */
@Component({
  selector: 'gb-own-name',
  imports: [FormMessage, FormRoot, TextField, TranslocoPipe],
  template: `
    <section aria-labelledby="gb-own-name">
      <h2 id="gb-own-name">{{ 'account.name.title' | transloco }}</h2>
      <form [formRoot]="form">
        @if (outcome(); as kind) {
          <gb-form-message [kind]="kind">{{ (kind === 'done' ? 'account.name.done' : 'account.failed') | transloco }}</gb-form-message>
        }
        <gb-text-field [field]="form.name" autocomplete="name" [label]="'account.name.label' | transloco" />
        <div class="actions">
          <button type="submit" class="gb-button" [disabled]="form().submitting()">{{ 'account.save' | transloco }}</button>
        </div>
      </form>
    </section>
  `,
  styleUrl: './account-forms.scss',
})
export class OwnName {
  readonly #session = inject(Session);
  readonly #api = inject(AccountApi);
  protected readonly outcome = signal<'done' | 'error' | undefined>(undefined);
  protected readonly form = form(
    signal({ name: this.#session.account()?.name ?? '' }),
    (path) => {
      required(path.name);
      maxLength(path.name, 120);
    },
    { submission: { action: async () => this.#save(), onInvalid: focusFirstError } },
  );

  async #save(): Promise<void> {
    const account = this.#session.account();
    if (account === null) return;
    try {
      await this.#api.changeOwn({ name: this.form.name().value(), version: account.version });
      await this.#session.load();
      this.outcome.set('done');
    } catch {
      this.outcome.set('error');
    }
  }
}
