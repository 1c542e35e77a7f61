import { Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { isWithin, NumberField } from './number-field';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** How long the audit trail is kept. */
@Component({
  selector: 'gb-audit-settings',
  imports: [NumberField, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="audit"
      [outcome]="state().outcomeOf('audit')"
      [blocked]="!sound()"
      (submitted)="state().save('audit', { retentionMonths: months() })"
      (reload)="state().reload('audit')"
    >
      <gb-number-field [label]="'settings.audit.retention' | transloco" [min]="12" [max]="1200" [(value)]="months" />
    </gb-settings-section>
  `,
})
export class AuditSettings {
  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['audit']>();
  protected readonly months = linkedSignal(() => this.value().retentionMonths);
  protected readonly sound = computed(() => isWithin(this.months(), 12, 1200));
}
