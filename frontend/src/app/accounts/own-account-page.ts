import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarFeeds } from '../calendars/calendar-feeds';
import { OwnReminders } from '../notifications/own-reminders';
import { Session } from '../shell/session';
import { FormMessage } from '../ui/form-message';
import { OwnName } from './own-name';
import { OwnPassword } from './own-password';
import { OwnScope } from './own-scope';
import { OwnSecondFactor } from './own-second-factor';
import { OwnSessions } from './own-sessions';

/** The own account: who one is here, password, second factor, open sessions. */
@Component({
  selector: 'gb-own-account-page',
  imports: [CalendarFeeds, FormMessage, OwnName, OwnPassword, OwnReminders, OwnScope, OwnSecondFactor, OwnSessions, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    @if (session.account(); as account) {
      <h1>{{ 'account.own.title' | transloco }}</h1>
      <p class="gb-lead">{{ 'account.own.lead' | transloco }}</p>
      @if (session.required() === 'second-factor') {
        <gb-form-message>{{ 'account.own.secondFactorRequired' | transloco }}</gb-form-message>
      }
      <dl class="facts">
        <dt>{{ 'signIn.email' | transloco }}</dt>
        <dd>{{ account.email }}</dd>
        <dt>{{ 'account.roles' | transloco }}</dt>
        <dd>
          @for (role of roles(); track role) {
            {{ 'shell.role.' + role | transloco }}{{ $last ? '' : ', ' }}
          } @empty {
            {{ 'account.noRoles' | transloco }}
          }
        </dd>
      </dl>
      @if (hasScope()) {
        <gb-own-scope />
      }
      <gb-own-name />
      @if (account.hasPassword) {
        <gb-own-password />
      }
      <gb-own-second-factor />
      <gb-own-sessions />
      @if (session.required() === null) {
        <gb-own-reminders />
      }
      @if (session.may('network.read')) {
        <section><gb-calendar-feeds /></section>
      }
    }
  `,
  styleUrl: './account-forms.scss',
})
export class OwnAccountPage {
  protected readonly session = inject(Session);
  protected readonly roles = computed(() => this.session.account()?.roles ?? []);
  /** Names can be read once nothing is owed any more. */
  protected readonly hasScope = computed(() => {
    const { organisations = [], districts = [] } = this.session.account() ?? {};
    return organisations.length + districts.length > 0 && this.session.may('organisations.read');
  });
}
