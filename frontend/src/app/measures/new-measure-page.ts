import { Component, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeasureForm } from './measure-form';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';

/** Proposes a measure; its page is next. */
@Component({
  selector: 'gb-new-measure-page',
  imports: [MeasureForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/massnahmen">{{ 'measure.back' | transloco }}</a>
    </p>
    <h1>{{ 'measure.form.newTitle' | transloco }}</h1>
    <p class="gb-lead">{{ 'measure.form.newLead' | transloco }}</p>
    <gb-measure-form (saved)="open($event.code)" (cancelled)="leave()" />
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class NewMeasurePage implements WithChanges {
  readonly #router = inject(Router);
  private readonly form = viewChild.required(MeasureForm);

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return this.form().isDirty();
  }

  protected open(code: string): void {
    void this.#router.navigate(['/massnahmen', code]);
  }

  protected leave(): void {
    void this.#router.navigate(['/massnahmen']);
  }
}
