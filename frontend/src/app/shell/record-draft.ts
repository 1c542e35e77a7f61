import { computed, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import { differences, merged } from './overtaking';

/**
 * What was typed in a form on the page of a thing, beside what is stored of it. When the thing is fetched again, what somebody else has stored
 * meanwhile is taken over, except where something was typed: that stays, and is named. For another thing it begins anew.
 */
export class RecordDraft<Draft extends object> {
  /** What stands in the form. */
  readonly draft: WritableSignal<Draft>;
  /** Parts that somebody else has changed while the form was open, and in which something else stands here. */
  readonly differing: Signal<readonly { readonly part: keyof Draft & string; readonly stored: Draft[keyof Draft & string] }[]>;

  /** `key` tells one thing from another; `stored` is the thing as it would stand in the form. */
  constructor(key: () => unknown, stored: () => Draft) {
    const source = () => ({ key: key(), stored: stored() });
    this.draft = linkedSignal<ReturnType<typeof source>, Draft>({
      source,
      computation: (now, before) =>
        before !== undefined && Object.is(before.source.key, now.key)
          ? merged(before.source.stored, before.value, now.stored).draft
          : now.stored,
    });
    const changed = linkedSignal<ReturnType<typeof source>, readonly (keyof Draft & string)[]>({
      source,
      computation: (now, before) =>
        before !== undefined && Object.is(before.source.key, now.key)
          ? [...new Set([...before.value, ...differences(before.source.stored, now.stored)])]
          : [],
    });
    this.differing = computed(() => {
      const now = stored();
      const other = differences(now, this.draft());
      return changed()
        .filter((part) => other.includes(part))
        .map((part) => ({ part, stored: now[part] }));
    });
  }
}
