import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  CollectionConsequences,
  IndicatorCollection,
  IndicatorCollectionChange,
  IndicatorCollectionList,
} from '#contract/value-entry.ts';

const ADDRESS = '/api/v1/indicator-collections';

/** Which indicators are asked for by hand. Methods that answer a resource are called in an injection context. */
@Service()
export class CollectionApi {
  readonly #http = inject(HttpClient);

  collections(): HttpResourceRef<IndicatorCollectionList | undefined> {
    return httpResource<IndicatorCollectionList>(() => ADDRESS);
  }

  /** How many deliveries would come and go with the change; nothing is stored. */
  consequences(code: string, change: IndicatorCollectionChange): Promise<CollectionConsequences> {
    return firstValueFrom(this.#http.post<CollectionConsequences>(`${ADDRESS}/${encodeURIComponent(code)}/consequences`, change));
  }

  change(code: string, change: IndicatorCollectionChange): Promise<IndicatorCollection> {
    return firstValueFrom(this.#http.put<IndicatorCollection>(`${ADDRESS}/${encodeURIComponent(code)}`, change));
  }
}
