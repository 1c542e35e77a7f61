import { Component, inject, RESPONSE_INIT } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Context } from './context';

/** What is shown at an address where there is nothing; the server answers with 404. */
@Component({
  selector: 'gb-not-found-page',
  imports: [RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1>{{ 'shell.notFound.title' | transloco }}</h1>
    <p class="gb-lead">{{ 'shell.notFound.text' | transloco }}</p>
    <a class="gb-button gb-button-primary" routerLink="/" queryParamsHandling="replace" [queryParams]="context.params()">
      {{ 'shell.notFound.overview' | transloco }}
    </a>
  `,
  styles: `
    p {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class NotFoundPage {
  protected readonly context = inject(Context);

  constructor() {
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response !== null) response.status = 404;
  }
}
