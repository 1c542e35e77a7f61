import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { refusalKeys } from './refused-words';

/** Why a change of a measure was not made, in words, and what to do about it. */
@Component({
  selector: 'gb-refused-message',
  imports: [FormMessage, TranslocoPipe],
  template: `
    <gb-form-message kind="error">
      @for (key of keys(); track key) {
        {{ key | transloco }}
      }
      @if (refusal().kind === 'conflict') {
        <button type="button" class="gb-button gb-button-small" (click)="reload.emit()">{{ 'measure.refused.reload' | transloco }}</button>
      }
    </gb-form-message>
  `,
})
export class RefusedMessage {
  readonly refusal = input.required<Refusal>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly keys = computed(() => refusalKeys(this.refusal()));
}
