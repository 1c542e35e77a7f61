import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OrganisationForm } from './organisation-form';

/** Adds an organisation to the register; its page is next. */
@Component({
  selector: 'gb-new-organisation-page',
  imports: [OrganisationForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/organisationen">{{ 'organisations.back' | transloco }}</a>
    </p>
    <h1>{{ 'organisations.add' | transloco }}</h1>
    <p class="gb-lead">{{ 'organisations.addLead' | transloco }}</p>
    <gb-organisation-form (saved)="open($event.code)" />
  `,
  styleUrl: './organisation-page.scss',
})
export class NewOrganisationPage {
  readonly #router = inject(Router);

  protected open(code: string): void {
    void this.#router.navigate(['/organisationen', code]);
  }
}
