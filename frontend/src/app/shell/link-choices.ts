import { httpResource } from '@angular/common/http';
import { computed, inject, Service, type Signal } from '@angular/core';
import type { LocalisedText } from '#contract/common.ts';
import { FigureFormat } from '../format/figure-format';
import type { Choice } from '../ui/choice-search';

/** What things of the thread can be linked to. */
export type LinkKind = 'recommendation' | 'measure' | 'indicator' | 'goal';

const ADDRESSES: Readonly<Record<LinkKind, string>> = {
  recommendation: '/api/v1/recommendations',
  measure: '/api/v1/measures',
  indicator: '/api/v1/indicators',
  goal: '/api/v1/goals',
};

/** Of these there may be hundreds: the server looks for them. */
const SEARCHED: ReadonlySet<LinkKind> = new Set(['recommendation', 'measure']);

/** How many the server looks out at once. */
const FOUND = 12;

interface Named {
  readonly code: string;
  readonly title?: string;
  readonly name?: LocalisedText;
}

/** What can be linked, by what people call it. */
@Service()
export class LinkChoices {
  readonly #format = inject(FigureFormat);

  /** Those that fit a text, also by their wording or summary; all of them where there are few. Call in an injection context. */
  of(kind: () => LinkKind, text: () => string): Signal<readonly Choice[]> {
    const found = httpResource<{ readonly items: readonly Named[] }>(() => asked(kind(), text().trim()), { defaultValue: { items: [] } });
    return computed(() => {
      const choices = (found.hasValue() ? found.value().items : []).map((it) => ({ code: it.code, name: this.#nameOf(it) }));
      return SEARCHED.has(kind()) ? choices.map((choice) => ({ ...choice, foundFor: text().trim() })) : choices;
    });
  }

  #nameOf({ code, title, name }: Named): string {
    return title ?? (name === undefined ? code : this.#format.name(name));
  }
}

function asked(kind: LinkKind, text: string) {
  if (!SEARCHED.has(kind)) return { url: ADDRESSES[kind] };
  return text === '' ? undefined : { url: ADDRESSES[kind], params: { text, limit: FOUND } };
}
