import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SourceResponse } from '#contract/source.ts';
import { fieldErrors } from '../shell/field-errors';
import { focusFirstError } from '../shell/first-error';
import { FormDraft } from '../shell/form-draft';
import { OvertakenMessage } from '../shell/overtaken-message';
import { differences } from '../shell/overtaking';
import { refusalOf, type Refusal } from '../shell/refusal';
import { RefusedMessage } from '../shell/refused-message';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { SOURCE_WORDS } from './recommendation-form-words';
import { FRAMEWORK_LEVELS, SOURCE_KINDS } from './recommendation-words';
import { SourceApi } from './source-api';
import { EMPTY_SOURCE, sourceContentOf, sourceDraftOf, sourceRules, type SourceDraft } from './source-draft';

/** Adds a source of recommendations, or changes one. What was typed stays until it is stored. */
@Component({
  selector: 'gb-source-form',
  imports: [FormField, FormRoot, OvertakenMessage, RefusedMessage, TextField, TranslocoPipe],
  templateUrl: './source-form.html',
  styleUrl: '../ui/small-form.scss',
})
export class SourceForm {
  readonly #api = inject(SourceApi);
  protected readonly id = inject(UniqueId).next('gb-source');
  protected readonly kinds = SOURCE_KINDS;
  protected readonly frameworkLevels = FRAMEWORK_LEVELS;
  protected readonly words = SOURCE_WORDS;

  /** The one to change; without one a new one is added. */
  readonly source = input<SourceResponse>();
  /** What is stored now. */
  readonly saved = output<SourceResponse>();
  readonly cancelled = output<void>();

  protected readonly kept = new FormDraft<SourceResponse, SourceDraft>({
    objectType: 'source',
    stored: () => this.source(),
    draftOf: startOf,
    latest: (code) => this.#api.latest(code),
  });
  protected readonly draft = this.kept.draft;
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.draft, sourceRules, {
    submission: { action: async () => this.#save(), onInvalid: focusFirstError },
  });

  /** Whether something was typed that is not stored yet. */
  readonly isDirty = this.kept.isDirty;

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector('input')?.focus());
  }

  async #save(): Promise<TreeValidationResult> {
    this.refusal.set(undefined);
    try {
      const stored = await this.kept.store((base) => this.#write(base));
      this.saved.emit(stored);
      return undefined;
    } catch (error) {
      return this.#refused(refusalOf(error));
    }
  }

  #write(source: SourceResponse | undefined): Promise<SourceResponse> {
    const content = sourceContentOf(this.draft());
    if (source === undefined) return this.#api.add(content);
    const parts = differences(this.kept.before(), this.draft());
    // A framework alone has a level, so both change together.
    const changed = parts.includes('kind') ? [...parts, 'frameworkLevel' as const] : parts;
    return this.#api.change(source.code, {
      ...Object.fromEntries(changed.map((part) => [part, content[part]])),
      version: source.version,
    });
  }

  async #refused(refusal: Refusal | undefined): Promise<TreeValidationResult> {
    if (await this.kept.wasOvertaken(refusal)) return undefined;
    const { title, publisher, published, link, note, frameworkLevel } = this.form;
    const errors = fieldErrors(refusal, {
      title: { field: title },
      publisher: { field: publisher },
      published: { field: published, kind: 'published' },
      link: { field: link, kind: 'webAddress' },
      note: { field: note },
      frameworkLevel: { field: frameworkLevel, kind: 'required' },
    });
    this.refusal.set(errors.length === 0 ? refusal : undefined);
    return errors;
  }
}

const startOf = (source: SourceResponse | undefined): SourceDraft => (source === undefined ? EMPTY_SOURCE : sourceDraftOf(source));
