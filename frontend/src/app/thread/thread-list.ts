import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ThreadIndicator } from '#contract/thread.ts';
import { Context } from '../shell/context';
import { ResponseChip } from '../ui/response-chip';
import { ThreadLine } from '../ui/thread-line';
import { ThreadIndicatorLine } from './thread-indicator-line';
import { ThreadMeasureLine } from './thread-measure-line';
import type { Thread } from './thread-stations';

/** Threads as a nested list: recommendation and decision, its measures, the indicators of each. */
@Component({
  selector: 'gb-thread-list',
  imports: [ResponseChip, RouterLink, ThreadIndicatorLine, ThreadLine, ThreadMeasureLine, TranslocoPipe],
  template: `
    <ul class="gb-plain threads">
      @for (thread of threads(); track thread.recommendation.code) {
        @let it = thread.recommendation;
        <li>
          <div class="head">
            <gb-thread-line [stations]="thread.stations" />
            <a class="title" queryParamsHandling="replace" [routerLink]="['/faden', it.code]" [queryParams]="context.params()">{{
              it.title
            }}</a>
            <gb-response-chip [response]="it.response" />
          </div>
          @if (loose(thread); as kind) {
            <p class="loose">{{ 'thread.open.' + kind | transloco }}</p>
          }
          @if (thread.measures.length > 0) {
            <details>
              <summary>
                {{
                  (thread.measures.length === 1 ? 'thread.measuresOne' : 'thread.measures') | transloco: { count: thread.measures.length }
                }}
              </summary>
              <ul>
                @for (measure of thread.measures; track measure.code) {
                  <li>
                    <gb-thread-measure [measure]="measure" />
                    @if (measure.indicators.length > 0) {
                      <ul [attr.aria-label]="'thread.station.effect' | transloco">
                        @for (code of measure.indicators; track code) {
                          @if (byCode().get(code); as indicator) {
                            <li><gb-thread-indicator [indicator]="indicator" /></li>
                          }
                        }
                      </ul>
                    }
                  </li>
                }
              </ul>
            </details>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .threads > li {
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-1) var(--gb-space-4);
      align-items: center;
    }
    .title {
      flex: 1 1 20rem;
      min-inline-size: 0;
    }
    .loose {
      margin: var(--gb-space-1) 0 0;
      color: var(--gb-state-watch);
      font-size: var(--gb-size-s);
    }
    summary {
      inline-size: fit-content;
      min-block-size: 1.75rem;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
      cursor: pointer;
    }
    details ul {
      display: grid;
      gap: var(--gb-space-3);
      margin: var(--gb-space-2) 0;
      padding-inline-start: var(--gb-space-5);
      list-style: none;
      border-inline-start: 2px solid var(--gb-line);
    }
  `,
})
export class ThreadList {
  readonly threads = input.required<readonly Thread[]>();
  readonly indicators = input.required<readonly ThreadIndicator[]>();

  protected readonly context = inject(Context);
  protected readonly byCode = computed(() => new Map(this.indicators().map((indicator) => [indicator.code, indicator])));

  /** Where it hangs loose first. */
  protected loose({ stations }: Thread): string | undefined {
    return stations.find(({ state }) => state === 'open')?.kind;
  }
}
