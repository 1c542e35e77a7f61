import { Component, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { PriorityRoundForm } from './priority-round-form';

/** Prepares a round; its page is next. */
@Component({
  selector: 'gb-new-priority-round-page',
  imports: [PriorityRoundForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/priorisierungen">{{ 'priorityRounds.back' | transloco }}</a>
    </p>
    <h1>{{ 'priorityRounds.newTitle' | transloco }}</h1>
    <p class="gb-lead">{{ 'priorityRounds.newLead' | transloco }}</p>
    <gb-priority-round-form (saved)="open($event.code)" (cancelled)="leave()" />
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class NewPriorityRoundPage implements WithChanges {
  readonly #router = inject(Router);

  private readonly form = viewChild.required(PriorityRoundForm);

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return this.form().isDirty();
  }

  protected open(code: string): void {
    void this.#router.navigate(['/priorisierungen', code]);
  }

  protected leave(): void {
    void this.#router.navigate(['/priorisierungen']);
  }
}
