import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { LocalisedText, Page } from '#contract/common.ts';
import type { ReferenceItem } from '#contract/reference-data.ts';

/** The lists that an installation may change. */
export type ReferenceList = 'fields-of-action' | 'target-groups' | 'levels' | 'departments' | 'contact-topics';

/** An item of such a list; levels have a plural, topics of contact persons say for how many months a training holds. */
export interface Item extends ReferenceItem {
  readonly plural?: LocalisedText;
  readonly trainingMonths?: number | null;
}

/** What people write about an item. */
export interface ItemWords {
  readonly name: LocalisedText;
  readonly plural?: LocalisedText;
  readonly trainingMonths?: number | null;
}

/** Reads and changes the lists that belong to the installation. */
@Service()
export class ReferenceApi {
  readonly #http = inject(HttpClient);

  /** In the order of the installation. Call in an injection context. */
  list(of: () => ReferenceList): HttpResourceRef<Page<Item>> {
    return httpResource<Page<Item>>(() => `/api/v1/${of()}?limit=500`, { defaultValue: { items: [], nextCursor: null, total: 0 } });
  }

  add(list: ReferenceList, words: ItemWords & { readonly code?: string }): Promise<Item> {
    return firstValueFrom(this.#http.post<Item>(`/api/v1/${list}`, words));
  }

  change(list: ReferenceList, { code, version }: Item, change: Partial<ItemWords> & { readonly active?: boolean }): Promise<Item> {
    return firstValueFrom(this.#http.patch<Item>(`/api/v1/${list}/${code}`, { ...change, version }));
  }

  /** Answers the list in its new order. */
  order(list: ReferenceList, items: readonly Item[]): Promise<Page<Item>> {
    const seen = items.map(({ code, version }) => ({ code, version }));
    return firstValueFrom(this.#http.put<Page<Item>>(`/api/v1/${list}/order`, { items: seen }));
  }

  /** Answers what is left. */
  remove(list: ReferenceList, { code, version }: Item): Promise<Page<Item>> {
    return firstValueFrom(this.#http.delete<Page<Item>>(`/api/v1/${list}/${code}`, { body: { version } }));
  }
}
