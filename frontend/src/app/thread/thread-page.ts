import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Context } from '../shell/context';
import { PageTitles } from '../shell/page-titles';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ThreadApi } from './thread-api';
import { ThreadFigure } from './thread-figure';
import { threadsOf } from './thread-stations';

/** The thread of one recommendation: from the need to the effect, in the chosen place and quarter. */
@Component({
  selector: 'gb-thread-page',
  imports: [LoadFailed, Loading, RouterLink, ThreadFigure, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/faden" [queryParams]="context.params()">{{ 'thread.all' | transloco }}</a>
    </p>
    @if (thread(); as it) {
      <h1>{{ it.recommendation.title }}</h1>
      <p class="gb-lead">{{ 'thread.sentence.' + sentence() | transloco }}</p>
      <gb-thread-figure [thread]="it" [indicators]="state()?.indicators ?? []" />
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="6" [label]="'thread.loading' | transloco" />
    }
  `,
})
export class ThreadPage {
  readonly code = input.required<string>();

  readonly #titles = inject(PageTitles);
  protected readonly context = inject(Context);
  protected readonly resource = inject(ThreadApi).thread(() => ({
    recommendation: this.code(),
    quarter: this.context.chosenQuarter(),
    district: this.context.district(),
  }));
  protected readonly state = lastLoaded(this.resource);
  protected readonly thread = computed(() => {
    const answer = this.state();
    return answer === undefined ? undefined : threadsOf(answer)[0];
  });
  /** The first loose end, else how it holds. */
  protected readonly sentence = computed(() => {
    const { stations = [] } = this.thread() ?? {};
    const loose = stations.find(({ state }) => state === 'open');
    return loose?.kind ?? (stations.some(({ state }) => state === 'ended') ? 'ended' : 'whole');
  });

  constructor() {
    effect(() => {
      const title = this.thread()?.recommendation.title;
      if (title !== undefined) this.#titles.name('thread.titleOf', { title });
    });
  }
}
