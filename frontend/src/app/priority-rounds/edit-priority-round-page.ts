import { Component, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { PriorityRoundApi } from './priority-round-api';
import { PriorityRoundForm } from './priority-round-form';

/** The form of a draft. */
@Component({
  selector: 'gb-edit-priority-round-page',
  imports: [FormMessage, LoadFailed, Loading, PriorityRoundForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a [routerLink]="['/priorisierungen', code()]">{{ 'priorityRounds.backToIt' | transloco }}</a>
    </p>
    @if (round(); as it) {
      <h1>{{ 'priorityRounds.editTitle' | transloco: { title: it.title } }}</h1>
      @if (it.state === 'draft') {
        <gb-priority-round-form [round]="it" (saved)="show()" (cancelled)="show()" />
      } @else {
        <gb-form-message>{{ 'priorityRounds.form.tooLate' | transloco }}</gb-form-message>
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="10" [label]="'priorityRounds.loadingOne' | transloco" />
    }
  `,
  styles: `
    h1 {
      margin-block-end: var(--gb-space-5);
      overflow-wrap: anywhere;
    }
  `,
})
export class EditPriorityRoundPage implements WithChanges {
  readonly #router = inject(Router);

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = inject(PriorityRoundApi).round(() => this.code());
  protected readonly round = lastLoaded(this.resource);
  private readonly form = viewChild(PriorityRoundForm);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const title = this.round()?.title;
      if (title !== undefined) titles.name('priorityRounds.editTitle', { title });
    });
  }

  hasChanges(): boolean {
    return this.form()?.isDirty() ?? false;
  }

  protected show(): void {
    void this.#router.navigate(['/priorisierungen', this.code()]);
  }
}
