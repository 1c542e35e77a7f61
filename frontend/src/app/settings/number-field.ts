import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UniqueId } from '../ui/unique-id';

/** A number within limits, whole unless decimals are said. What cannot be read as one is NaN. */
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
      [inputMode]="decimals() === 0 ? 'numeric' : 'decimal'"
      [step]="step()"
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
        <span class="error">{{ problem() || (range() | transloco: { min: min(), max: max(), decimals: decimals() }) }}</span>
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
  /** How many digits behind the comma it may have. */
  readonly decimals = input(0);
  /** What else is wrong with it, as a sentence. */
  readonly problem = input('');

  protected readonly shown = computed(() => (Number.isNaN(this.value()) ? '' : this.value()));
  protected readonly wrong = computed(() => this.problem() !== '' || !isWithin(this.value(), this.min(), this.max(), this.decimals()));
  protected readonly step = computed(() => 10 ** -this.decimals());
  protected readonly range = computed(() => (this.decimals() === 0 ? 'settings.number.range' : 'settings.number.decimalRange'));
}

/** Whether a value is a number within limits with at most so many digits behind the comma. */
export const isWithin = (value: number, min: number, max: number, decimals = 0): boolean =>
  value >= min && value <= max && Number(value.toFixed(decimals)) === value;
