import { Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { isWithin, NumberField } from './number-field';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** After how long without a part it is proposed to delete contact data. */
@Component({
  selector: 'gb-personal-data-settings',
  imports: [NumberField, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="personalData"
      [outcome]="state().outcomeOf('personalData')"
      [blocked]="!sound()"
      (submitted)="state().save('personalData', { monthsWithoutPart: months() })"
      (reload)="state().reload('personalData')"
    >
      <gb-number-field
        [label]="'settings.personalData.months' | transloco"
        [hint]="'settings.personalData.monthsHint' | transloco"
        [min]="3"
        [max]="120"
        [(value)]="months"
      />
    </gb-settings-section>
  `,
})
export class PersonalDataSettings {
  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['personalData']>();
  protected readonly months = linkedSignal(() => this.value().monthsWithoutPart);
  protected readonly sound = computed(() => isWithin(this.months(), 3, 120));
}
