import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { form, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BodyDetail } from '#contract/body.ts';
import { Words } from '../format/words';
import { NetworkRefusals, Said } from '../memberships/network-refusals';
import type { RefusedField } from '../shell/field-errors';
import { focusFirstError, showRefusal } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { GroupField } from '../shell/group-field';
import { OvertakenMessage } from '../shell/overtaken-message';
import { PlaceField } from '../shell/place-field';
import { ReferenceNames } from '../shell/reference-names';
import { refusalOf } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { ChoiceField } from '../ui/choice-field';
import { CodeField } from '../ui/code-field';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { BodyApi } from './body-api';
import { bodyRules, changeOf, contentOf, draftOf, emptyDraft, withoutEmptyRows, type BodyDraft } from './body-draft';
import { BODY_KINDS, RHYTHMS } from './body-words';
import { ResolutionFields } from './resolution-fields';
import { TaskFields } from './task-fields';

/** Adds a body, or changes one. What was typed stays until it is stored, whatever happens meanwhile. */
@Component({
  selector: 'gb-body-form',
  imports: [
    ChoiceField,
    CodeField,
    FormMessage,
    FormRoot,
    GroupField,
    OvertakenMessage,
    PlaceField,
    RefusedMessage,
    ResolutionFields,
    TaskFields,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './body-form.html',
  styleUrl: '../ui/long-form.scss',
})
export class BodyForm {
  readonly #api = inject(BodyApi);
  readonly #refusals = inject(NetworkRefusals);
  readonly #words = inject(Words);
  readonly #names = inject(ReferenceNames);
  readonly #focus = focusNext();
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly words = { at: 'bodies.refused', paths: new Set<string>() };

  /** The one to change; without one a new one is added. */
  readonly body = input<BodyDetail>();
  /** What is stored now. */
  readonly saved = output<BodyDetail>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<BodyDetail, BodyDraft>({
    objectType: 'body',
    stored: () => this.body(),
    draftOf: startOf,
    latest: (code) => this.#api.latest(code),
    tidied: withoutEmptyRows,
  });
  protected readonly draft = this.kept.draft;
  protected readonly said = new Said();
  protected readonly form = form(this.draft, bodyRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });

  readonly #bodies = this.#api.bodies(() => ({ state: 'all' }));
  /** Every other body; those that stand below this one are refused by the server. */
  protected readonly parents = computed(() =>
    (this.#bodies.hasValue() ? (this.#bodies.value()?.items ?? []) : [])
      .filter(({ code, validTo }) => code !== this.body()?.code && (validTo === null || code === this.draft().parent))
      .map(({ code, name }) => ({ word: code, text: name })),
  );
  protected readonly kinds = computed(() => BODY_KINDS.map((word) => ({ word, text: this.#words.say(`bodies.kind.${word}`) })));
  protected readonly rhythms = computed(() => RHYTHMS.map((word) => ({ word, text: this.#words.say(`bodies.rhythm.${word}`) })));
  protected readonly fields = computed(() =>
    this.#names.fields().filter(({ code, active }) => active || this.draft().fieldsOfAction.includes(code)),
  );

  /** Whether something was typed that is not stored yet. */
  readonly isDirty = this.kept.isDirty;

  protected addTask(): void {
    this.kept.set({ tasks: [...this.draft().tasks, { text: '' }] });
    this.#focus('gb-task-fields .row:last-of-type input');
  }

  protected removeTask(at: number): void {
    this.kept.set({ tasks: this.draft().tasks.toSpliced(at, 1) });
  }

  protected addResolution(): void {
    this.kept.set({ resolutions: [...this.draft().resolutions, { title: '', decidedOn: '', link: '' }] });
    this.#focus('gb-resolution-fields .row:last-of-type input');
  }

  protected removeResolution(at: number): void {
    this.kept.set({ resolutions: this.draft().resolutions.toSpliced(at, 1) });
  }

  async #save(): Promise<TreeValidationResult> {
    this.said.forget();
    try {
      const stored = await this.kept.store((base) => this.#write(base));
      this.form().reset();
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      const errors = await this.#refused(error);
      afterNextRender(() => showRefusal(this.#element), { injector: this.#injector });
      return errors;
    }
  }

  #write(body: BodyDetail | undefined): Promise<BodyDetail> {
    if (body === undefined) return this.#api.add(contentOf(this.draft()));
    return this.#api.change(body.code, { ...changeOf(this.kept.before(), this.draft()), version: body.version });
  }

  async #refused(error: unknown): Promise<TreeValidationResult> {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return (await this.kept.wasOvertaken(refusal)) ? undefined : this.#refusals.place(refusal, this.#namedFields(), this.said);
  }

  /** The fields by the paths that the server knows them by. */
  #namedFields(): Readonly<Record<string, RefusedField>> {
    const { form } = this;
    const single = ['name', 'mandate', 'validFrom', 'validTo'] as const;
    return Object.fromEntries<RefusedField>([
      ...single.map((path) => [path, { field: form[path] }] as const),
      ...this.draft().tasks.flatMap((_, at) => {
        const field = form.tasks[at]?.text;
        return field === undefined ? [] : [[`tasks.${at}`, { field }] as const];
      }),
      ...this.draft().resolutions.flatMap((_, at) =>
        (['title', 'decidedOn', 'link'] as const).flatMap((part) => {
          const field = form.resolutions[at]?.[part];
          return field === undefined ? [] : [[`resolutions.${at}.${part}`, { field }] as const];
        }),
      ),
    ]);
  }
}

const startOf = (body: BodyDetail | undefined): BodyDraft => (body === undefined ? emptyDraft() : draftOf(body));
