import { Component, inject, input, output } from '@angular/core';
import { UniqueId } from './unique-id';

/** A day that a page is about, such as the one as of which something is shown. Only a day that there is, and not after the last one, is told. */
@Component({
  selector: 'gb-day-field',
  host: { class: 'gb-field' },
  template: `
    <label [for]="id">{{ label() }}</label>
    <input #day class="gb-input" type="date" [id]="id" [max]="latest()" [value]="value()" (change)="choose(day)" />
  `,
})
export class DayField {
  protected readonly id = inject(UniqueId).next('gb-day');

  readonly label = input.required<string>();
  /** As `YYYY-MM-DD`. */
  readonly value = input.required<string>();
  /** The last day that may be chosen. */
  readonly latest = input.required<string>();
  readonly changed = output<string>();

  protected choose(field: HTMLInputElement): void {
    const { value } = field;
    if (value !== '' && value <= this.latest() && value >= EARLIEST) this.changed.emit(value);
    else field.value = this.value();
  }
}

/** While a year is being typed the browser already tells years such as 0002. */
const EARLIEST = '1900-01-01';
