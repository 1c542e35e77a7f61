import { Component, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeetingApi } from '../agendas/meeting-api';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { MeetingForm } from './meeting-form';

/** The form of a meeting: its day, times and place. */
@Component({
  selector: 'gb-edit-meeting-page',
  imports: [FormMessage, LoadFailed, Loading, MeetingForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a queryParamsHandling="replace" [routerLink]="['/sitzungen', id()]" [queryParams]="context.params()">{{
        'meetings.backToIt' | transloco
      }}</a>
    </p>
    @if (meeting(); as it) {
      <h1>{{ 'meetings.editTitle' | transloco: { date: format.date(it.heldOn) } }}</h1>
      @if (it.minutesState === 'approved') {
        <gb-form-message>{{ 'meetings.locked' | transloco }}</gb-form-message>
      } @else if (it.permitted.edit) {
        <gb-meeting-form [meeting]="it" (saved)="show()" (cancelled)="show()" />
      } @else {
        <gb-form-message>{{ 'meetings.notYours' | transloco }}</gb-form-message>
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="8" [label]="'meetings.loadingOne' | transloco" />
    }
  `,
  styles: `
    h1 {
      margin-block-end: var(--gb-space-5);
      overflow-wrap: anywhere;
    }
  `,
})
export class EditMeetingPage implements WithChanges {
  readonly #router = inject(Router);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly resource = inject(MeetingApi).meeting(() => this.id());
  protected readonly meeting = lastLoaded(this.resource);
  private readonly form = viewChild(MeetingForm);

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const day = this.meeting()?.heldOn;
      if (day !== undefined) titles.name('meetings.editTitle', { date: this.format.date(day) });
    });
  }

  hasChanges(): boolean {
    return this.form()?.isDirty() ?? false;
  }

  protected show(): void {
    void this.#router.navigate(['/sitzungen', this.id()], { queryParams: this.context.params(), queryParamsHandling: 'replace' });
  }
}
