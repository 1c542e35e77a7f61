import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { AppearanceSettings } from './appearance-settings';
import { AuditSettings } from './audit-settings';
import { DisclosureSettings } from './disclosure-settings';
import { LogoSettings } from './logo-settings';
import { MeasuresSettings } from './measures-settings';
import { NameSettings } from './name-settings';
import { PersonalDataSettings } from './personal-data-settings';
import { QuietHoursSettings } from './quiet-hours-settings';
import { SecuritySettings } from './security-settings';
import { SettingsState } from './settings-state';
import { SignOnSettings } from './sign-on-settings';
import { WholeSettings } from './whole-settings';

/** Everything that an administrator decides about the installation, in sections that are saved by themselves. */
@Component({
  selector: 'gb-settings-page',
  imports: [
    AppearanceSettings,
    AuditSettings,
    DisclosureSettings,
    LoadFailed,
    Loading,
    LogoSettings,
    MeasuresSettings,
    NameSettings,
    PersonalDataSettings,
    QuietHoursSettings,
    RouterLink,
    SecuritySettings,
    SignOnSettings,
    TranslocoPipe,
    WholeSettings,
  ],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/verwaltung">{{ 'settings.back' | transloco }}</a>
    </p>
    <h1>{{ 'settings.title' | transloco }}</h1>
    <p class="gb-lead">{{ 'settings.lead' | transloco }}</p>
    @if (state.stored.error(); as error) {
      <gb-load-failed [error]="error" (retry)="state.stored.reload()" />
    } @else if (state.settings(); as it) {
      <gb-name-settings [state]="state" [value]="it.name" />
      <gb-whole-settings [state]="state" [value]="it.whole" />
      <gb-appearance-settings [state]="state" [value]="it.appearance" />
      <gb-logo-settings [state]="state" [value]="it.logo" />
      <gb-security-settings [state]="state" [value]="it.security" />
      <gb-sign-on-settings [state]="state" [value]="it.singleSignOn" />
      <gb-disclosure-settings [state]="state" [value]="it.disclosure" />
      <gb-measures-settings [state]="state" [value]="it.measures" />
      <gb-audit-settings [state]="state" [value]="it.audit" />
      <gb-personal-data-settings [state]="state" [value]="it.personalData" />
      <gb-quiet-hours-settings [state]="state" [value]="it.notifications" />
    } @else {
      <gb-loading height="3rem" [lines]="8" [label]="'settings.loading' | transloco" />
    }
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class SettingsPage {
  protected readonly state = new SettingsState();
}
