import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OpenForms } from '../shell/open-forms';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { OrganisationForm } from './organisation-form';

/** Adds an organisation to the register; its page is next. */
@Component({
  selector: 'gb-new-organisation-page',
  imports: [OrganisationForm, RouterLink, TranslocoPipe],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/organisationen">{{ 'organisations.back' | transloco }}</a>
    </p>
    <h1>{{ 'organisations.add' | transloco }}</h1>
    <p class="gb-lead">{{ 'organisations.addLead' | transloco }}</p>
    <gb-organisation-form (saved)="open($event.code)" (cancelled)="leave()" />
  `,
  styleUrl: './organisation-page.scss',
})
export class NewOrganisationPage implements WithChanges {
  readonly #router = inject(Router);
  readonly #openForms = inject(OpenForms);

  constructor() {
    keepOnClosing(this);
  }

  /** Whether something was typed that is not stored yet. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected open(code: string): void {
    void this.#router.navigate(['/organisationen', code]);
  }
  protected leave(): void {
    void this.#router.navigate(['/organisationen']);
  }
}
