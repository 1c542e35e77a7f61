import { Component, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { LineField } from './line-field';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** What the installation is called. */
@Component({
  selector: 'gb-name-settings',
  imports: [LineField, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="name"
      [outcome]="state().outcomeOf('name')"
      [blocked]="de().trim() === ''"
      (submitted)="state().save('name', { de: de().trim(), en: en().trim() })"
      (reload)="state().reload('name')"
    >
      <gb-line-field
        language="de"
        [label]="'settings.german' | transloco"
        [problem]="de().trim() === '' ? ('ui.field.error.required' | transloco) : ''"
        [(value)]="de"
      />
      <gb-line-field language="en" [label]="'settings.english' | transloco" [hint]="'settings.englishHint' | transloco" [(value)]="en" />
    </gb-settings-section>
  `,
})
export class NameSettings {
  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['name']>();
  protected readonly de = linkedSignal(() => this.value().de);
  protected readonly en = linkedSignal(() => this.value().en);
}
