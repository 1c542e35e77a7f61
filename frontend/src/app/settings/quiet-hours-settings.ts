import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { UniqueId } from '../ui/unique-id';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** When no reminder goes out by e-mail. */
@Component({
  selector: 'gb-quiet-hours-settings',
  imports: [SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="notifications"
      [outcome]="state().outcomeOf('notifications')"
      [blocked]="!sound()"
      (submitted)="state().save('notifications', { from: from(), to: to(), weekends: weekends() })"
      (reload)="state().reload('notifications')"
    >
      <span class="gb-field">
        <label [for]="id + '-from'">{{ 'settings.notifications.from' | transloco }}</label>
        <input #begin class="gb-input" type="time" [id]="id + '-from'" [value]="from()" (input)="from.set(begin.value)" />
      </span>
      <span class="gb-field">
        <label [for]="id + '-to'">{{ 'settings.notifications.to' | transloco }}</label>
        <input #end class="gb-input" type="time" [id]="id + '-to'" [value]="to()" (input)="to.set(end.value)" />
      </span>
      <span class="choice">
        <input #box type="checkbox" [id]="id + '-weekends'" [checked]="weekends()" (change)="weekends.set(box.checked)" />
        <label [for]="id + '-weekends'">{{ 'settings.notifications.weekends' | transloco }}</label>
      </span>
    </gb-settings-section>
  `,
  styles: `
    .choice {
      display: flex;
      align-items: baseline;
      gap: var(--gb-space-2);
    }
  `,
})
export class QuietHoursSettings {
  protected readonly id = inject(UniqueId).next('gb-quiet');
  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['notifications']>();
  protected readonly from = linkedSignal(() => this.value().from);
  protected readonly to = linkedSignal(() => this.value().to);
  protected readonly weekends = linkedSignal(() => this.value().weekends);
  protected readonly sound = computed(() => /^\d\d:\d\d$/.test(this.from()) && /^\d\d:\d\d$/.test(this.to()));
}
