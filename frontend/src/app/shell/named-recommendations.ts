import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Page } from '#contract/common.ts';
import type { RecommendationRow } from '#contract/recommendation.ts';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ResponseChip } from '../ui/response-chip';
import { Context } from './context';
import { Session } from './session';

/**
 * The recommendations that a measure puts into practice, or in which an indicator shows a need: the thread as it is found from its other
 * ends. Nothing is asked or drawn for those who may not read recommendations.
 */
@Component({
  selector: 'gb-named-recommendations',
  imports: [LoadFailed, Loading, ResponseChip, RouterLink, TranslocoPipe],
  template: `
    @if (session.may('recommendations.read')) {
      <h2>{{ 'recommendations.named.' + by() + '.heading' | transloco }}</h2>
      @if (resource.error(); as error) {
        <gb-load-failed [error]="error" (retry)="resource.reload()" />
      } @else if (shown(); as page) {
        <ul class="gb-plain">
          @for (it of page.items; track it.code) {
            <li>
              <a queryParamsHandling="replace" [routerLink]="['/faden', it.code]" [queryParams]="context.params()">{{ it.title }}</a>
              <gb-response-chip [response]="it.response" />
              @if (whyOf(it); as why) {
                <span class="gb-small-line">{{ why }}</span>
              }
            </li>
          } @empty {
            <li class="gb-muted">{{ 'recommendations.named.' + by() + '.none' | transloco }}</li>
          }
        </ul>
      } @else {
        <gb-loading [lines]="2" [label]="'recommendations.loading' | transloco" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: var(--gb-space-3);
    }
    gb-response-chip {
      margin-inline-start: var(--gb-space-2);
    }
  `,
})
export class NamedRecommendations {
  /** What the recommendations name. */
  readonly by = input.required<'measure' | 'indicator'>();
  readonly code = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly resource = httpResource<Page<RecommendationRow>>(() =>
    this.session.may('recommendations.read') ? { url: '/api/v1/recommendations', params: { [this.by()]: this.code() } } : undefined,
  );
  protected readonly shown = lastLoaded(this.resource);
  readonly #links = computed(() => (this.by() === 'measure' ? 'measures' : 'indicators'));

  /** Why the author tied the two. */
  protected whyOf(recommendation: RecommendationRow): string | null {
    return recommendation[this.#links()].find(({ code }) => code === this.code())?.why ?? null;
  }
}
