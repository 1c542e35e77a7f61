import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormMessage } from '../ui/form-message';
import { mergedIn } from './merged-names';
import type { Refusal } from './refusal';
import { refusalKeys, type RefusalWords } from './refused-words';

/** Why a change was not made, in words, and what to do about it. */
@Component({
  selector: 'gb-refused-message',
  imports: [FormMessage, TranslocoPipe],
  template: `
    <gb-form-message kind="error">
      @for (key of keys(); track key) {
        {{ key | transloco }}
      }
      @for (names of merged(); track names.name) {
        {{ 'shell.refused.organisationMerged' | transloco: names }}
      }
      @if (refusal().kind === 'conflict') {
        <button type="button" class="gb-button gb-button-small" (click)="reload.emit()">{{ 'shell.refused.reload' | transloco }}</button>
      }
    </gb-form-message>
  `,
})
export class RefusedMessage {
  readonly refusal = input.required<Refusal>();
  readonly words = input.required<RefusalWords>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly keys = computed(() => refusalKeys(this.words(), this.refusal()));
  protected readonly merged = computed(() => mergedIn(this.refusal()));
}
