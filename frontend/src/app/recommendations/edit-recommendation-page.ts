import { Component, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { RecommendationApi } from './recommendation-api';
import { RecommendationForm } from './recommendation-form';

/** The form of a recommendation. */
@Component({
  selector: 'gb-edit-recommendation-page',
  imports: [FormMessage, LoadFailed, Loading, RecommendationForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a [routerLink]="['/empfehlungen', code()]">{{ 'recommendationForm.backToIt' | transloco }}</a>
    </p>
    @if (recommendation(); as it) {
      <h1>{{ 'recommendationForm.editTitle' | transloco: { title: it.title } }}</h1>
      @if (it.permitted.edit) {
        <gb-recommendation-form [recommendation]="it" (saved)="show()" (cancelled)="show()" />
      } @else {
        <gb-form-message>{{ 'recommendationForm.notYours' | transloco }}</gb-form-message>
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="10" [label]="'recommendationForm.loading' | transloco" />
    }
  `,
  styles: `
    h1 {
      margin-block-end: var(--gb-space-5);
      overflow-wrap: anywhere;
    }
  `,
})
export class EditRecommendationPage implements WithChanges {
  readonly #router = inject(Router);

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = inject(RecommendationApi).recommendation(() => this.code());
  protected readonly recommendation = lastLoaded(this.resource);
  private readonly form = viewChild(RecommendationForm);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const title = this.recommendation()?.title;
      if (title !== undefined) titles.name('recommendationForm.editTitle', { title });
    });
  }

  hasChanges(): boolean {
    return this.form()?.isDirty() ?? false;
  }

  protected show(): void {
    void this.#router.navigate(['/empfehlungen', this.code()]);
  }
}
