import { Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { isWithin, NumberField } from './number-field';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** What holds for all measures: the worth of an hour of a volunteer. */
@Component({
  selector: 'gb-measures-settings',
  imports: [NumberField, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="measures"
      [outcome]="state().outcomeOf('measures')"
      [blocked]="!sound()"
      (submitted)="state().save('measures', { volunteerHourRate: rate() })"
      (reload)="state().reload('measures')"
    >
      <gb-number-field
        [label]="'settings.measures.rate' | transloco"
        [hint]="'settings.measures.rateHint' | transloco"
        [min]="0"
        [max]="1000"
        [decimals]="2"
        [(value)]="rate"
      />
    </gb-settings-section>
  `,
})
export class MeasuresSettings {
  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['measures']>();
  protected readonly rate = linkedSignal(() => this.value().volunteerHourRate);
  protected readonly sound = computed(() => isWithin(this.rate(), 0, 1000, 2));
}
