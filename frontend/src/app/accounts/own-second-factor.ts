import { Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, pattern, required, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OwnProof as Proof, SecondFactorSetup } from '#contract/account.ts';
import { focusFirstError } from '../shell/first-error';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { AccountApi } from './account-api';
import { OwnProof } from './own-proof';

/** The second factor of the own account: setting it up with an app, recovery codes, taking it away. */
@Component({
  selector: 'gb-own-second-factor',
  imports: [FormMessage, FormRoot, OwnProof, TextField, TranslocoPipe],
  templateUrl: './own-second-factor.html',
  styleUrl: './account-forms.scss',
})
export class OwnSecondFactor {
  readonly #api = inject(AccountApi);
  protected readonly session = inject(Session);
  protected readonly setup = signal<SecondFactorSetup | undefined>(undefined);
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly failed = signal(false);
  /** What was done last, as the last part of a key. */
  protected readonly done = signal<'codes' | 'renewed' | 'removed' | undefined>(undefined);
  /** As a picture, which can run nothing. */
  protected readonly picture = computed(() => {
    const svg = this.setup()?.qrCode;
    return svg === undefined ? '' : `data:image/svg+xml,${encodeURIComponent(svg)}`;
  });

  readonly #code = signal({ code: '' });
  protected readonly confirmation = form(
    this.#code,
    (path) => {
      required(path.code);
      pattern(path.code, /^\s*\d{3} ?\d{3}\s*$/);
    },
    { submission: { action: async () => this.#confirm(), onInvalid: focusFirstError } },
  );

  protected readonly renewCodes = async (proof: Proof): Promise<void> => {
    this.codes.set((await this.#api.newRecoveryCodes(proof)).codes);
    this.done.set('renewed');
  };
  protected readonly remove = async (proof: Proof): Promise<void> => {
    await this.#api.removeSecondFactor(proof);
    this.codes.set([]);
    this.done.set('removed');
    await this.session.load();
  };

  protected async begin(): Promise<void> {
    this.failed.set(false);
    this.done.set(undefined);
    this.#code.set({ code: '' });
    try {
      this.setup.set(await this.#api.beginSecondFactor());
    } catch {
      this.failed.set(true);
    }
  }

  async #confirm(): Promise<TreeValidationResult> {
    try {
      const { codes } = await this.#api.confirmSecondFactor(this.#code().code);
      this.setup.set(undefined);
      this.codes.set(codes);
      this.done.set('codes');
      await this.session.load();
      return undefined;
    } catch {
      return { kind: 'wrongCode', fieldTree: this.confirmation.code };
    }
  }
}
