import { Component, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { BodyForm } from './body-form';

/** Adds a body; its page with its seats is next. */
@Component({
  selector: 'gb-new-body-page',
  imports: [BodyForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/gremien">{{ 'bodies.back' | transloco }}</a>
    </p>
    <h1>{{ 'bodies.add' | transloco }}</h1>
    <p class="gb-lead">{{ 'bodies.addLead' | transloco }}</p>
    <gb-body-form (saved)="open($event.code)" (cancelled)="leave()" />
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class NewBodyPage implements WithChanges {
  readonly #router = inject(Router);

  private readonly form = viewChild.required(BodyForm);

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return this.form().isDirty();
  }

  protected open(code: string): void {
    void this.#router.navigate(['/gremien', code]);
  }

  protected leave(): void {
    void this.#router.navigate(['/gremien']);
  }
}
