import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { form, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { Words } from '../format/words';
import type { PickedPoint } from '../map/point-picker';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError, showRefusal } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { GroupField } from '../shell/group-field';
import { OpenForms } from '../shell/open-forms';
import { OvertakenMessage } from '../shell/overtaken-message';
import { PlaceField } from '../shell/place-field';
import { ReferenceNames } from '../shell/reference-names';
import { refusalOf, type Refusal } from '../shell/refusal';
import { SECTORS } from '../shell/sectors';
import { ChoiceField } from '../ui/choice-field';
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
  imports: [
    ChoiceField,
    CodeField,
    FormMessage,
    FormRoot,
    GroupField,
    OvertakenMessage,
    PlaceField,
    PointField,
    SimilarList,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './organisation-form.html',
  styleUrl: '../ui/long-form.scss',
})
export class OrganisationForm {
  readonly #api = inject(OrganisationApi);
  readonly #names = inject(ReferenceNames);
  readonly #words = inject(Words);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly languages = inject(LanguageNames);
  protected readonly sectors = computed(() => SECTORS.map((word) => ({ word, text: this.#words.say(`organisations.sector.${word}`) })));
  protected readonly id = inject(UniqueId).next('gb-organisation');

  /** The one to change; without one a new one is added. */
  readonly organisation = input<OrganisationResponse>();
  /** Whether only what an officer may say about the own organisation is offered. */
  readonly onlyOwn = input(false);
  /** What is stored now. */
  readonly saved = output<OrganisationResponse>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<OrganisationResponse, OrganisationDraft>({
    objectType: 'organisation',
    stored: () => this.organisation(),
    draftOf,
    latest: (code) => this.#api.latest(code),
  });
  protected readonly draft = this.kept.draft;
  /** What stands in a part, as people call it. */
  protected readonly stored = (part: string, value: unknown): string => {
    if (typeof value !== 'string' || value === '') return '';
    return part === 'sector' ? this.#words.say(`organisations.sector.${value}`) : value;
  };
  protected readonly point = computed(() => pointOf(this.draft()));
  protected readonly fields = computed(() =>
    this.#names.fields().filter(({ code, active }) => active || this.draft().fieldsOfAction.includes(code)),
  );
  /** The own name is no news. */
  protected readonly asksForSimilar = computed(() => this.draft().name.trim() !== (this.organisation()?.name ?? ''));
  /** Codes of organisations that are likely to be the same one. */
  protected readonly likely = signal<readonly string[]>([]);
  /** The name of which somebody has said that it is another organisation. */
  protected readonly another = signal('');
  protected readonly isAnother = computed(() => this.another() === this.draft().name.trim());
  /** Whether it has to be said first. */
  protected readonly asksForAnother = computed(() => this.organisation() === undefined && this.likely().length > 0);
  /** Whether somebody has tried to save. */
  protected readonly sent = signal(false);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.draft, organisationRules, {
    submission: {
      action: async () => this.#save(),
      onInvalid: (it) => {
        this.sent.set(true);
        focusFirstError(it);
      },
    },
  });

  constructor() {
    inject(OpenForms).add(() => this.kept.isDirty());
  }

  protected set(change: Partial<OrganisationDraft>): void {
    this.kept.set(change);
  }

  /** Why nothing was stored; of somebody who was faster this is said only where the newer state cannot be read. */
  protected sentenceFor({ kind, status, issues }: Refusal): string {
    if (status === 409 && issues.length === 0) return 'organisations.refused.conflict';
    return kind === 'offline' ? 'organisations.refused.offline' : 'organisations.refused.other';
  }

  protected pick({ latitude, longitude }: PickedPoint): void {
    this.set({ latitude: degreesText(latitude), longitude: degreesText(longitude) });
  }

  async #save(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    this.sent.set(true);
    if (this.asksForAnother() && !this.isAnother()) {
      this.box()?.nativeElement.focus();
      return undefined;
    }
    try {
      const stored = await this.kept.store((base) => this.#write(base));
      this.form().reset();
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      if (await this.kept.wasOvertaken(refusal)) {
        afterNextRender(() => showRefusal(this.#element), { injector: this.#injector });
        return undefined;
      }
      const errors = fieldErrors(refusal, this.#namedFields(refusal));
      this.refusal.set(errors.length === 0 ? refusal : undefined);
      return errors;
    }
  }

  #write(organisation: OrganisationResponse | undefined): Promise<OrganisationResponse> {
    if (organisation === undefined) return this.#api.add({ ...contentOf(this.draft()), differentFrom: [...this.likely()] });
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
      website: { field: form.website, kind: 'webAddress' },
      email: { field: form.email, kind: 'email' },
      phone: { field: form.phone, kind: 'phone' },
      street: { field: form.street },
      postalCode: { field: form.postalCode, kind: 'postalCode' },
      town: { field: form.town },
      point: { field: form.latitude, kind: kindAt('point') },
      'point.latitude': { field: form.latitude, kind: 'degrees' },
      'point.longitude': { field: form.longitude, kind: 'degrees' },
      closedOn: { field: form.closedOn, kind: kindAt('closedOn') },
    };
  }
}
