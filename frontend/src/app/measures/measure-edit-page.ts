import { afterRenderEffect, Component, effect, inject, input, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageTitles } from '../shell/page-titles';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { MeasureApi } from './measure-api';
import { MeasureForm } from './measure-form';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';

/** The form of a measure. An anchor such as `#feld-summary` leads to a field. */
@Component({
  selector: 'gb-measure-edit-page',
  imports: [FormMessage, LoadFailed, Loading, MeasureForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a [routerLink]="['/massnahmen', code()]">{{ 'measure.form.back' | transloco }}</a>
    </p>
    @if (measure(); as it) {
      <h1>{{ 'measure.form.editTitle' | transloco: { title: it.title } }}</h1>
      @if (it.mayEdit && it.supersededOn === null) {
        <gb-measure-form [measure]="it" (saved)="show()" (cancelled)="show()" />
      } @else {
        <gb-form-message>{{ 'measure.form.notYours' | transloco }}</gb-form-message>
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="10" [label]="'measure.loading' | transloco" />
    }
  `,
  styles: `
    h1 {
      margin-block-end: var(--gb-space-5);
      overflow-wrap: anywhere;
    }
  `,
})
export class MeasureEditPage implements WithChanges {
  readonly #router = inject(Router);

  /** From the address. */
  readonly code = input.required<string>();

  protected readonly resource = inject(MeasureApi).measure(() => this.code());
  protected readonly measure = lastLoaded(this.resource);
  private readonly form = viewChild(MeasureForm);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const title = this.measure()?.title;
      if (title !== undefined) titles.name('measure.form.editTitle', { title });
    });
    let anchor = inject(ActivatedRoute).snapshot.fragment;
    afterRenderEffect(() => {
      const form = this.form();
      if (form === undefined || anchor === null) return;
      form.showField(anchor);
      anchor = null;
    });
  }

  hasChanges(): boolean {
    return this.form()?.isDirty() ?? false;
  }

  protected show(): void {
    void this.#router.navigate(['/massnahmen', this.code()]);
  }
}
