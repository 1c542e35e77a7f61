import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Role } from '#contract/account.ts';
import type { SettingsResponse } from '#contract/settings.ts';
import { UniqueId } from '../ui/unique-id';
import { isWithin, NumberField } from './number-field';
import { RoleChoice } from './role-choice';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** Who needs a second confirmation, and how long sessions last. */
@Component({
  selector: 'gb-security-settings',
  imports: [NumberField, RoleChoice, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="security"
      [outcome]="state().outcomeOf('security')"
      [blocked]="!sound()"
      (submitted)="save()"
      (reload)="state().reload('security')"
    >
      <fieldset [attr.aria-describedby]="id">
        <legend>{{ 'settings.security.secondFactor' | transloco }}</legend>
        <gb-role-choice [(chosen)]="roles" />
        <span class="hint" [id]="id">{{ 'settings.security.secondFactorHint' | transloco }}</span>
      </fieldset>
      <gb-number-field [label]="'settings.security.idle' | transloco" [min]="5" [max]="1440" [(value)]="idle" />
      <gb-number-field [label]="'settings.security.absolute' | transloco" [min]="1" [max]="168" [(value)]="absolute" />
    </gb-settings-section>
  `,
  styleUrl: './choices.scss',
})
export class SecuritySettings {
  protected readonly id = inject(UniqueId).next('gb-security');
  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['security']>();
  protected readonly roles = linkedSignal<readonly Role[]>(() => this.value().secondFactorRoles);
  protected readonly idle = linkedSignal(() => this.value().idleMinutes);
  protected readonly absolute = linkedSignal(() => this.value().absoluteHours);
  protected readonly sound = computed(() => isWithin(this.idle(), 5, 1440) && isWithin(this.absolute(), 1, 168));

  protected save(): void {
    void this.state().save('security', {
      secondFactorRoles: [...this.roles()],
      idleMinutes: this.idle(),
      absoluteHours: this.absolute(),
    });
  }
}
