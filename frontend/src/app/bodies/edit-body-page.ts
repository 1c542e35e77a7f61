import { Component, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { BodyApi } from './body-api';
import { BodyForm } from './body-form';

/** The form of a body. */
@Component({
  selector: 'gb-edit-body-page',
  imports: [BodyForm, FormMessage, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a [routerLink]="['/gremien', code()]">{{ 'bodies.backToIt' | transloco }}</a>
    </p>
    @if (body(); as it) {
      <h1>{{ 'bodies.editTitle' | transloco: { name: it.name } }}</h1>
      @if (it.permitted.edit) {
        <gb-body-form [body]="it" (saved)="show()" (cancelled)="show()" />
      } @else {
        <gb-form-message>{{ 'bodies.notYours' | transloco }}</gb-form-message>
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="10" [label]="'bodies.loadingOne' | transloco" />
    }
  `,
  styles: `
    h1 {
      margin-block-end: var(--gb-space-5);
      overflow-wrap: anywhere;
    }
  `,
})
export class EditBodyPage implements WithChanges {
  readonly #router = inject(Router);

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = inject(BodyApi).body(() => this.code());
  protected readonly body = lastLoaded(this.resource);
  private readonly form = viewChild(BodyForm);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const name = this.body()?.name;
      if (name !== undefined) titles.name('bodies.editTitle', { name });
    });
  }

  hasChanges(): boolean {
    return this.form()?.isDirty() ?? false;
  }

  protected show(): void {
    void this.#router.navigate(['/gremien', this.code()]);
  }
}
