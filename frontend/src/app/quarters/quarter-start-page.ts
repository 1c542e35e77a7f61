import { Component, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { today } from '../format/today';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { QuarterApi } from './quarter-api';
import { QuarterLinks } from './quarter-links';
import { runningQuarter } from './running-quarter';

/** Leads on to the quarter that people work on. */
@Component({
  selector: 'gb-quarter-start-page',
  imports: [LoadFailed, Loading, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1>{{ 'quarters.title' | transloco }}</h1>
    @if (quarters.error(); as error) {
      <gb-load-failed [error]="error" (retry)="quarters.reload()" />
    } @else {
      <gb-loading [label]="'quarters.loading' | transloco" />
    }
  `,
})
export class QuarterStartPage {
  protected readonly quarters = inject(QuarterApi).quarters();

  constructor() {
    const router = inject(Router);
    const links = inject(QuarterLinks);
    effect(() => {
      const running = this.quarters.hasValue() ? runningQuarter(this.quarters.value()?.items ?? [], today()) : undefined;
      if (running !== undefined) void router.navigate(['/quartal', running], { queryParams: links.params(), replaceUrl: true });
    });
  }
}
