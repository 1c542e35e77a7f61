import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationResponse } from '#contract/organisation.ts';
import type { PickedPoint } from '../map/point-picker';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { GroupField } from '../shell/group-field';
import { OpenForms } from '../shell/open-forms';
import { differences } from '../shell/overtaking';
import { PlaceField } from '../shell/place-field';
import { ReferenceNames } from '../shell/reference-names';
import { refusalOf, type Refusal } from '../shell/refusal';
import { SECTORS } from '../shell/sectors';
import { CodeField } from '../ui/code-field';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { LanguageNames } from './language-names';
import { OrganisationApi } from './organisation-api';
import { contentOf, degreesText, draftOf, organisationRules, ownPartOf, pointOf, type OrganisationDraft } from './organisation-draft';
import { PointField } from './point-field';
import { SimilarList } from './similar-list';

/** The sentence for what the server objects to by a code of its own (a key below `ui.field.error`). */
const KINDS: Readonly<Record<string, string>> = {
  'point-outside': 'pointOutside',
  'point-swapped': 'pointSwapped',
  'membership-after': 'membershipAfter',
};

/** Adds an organisation, or changes one. */
@Component({
  selector: 'gb-organisation-form',
  imports: [CodeField, FormField, FormMessage, FormRoot, GroupField, PlaceField, PointField, SimilarList, TextField, TranslocoPipe],
  templateUrl: './organisation-form.html',
  styleUrl: '../ui/long-form.scss',
})
export class OrganisationForm {
  readonly #api = inject(OrganisationApi);
  readonly #names = inject(ReferenceNames);
  protected readonly languages = inject(LanguageNames);
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
  readonly cancelled = output<void>();

  /** What is stored, as it stands in the form. */
  readonly #kept = linkedSignal(() => draftOf(this.organisation()));
  // What was typed stays until another organisation or a newer state of this one comes.
  protected readonly draft = linkedSignal(() => draftOf(this.organisation()));
  protected readonly point = computed(() => pointOf(this.draft()));
  protected readonly fields = computed(() =>
    this.#names.fields().filter(({ code, active }) => active || this.draft().fieldsOfAction.includes(code)),
  );
  /** The own name is no news. */
  protected readonly asksForSimilar = computed(() => this.draft().name.trim() !== (this.organisation()?.name ?? ''));
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.draft, organisationRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });

  constructor() {
    inject(OpenForms).add(() => differences(this.#kept(), this.draft()).length > 0);
  }

  protected set(change: Partial<OrganisationDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected pick({ latitude, longitude }: PickedPoint): void {
    this.set({ latitude: degreesText(latitude), longitude: degreesText(longitude) });
  }

  async #save(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    try {
      const stored = await this.#write(this.organisation());
      this.#kept.set(draftOf(stored));
      this.draft.set(draftOf(stored));
      this.form().reset();
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      const errors = fieldErrors(refusal, this.#namedFields(refusal));
      this.refusal.set(errors.length === 0 ? refusal : undefined);
      return errors;
    }
  }

  #write(organisation: OrganisationResponse | undefined): Promise<OrganisationResponse> {
    if (organisation === undefined) return this.#api.add(contentOf(this.draft()));
    const { code, version } = organisation;
    return this.#api.change(code, { ...(this.onlyOwn() ? ownPartOf(this.draft()) : contentOf(this.draft())), version });
  }

  #namedFields(refusal: Refusal | undefined) {
    const kindAt = (path: string): string => KINDS[refusal?.issues.find((issue) => issue.path === path)?.code ?? ''] ?? 'pattern';
    const { form } = this;
    return {
      name: { field: form.name, kind: refusal?.status === 409 ? 'nameTaken' : 'refused' },
      shortName: { field: form.shortName },
      description: { field: form.description },
      website: { field: form.website, kind: 'pattern' },
      email: { field: form.email, kind: 'email' },
      phone: { field: form.phone },
      street: { field: form.street },
      postalCode: { field: form.postalCode },
      town: { field: form.town },
      point: { field: form.latitude, kind: kindAt('point') },
      'point.latitude': { field: form.latitude, kind: 'degrees' },
      'point.longitude': { field: form.longitude, kind: 'degrees' },
      closedOn: { field: form.closedOn, kind: kindAt('closedOn') },
    };
  }
}
