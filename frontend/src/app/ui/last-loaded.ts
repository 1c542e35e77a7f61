import { linkedSignal, type Resource, type Signal } from '@angular/core';
import { failureOf } from './load-failed';

/**
 * What a resource has brought last. It stays while the answer to a new question is on its way, and while there is no connection, so that the
 * page does not fall empty; when the question itself was wrong there is nothing to show.
 */
export function lastLoaded<T>(resource: Resource<T | undefined>): Signal<T | undefined> {
  return linkedSignal<{ readonly now: T | undefined; readonly keep: boolean }, T | undefined>({
    source: () => ({
      now: resource.hasValue() ? resource.value() : undefined,
      keep: resource.isLoading() || (resource.error() !== undefined && failureOf(resource.error()) === 'offline'),
    }),
    computation: ({ now, keep }, before) => now ?? (keep ? before?.value : undefined),
  }).asReadonly();
}
