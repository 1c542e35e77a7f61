import { linkedSignal, untracked, type WritableSignal } from '@angular/core';

/**
 * A value that stays as it was changed for as long as it belongs to the same thing, also when that thing is fetched again; for another one it
 * begins anew.
 */
export const keptFor = <Key, Value>(key: () => Key, begin: () => Value): WritableSignal<Value> =>
  linkedSignal<Key, Value>({
    source: key,
    computation: (now, before) => (before !== undefined && Object.is(before.source, now) ? before.value : untracked(begin)),
  });
