import { Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { isWithin, NumberField } from './number-field';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** Limits of disclosure control for new indicators. */
@Component({
  selector: 'gb-disclosure-settings',
  imports: [NumberField, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="disclosure"
      [outcome]="state().outcomeOf('disclosure')"
      [blocked]="!sound()"
      (submitted)="save()"
      (reload)="state().reload('disclosure')"
    >
      <gb-number-field
        [label]="'settings.disclosure.minimumCount' | transloco"
        [hint]="'settings.disclosure.minimumCountHint' | transloco"
        [min]="3"
        [max]="100"
        [(value)]="count"
      />
      <gb-number-field
        [label]="'settings.disclosure.belowCounty' | transloco"
        [min]="3"
        [max]="1000"
        [problem]="below() < count() ? ('settings.disclosure.belowCountyTooLow' | transloco) : ''"
        [(value)]="below"
      />
      <gb-number-field [label]="'settings.disclosure.minimumDenominator' | transloco" [min]="1" [max]="100000" [(value)]="denominator" />
      <fieldset>
        <legend>{{ 'settings.disclosure.roundTo' | transloco }}</legend>
        @for (step of steps; track step) {
          <label class="gb-check">
            <input type="radio" name="gb-round-to" [checked]="roundTo() === step" (change)="roundTo.set(step)" />
            {{ (step === 1 ? 'settings.disclosure.exact' : 'settings.disclosure.five') | transloco }}
          </label>
        }
        <span class="hint">{{ 'settings.disclosure.roundHint' | transloco }}</span>
      </fieldset>
    </gb-settings-section>
  `,
  styleUrl: './choices.scss',
})
export class DisclosureSettings {
  protected readonly steps = [1, 5] as const;
  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['disclosure']>();
  protected readonly count = linkedSignal(() => this.value().minimumCount);
  protected readonly below = linkedSignal(() => this.value().minimumCountBelowCounty);
  protected readonly denominator = linkedSignal(() => this.value().minimumDenominator);
  protected readonly roundTo = linkedSignal(() => this.value().roundTo);
  protected readonly sound = computed(
    () =>
      isWithin(this.count(), 3, 100) &&
      isWithin(this.below(), 3, 1000) &&
      isWithin(this.denominator(), 1, 100_000) &&
      this.below() >= this.count(),
  );

  protected save(): void {
    void this.state().save('disclosure', {
      minimumCount: this.count(),
      minimumCountBelowCounty: this.below(),
      minimumDenominator: this.denominator(),
      roundTo: this.roundTo(),
    });
  }
}
