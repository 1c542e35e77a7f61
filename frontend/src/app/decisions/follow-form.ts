import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, schema, validate, type TreeValidationResult } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { today } from '../format/today';
import { Said } from '../memberships/network-refusals';
import { focusFirstError } from '../shell/first-error';
import { RecordForm } from '../shell/record-form';
import { FormMessage } from '../ui/form-message';
import { TextField } from '../ui/text-field';
import { DecisionRefusals } from './decision-refusals';

/** What can be said on how a decision or a task goes on. */
export type FollowDeed = 'done' | 'dropped' | 'reopen' | 'note';

/** What was typed: the note, and the day on which it was settled. */
export interface FollowEntry {
  readonly note: string | null;
  readonly on: string;
}

interface FollowDraft {
  readonly note: string;
  readonly on: string;
}

/** Says how a decision or a task goes on, with a note. */
@Component({
  selector: 'gb-follow-form',
  imports: [FormMessage, RecordForm, TextField, TranslocoPipe],
  template: `
    @let heading = words() + '.title' | transloco;
    <gb-record-form
      sentences="decisions.refused"
      [form]="form"
      [label]="heading"
      [submit]="words() + '.submit' | transloco"
      [refusal]="said.refusal()"
      (closed)="closed.emit()"
      (reload)="reload.emit()"
    >
      <h3>{{ heading }}</h3>
      @for (problem of said.problems(); track problem) {
        <gb-form-message kind="error">{{ problem }}</gb-form-message>
      }
      @if (about(); as text) {
        <p class="about">{{ text }}</p>
      }
      @if (withDay() && (deed() === 'done' || deed() === 'dropped')) {
        <gb-text-field type="date" [field]="form.on" [label]="words() + '.on' | transloco" />
      }
      <gb-text-field [long]="true" [field]="form.note" [label]="words() + '.note' | transloco" [optional]="!needsNote()" />
    </gb-record-form>
  `,
  styles: `
    .about {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class FollowForm {
  readonly #refusals = inject(DecisionRefusals);

  readonly deed = input.required<FollowDeed>();
  /** What it is about, where the page does not say so. */
  readonly about = input('');
  readonly needsNote = input(true);
  /** Whether the day on which it was settled is asked for. */
  readonly withDay = input(false);
  readonly send = input.required<(entry: FollowEntry) => Promise<unknown>>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly words = computed(() => `decisions.follow.${this.deed()}`);
  protected readonly said = new Said();
  readonly #draft = signal<FollowDraft>({ note: '', on: today() });
  protected readonly form = form(
    this.#draft,
    schema<FollowDraft>((path) => {
      required(path.note, { when: () => this.needsNote() });
      maxLength(path.note, 2000);
      required(path.on);
      validate(path.on, ({ value }) => (value() > today() ? { kind: 'inFuture' } : undefined));
    }),
    { submission: { action: async () => this.#send(), onInvalid: focusFirstError } },
  );

  #send(): Promise<TreeValidationResult> {
    const { note, on } = this.#draft();
    return this.#refusals.send(
      async () => {
        await this.send()({ note: note.trim() || null, on });
        this.saved.emit();
      },
      { note: { field: this.form.note }, on: { field: this.form.on } },
      this.said,
    );
  }
}
