import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EventList } from '../ui/event-list';
import { lastLoaded } from '../ui/last-loaded';
import { Loading } from '../ui/loading';
import { EventWords } from './event-words';
import { HistoryApi } from './history-api';
import { Session } from './session';

/**
 * "Verlauf" at the foot of an object's page: who changed what of it, and when. Closed at first; what is in it is fetched when somebody opens
 * it. Nothing is drawn for those who may not read histories.
 */
@Component({
  selector: 'gb-object-history',
  imports: [EventList, Loading, TranslocoPipe],
  template: `
    @if (session.may('history.read')) {
      <details (toggle)="follow($event)">
        <summary>{{ 'audit.history.title' | transloco }}</summary>
        @if (opened()) {
          @if (page.error()) {
            <p role="alert">{{ 'audit.history.failed' | transloco }}</p>
            <button type="button" class="gb-button" (click)="page.reload()">{{ 'audit.history.retry' | transloco }}</button>
          } @else if (shown(); as history) {
            @if (entries().length > 0) {
              <gb-event-list [entries]="entries()" [level]="level()" />
              <div class="ways">
                @if (cursor() !== undefined) {
                  <button type="button" class="gb-button" (click)="cursor.set(undefined)">{{ 'audit.newer' | transloco }}</button>
                }
                @if (history.nextCursor; as older) {
                  <button type="button" class="gb-button" (click)="cursor.set(older)">{{ 'audit.history.more' | transloco }}</button>
                }
              </div>
            } @else {
              <p class="gb-muted">{{ 'audit.history.empty' | transloco }}</p>
            }
          } @else {
            <gb-loading [lines]="3" [label]="'audit.history.loading' | transloco" />
          }
        }
      </details>
    }
  `,
  styles: `
    details {
      border-block: 1px solid var(--gb-line);
    }
    summary {
      padding-block: var(--gb-space-3);
      font-weight: var(--gb-weight-strong);
      cursor: pointer;
    }
    gb-event-list {
      margin-block: var(--gb-space-2) var(--gb-space-4);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
      margin-block-end: var(--gb-space-4);
    }
  `,
})
export class ObjectHistory {
  readonly #words = inject(EventWords);
  protected readonly session = inject(Session);

  /** As the audit trail knows it: `organisation`, `account`, … */
  readonly objectType = input.required<string>();
  readonly objectId = input.required<string>();
  /** The row's version where there is one: when it changes, the history is fetched again. */
  readonly version = input<number>();
  /** Level of the headings inside. */
  readonly level = input(3);

  protected readonly opened = signal(false);
  /** A newer state, or another object, begins at the newest event again. */
  protected readonly cursor = linkedSignal<unknown, string | undefined>({
    source: () => [this.objectType(), this.objectId(), this.version()],
    computation: () => undefined,
  });
  protected readonly page = inject(HistoryApi).history(() => {
    this.version();
    return this.opened() ? { objectType: this.objectType(), objectId: this.objectId(), cursor: this.cursor() } : undefined;
  });
  protected readonly shown = lastLoaded(this.page);
  protected readonly entries = computed(() => (this.shown()?.items ?? []).map((event) => this.#words.entry(event)));

  protected follow(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.opened.set(true);
  }
}
