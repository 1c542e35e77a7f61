import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { PlaceField } from '../shell/place-field';
import { refusalOf, type Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { OrganisationApi } from './organisation-api';
import { contentOf, draftOf, organisationRules, ownPartOf } from './organisation-draft';
import { SECTORS } from '../shell/sectors';

/** Adds an organisation, or changes one. */
@Component({
  selector: 'gb-organisation-form',
  imports: [FormField, FormMessage, FormRoot, PlaceField, TextField, TranslocoPipe],
  templateUrl: './organisation-form.html',
  styleUrl: './organisation-form.scss',
})
export class OrganisationForm {
  readonly #api = inject(OrganisationApi);
  protected readonly id = inject(UniqueId).next('gb-organisation');
  protected readonly sectors = SECTORS;

  /** The one to change; without one a new one is added. */
  readonly organisation = input<OrganisationResponse>();
  /** Whether only what an officer may say about the own organisation is offered. */
  readonly onlyOwn = input(false);
  /** What is stored now. */
  readonly saved = output<OrganisationResponse>();
  /** The person wants to see what somebody else has stored meanwhile. */
  readonly reload = output<void>();

  // What was typed stays until another organisation or a newer state of this one comes.
  readonly #draft = linkedSignal(() => draftOf(this.organisation()));
  protected readonly districts = linkedSignal<readonly string[]>(() => this.organisation()?.districts ?? []);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.#draft, organisationRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });

  async #save(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    try {
      this.saved.emit(await this.#write(this.organisation()));
      this.form().reset();
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      const errors = fieldErrors(refusal, {
        name: { field: this.form.name, kind: refusal?.status === 409 ? 'nameTaken' : 'refused' },
        shortName: { field: this.form.shortName },
        description: { field: this.form.description },
        website: { field: this.form.website, kind: 'pattern' },
        closedOn: { field: this.form.closedOn, kind: 'pattern' },
      });
      this.refusal.set(errors.length === 0 ? refusal : undefined);
      return errors;
    }
  }

  #write(organisation: OrganisationResponse | undefined): Promise<OrganisationResponse> {
    if (organisation === undefined) return this.#api.add(contentOf(this.#draft(), this.districts()));
    const { code, version } = organisation;
    return this.#api.change(code, {
      ...(this.onlyOwn() ? ownPartOf(this.#draft()) : contentOf(this.#draft(), this.districts())),
      version,
    });
  }
}
