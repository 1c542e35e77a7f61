import { Component, inject, RESPONSE_INIT } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from './session';

/** What is shown to somebody who is signed in and may not see a page; the server answers with 403. */
@Component({
  selector: 'gb-no-access-page',
  imports: [RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1>{{ 'shell.noAccess.title' | transloco }}</h1>
    <p class="gb-lead">{{ 'shell.noAccess.text' | transloco: { name: session.account()?.name ?? '' } }}</p>
    <a class="gb-button gb-button-primary" routerLink="/">{{ 'shell.noAccess.home' | transloco }}</a>
  `,
  styles: `
    p {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class NoAccessPage {
  protected readonly session = inject(Session);

  constructor() {
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response !== null) response.status = 403;
  }
}
