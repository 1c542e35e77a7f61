import { Component, computed, input } from '@angular/core';
import { CircleAlert, CircleCheck, Info } from 'lucide';
import { Icon } from './icon';

/** A sentence about a form as a whole: what went wrong, what was done, or what one should know. Read aloud when it appears. */
@Component({
  selector: 'gb-form-message',
  imports: [Icon],
  host: { '[attr.role]': "kind() === 'error' ? 'alert' : 'status'", '[class]': 'kind()' },
  template: `<gb-icon [shape]="icon()" /><span><ng-content /></span>`,
  styles: `
    :host {
      display: flex;
      gap: var(--gb-space-2);
      padding: var(--gb-space-3) var(--gb-space-4);
      border-inline-start: 3px solid var(--gb-context);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-sunken);
      font-size: var(--gb-size-s);
    }
    gb-icon {
      margin-block-start: 0.15em;
    }
    span {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    :host(.error) {
      border-color: var(--gb-state-off-track-mark);
      background: var(--gb-state-off-track-wash);
    }
    :host(.done) {
      border-color: var(--gb-state-on-track-mark);
      background: var(--gb-state-on-track-wash);
    }
  `,
})
export class FormMessage {
  readonly kind = input<'error' | 'done' | 'info'>('info');
  protected readonly icon = computed(() => ({ error: CircleAlert, done: CircleCheck, info: Info })[this.kind()]);
}
