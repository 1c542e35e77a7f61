import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleAlert } from 'lucide';
import { Icon } from './icon';

/** Says that something could not be fetched, why as far as known, and what to do; never a code alone. */
@Component({
  selector: 'gb-load-failed',
  imports: [Icon, TranslocoPipe],
  host: { role: 'alert' },
  template: `
    <gb-icon [shape]="icon" />
    <div>
      <strong>{{ 'ui.failed.' + reason() + '.title' | transloco }}</strong>
      <p>{{ 'ui.failed.' + reason() + '.text' | transloco }}</p>
      @if (requestId(); as id) {
        <p class="gb-small gb-muted">{{ 'ui.failed.request' | transloco: { id } }}</p>
      }
      <div class="ways">
        <button type="button" class="gb-button" (click)="retry.emit()">{{ 'ui.failed.retry' | transloco }}</button>
        <ng-content />
      </div>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--gb-space-3);
      padding: var(--gb-space-4);
      border-inline-start: 3px solid var(--gb-state-off-track-mark);
      background: var(--gb-surface-raised);
    }
    gb-icon {
      margin-block-start: 0.15em;
      color: var(--gb-state-off-track);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
    p {
      margin: var(--gb-space-1) 0 var(--gb-space-3);
    }
  `,
})
export class LoadFailed {
  /** What the resource's `error()` gave. */
  readonly error = input<unknown>();
  readonly retry = output<void>();

  protected readonly icon = CircleAlert;
  protected readonly reason = computed(() => failureOf(this.error()));
  protected readonly requestId = computed(() => requestOf(this.error()));
}

/** Why a request failed, as far as the reader can do something about it. */
export function failureOf(error: unknown): 'offline' | 'missing' | 'forbidden' | 'refused' | 'broken' {
  const status = answerOf(error)?.status;
  if (status === 0) return 'offline';
  if (status === 404) return 'missing';
  if (status === 401 || status === 403) return 'forbidden';
  return status !== undefined && status >= 400 && status < 500 ? 'refused' : 'broken';
}

/** Id of the refused request, with which operators find it in the log. */
function requestOf(error: unknown): string | undefined {
  const problem = answerOf(error)?.error;
  return typeof problem === 'object' && problem !== null && 'instance' in problem && typeof problem.instance === 'string'
    ? problem.instance
    : undefined;
}

// An HTTP error has a status and the body of the answer. A resource hands it on, sometimes wrapped into an error of its own.
function answerOf(error: unknown): { readonly status: number; readonly error?: unknown } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('status' in error && typeof error.status === 'number')
    return { status: error.status, error: 'error' in error ? error.error : undefined };
  return error instanceof Error ? answerOf(error.cause) : undefined;
}
