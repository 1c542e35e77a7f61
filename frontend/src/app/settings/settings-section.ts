import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormMessage } from '../ui/form-message';
import type { Outcome } from './settings-state';

/** A section of the settings: what it is about, its fields, and a button that saves it alone. */
@Component({
  selector: 'gb-settings-section',
  imports: [FormMessage, TranslocoPipe],
  template: `
    <section [id]="group()" [attr.aria-labelledby]="'gb-settings-' + group()">
      <div class="words">
        <h2 [id]="'gb-settings-' + group()">{{ 'settings.' + group() + '.title' | transloco }}</h2>
        <p>{{ 'settings.' + group() + '.text' | transloco }}</p>
      </div>
      <form novalidate (submit)="$event.preventDefault(); submitted.emit()">
        <ng-content />
        @if (outcome(); as it) {
          <gb-form-message [kind]="it.kind">
            {{ message() | transloco }}
            @if (it.refusal?.kind === 'conflict') {
              <button type="button" class="gb-button gb-button-small" (click)="reload.emit()">
                {{ 'settings.refused.reload' | transloco }}
              </button>
            }
          </gb-form-message>
        }
        @if (!withoutButton()) {
          <button type="submit" class="gb-button" [disabled]="blocked()">{{ 'settings.save' | transloco }}</button>
        }
      </form>
    </section>
  `,
  styleUrls: ['./section.scss', './settings-section.scss'],
})
export class SettingsSection {
  /** Names the texts, and the section in the address. */
  readonly group = input.required<string>();
  readonly outcome = input<Outcome>();
  /** Whether what stands there cannot be saved. */
  readonly blocked = input(false);
  readonly withoutButton = input(false);
  readonly submitted = output<void>();
  readonly reload = output<void>();

  protected readonly message = computed(() => {
    const outcome = this.outcome();
    if (outcome?.kind === 'done') return 'settings.saved';
    const kind = { conflict: 'conflict', offline: 'offline', 'invalid-input': 'invalid' }[outcome?.refusal?.kind ?? ''] ?? 'other';
    return `settings.refused.${kind}`;
  });
}
