import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UniqueId } from '../ui/unique-id';

/** A whole number within limits. What cannot be read as one is NaN. */
@Component({
  selector: 'gb-number-field',
  imports: [TranslocoPipe],
  host: { '[class.wrong]': 'wrong()' },
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      #field
      class="gb-input"
      type="number"
      inputmode="numeric"
      step="1"
      [id]="id"
      [min]="min()"
      [max]="max()"
      [value]="shown()"
      [attr.aria-invalid]="wrong()"
      [attr.aria-describedby]="id + '-hint'"
      (input)="value.set(field.valueAsNumber)"
    />
    <span class="hint" [id]="id + '-hint'">
      @if (wrong()) {
        <span class="error">{{ problem() || ('settings.number.range' | transloco: { min: min(), max: max() }) }}</span>
      } @else {
        {{ hint() }}
      }
    </span>
  `,
  styleUrl: './fields.scss',
})
export class NumberField {
  protected readonly id = inject(UniqueId).next('gb-number');
  readonly value = model.required<number>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly min = input.required<number>();
  readonly max = input.required<number>();
  /** What else is wrong with it, as a sentence. */
  readonly problem = input('');

  protected readonly shown = computed(() => (Number.isNaN(this.value()) ? '' : this.value()));
  protected readonly wrong = computed(() => this.problem() !== '' || !isWithin(this.value(), this.min(), this.max()));
}

/** Whether a value is a whole number within limits. */
export const isWithin = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;
