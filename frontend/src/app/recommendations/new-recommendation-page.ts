import { Component, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { RecommendationForm } from './recommendation-form';

/** Writes down a recommendation; its page is next. */
@Component({
  selector: 'gb-new-recommendation-page',
  imports: [RecommendationForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/empfehlungen" queryParamsHandling="merge" [queryParams]="{ source: null }">{{
        'recommendations.back' | transloco
      }}</a>
    </p>
    <h1>{{ 'recommendationForm.newTitle' | transloco }}</h1>
    <p class="gb-lead">{{ 'recommendationForm.newLead' | transloco }}</p>
    <gb-recommendation-form [source]="source() ?? ''" (saved)="open($event.code)" (cancelled)="leave()" />
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class NewRecommendationPage implements WithChanges {
  readonly #router = inject(Router);

  /** Code of the source that it is of; from the address. */
  readonly source = input<string>();

  private readonly form = viewChild.required(RecommendationForm);

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return this.form().isDirty();
  }

  protected open(code: string): void {
    void this.#router.navigate(['/empfehlungen', code], { queryParams: { source: null }, queryParamsHandling: 'merge' });
  }

  protected leave(): void {
    void this.#router.navigate(['/empfehlungen'], { queryParams: { source: null }, queryParamsHandling: 'merge' });
  }
}
