import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Annotation, AnnotationKind } from '#contract/commentary.ts';
import { Words } from '../format/words';
import { focusFirstError } from '../shell/first-error';
import { RecordDraft } from '../shell/record-draft';
import { RecordForm } from '../shell/record-form';
import type { Refusal } from '../shell/refusal';
import { sendRecord } from '../shell/send-record';
import { ChoiceField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { CommentaryApi } from './commentary-api';

interface AnnotationDraft {
  readonly kind: string;
  readonly date: string;
  /** Reference; empty: all districts. */
  readonly district: string;
  readonly de: string;
  readonly en: string;
}

/** A place that an annotation may concern. */
export interface AnnotatedPlace {
  readonly ref: string;
  readonly name: string;
}

const EMPTY: AnnotationDraft = { kind: 'event', date: '', district: '', de: '', en: '' };
const KINDS: readonly AnnotationKind[] = ['event', 'series_break'];

/** The same limits as the contract. */
const LONGEST = 160;
const rules = schema<AnnotationDraft>((path) => {
  required(path.date);
  required(path.de);
  maxLength(path.de, LONGEST);
  maxLength(path.en, LONGEST);
});

/** Notes an event or a break on the course of an indicator, or changes what was noted. */
@Component({
  selector: 'gb-annotation-form',
  imports: [ChoiceField, RecordForm, TextField, TranslocoPipe],
  template: `
    <gb-record-form
      sentences="annotation.refused"
      [form]="form"
      [label]="heading()"
      [submit]="'shell.form.save' | transloco"
      [refusal]="refusal()"
      [differing]="differing()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h4>{{ heading() }}</h4>
      <gb-choice-field [field]="form.kind" [label]="'annotation.part.kind' | transloco" [options]="kinds()" />
      <p class="gb-small gb-muted">{{ 'annotation.kindHint' | transloco }}</p>
      <gb-text-field
        type="date"
        [field]="form.date"
        [label]="'annotation.part.date' | transloco"
        [hint]="'annotation.dateHint' | transloco"
      />
      <gb-choice-field
        [field]="form.district"
        [label]="'annotation.part.district' | transloco"
        [none]="'annotation.everywhere' | transloco"
        [options]="options()"
      />
      <gb-text-field [field]="form.de" [label]="'annotation.part.de' | transloco" [hint]="'annotation.deHint' | transloco" />
      <gb-text-field
        [optional]="true"
        [field]="form.en"
        [label]="'annotation.part.en' | transloco"
        [hint]="'commentary.enHint' | transloco"
      />
    </gb-record-form>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class AnnotationForm {
  readonly #api = inject(CommentaryApi);
  readonly #words = inject(Words);

  readonly code = input.required<string>();
  /** What is stored; absent for a new one. */
  readonly stored = input<Annotation>();
  /** The places to choose from. */
  readonly places = input.required<readonly AnnotatedPlace[]>();
  readonly heading = input.required<string>();
  /** Something else is stored now. */
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly kinds = computed(() => KINDS.map((word) => ({ word, text: this.#words.say(`annotation.kind.${word}`) })));
  protected readonly options = computed(() => this.places().map(({ ref, name }) => ({ word: ref, text: name })));

  readonly #kept = new RecordDraft<AnnotationDraft>(
    () => `${this.code()} ${this.stored()?.id ?? ''}`,
    () => draftOf(this.stored()),
  );
  protected readonly differing = computed(() =>
    this.#kept.differing().map(({ part, stored }) => ({
      label: this.#words.say(`annotation.part.${part}`),
      text: part === 'kind' || part === 'district' ? '' : stored,
    })),
  );
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly form = form(this.#kept.draft, rules, {
    submission: { action: async () => this.#send(), onInvalid: focusFirstError },
  });

  #send(): Promise<TreeValidationResult> {
    const { kind, date, district, de, en } = this.#kept.draft();
    const stored = this.stored();
    const content = {
      kind: kind as AnnotationKind,
      date,
      district: district || null,
      text: { de: de.trim(), en: en.trim() || null },
    };
    return sendRecord(
      async () => {
        if (stored === undefined) await this.#api.note(this.code(), content);
        else await this.#api.change(stored.id, { version: stored.version, ...content });
        this.saved.emit();
      },
      {
        kind: { field: this.form.kind },
        date: { field: this.form.date, kind: 'inFuture' },
        district: { field: this.form.district },
        'text.de': { field: this.form.de },
        'text.en': { field: this.form.en },
      },
      this.refusal,
    );
  }
}

const draftOf = (stored: Annotation | undefined): AnnotationDraft =>
  stored === undefined
    ? EMPTY
    : { kind: stored.kind, date: stored.date, district: stored.district ?? '', de: stored.text.de, en: stored.text.en ?? '' };
