import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { UniqueId } from './unique-id';

/** A list of words to choose one from, with its label and what is wrong. Without `none` there is no empty choice. */
@Component({
  selector: 'gb-choice-field',
  imports: [FormField, TranslocoPipe],
  host: { '[class.wrong]': 'wrong()' },
  template: `
    <label [for]="id">{{ label() }}</label>
    <select
      class="gb-select"
      [id]="id"
      [formField]="field()"
      [attr.aria-invalid]="wrong()"
      [attr.aria-describedby]="wrong() ? id + '-error' : null"
    >
      @if (none(); as text) {
        <option value="">{{ text }}</option>
      }
      @for (option of options(); track option.word) {
        <option [value]="option.word">{{ option.text }}</option>
      }
    </select>
    <span class="error" aria-live="polite" [id]="id + '-error'">
      @if (wrong()) {
        {{ 'ui.field.error.required' | transloco }}
      }
    </span>
  `,
  styleUrl: './text-field.scss',
  styles: `
    .gb-select {
      inline-size: 100%;
      font-size: var(--gb-size-m);
    }
    :host(.wrong) .gb-select {
      border-color: var(--gb-state-off-track-mark);
      box-shadow: inset 3px 0 0 var(--gb-state-off-track-mark);
    }
  `,
})
export class ChoiceField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly { readonly word: string; readonly text: string }[]>();
  /** What stands there while nothing is chosen. */
  readonly none = input('');

  protected readonly id = inject(UniqueId).next('gb-choice-field');
  protected readonly wrong = computed(() => this.field()().touched() && this.field()().errors().length > 0);
}
