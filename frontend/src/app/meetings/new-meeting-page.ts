import { Component, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Context } from '../shell/context';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { MeetingForm } from './meeting-form';

/** Adds a meeting; its page with its agenda is next. */
@Component({
  selector: 'gb-new-meeting-page',
  imports: [MeetingForm, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a queryParamsHandling="replace" routerLink="/sitzungen" [queryParams]="context.params()">{{ 'meetings.back' | transloco }}</a>
    </p>
    <h1>{{ 'meetings.add' | transloco }}</h1>
    <p class="gb-lead">
      {{ 'meetings.addLead' | transloco }}
      <a queryParamsHandling="preserve" routerLink="/sitzungen/reihe">{{ 'meetings.addSeries' | transloco }}</a>
    </p>
    <gb-meeting-form [body]="body() ?? ''" (saved)="open($event.id)" (cancelled)="leave()" />
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class NewMeetingPage implements WithChanges {
  readonly #router = inject(Router);
  protected readonly context = inject(Context);

  /** From the address: the body that it is for. */
  readonly body = input<string>();

  private readonly form = viewChild.required(MeetingForm);

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return this.form().isDirty();
  }

  protected open(id: string): void {
    void this.#router.navigate(['/sitzungen', id], { queryParams: this.context.params(), queryParamsHandling: 'replace' });
  }

  protected leave(): void {
    void this.#router.navigate(['/sitzungen'], { queryParams: this.context.params(), queryParamsHandling: 'replace' });
  }
}
