import { Component, inject, input, model } from '@angular/core';
import { UniqueId } from '../ui/unique-id';

/** A line of text. */
@Component({
  selector: 'gb-line-field',
  host: { '[class.wrong]': "problem() !== ''" },
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      #field
      class="gb-input"
      type="text"
      autocomplete="off"
      [id]="id"
      [attr.lang]="language()"
      [maxLength]="maximumLength()"
      [value]="value()"
      [attr.aria-invalid]="problem() !== ''"
      [attr.aria-describedby]="problem() || hint() ? id + '-hint' : null"
      (input)="value.set(field.value)"
    />
    @if (problem() || hint()) {
      <span class="hint" [id]="id + '-hint'">
        @if (problem()) {
          <span class="error">{{ problem() }}</span>
        } @else {
          {{ hint() }}
        }
      </span>
    }
  `,
  styleUrl: './fields.scss',
})
export class LineField {
  protected readonly id = inject(UniqueId).next('gb-line');
  readonly value = model.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly problem = input('');
  readonly maximumLength = input(120);
  /** Of what is written in it, where that is not the page's. */
  readonly language = input<'de' | 'en' | null>(null);
}
