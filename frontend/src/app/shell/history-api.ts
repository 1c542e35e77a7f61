import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { HistoryEvent } from '#contract/audit.ts';
import type { Page } from '#contract/common.ts';

/** Which history is asked for. */
interface HistoryQuery {
  readonly objectType: string;
  readonly objectId: string;
  /** Below which event. */
  readonly cursor?: string | undefined;
}

const AT_ONCE = 20;

/** Reads what happened to an object. */
@Service()
export class HistoryApi {
  readonly #http = inject(HttpClient);

  /** Call in an injection context; while the question is `undefined` nothing is asked. */
  history(query: () => HistoryQuery | undefined): HttpResourceRef<Page<HistoryEvent> | undefined> {
    return httpResource<Page<HistoryEvent>>(() => {
      const asked = query();
      if (asked === undefined) return undefined;
      const { objectType, objectId, cursor } = asked;
      return { url: '/api/v1/history', params: { objectType, objectId, limit: AT_ONCE, ...(cursor === undefined ? {} : { cursor }) } };
    });
  }

  /** Who changed it last, where the person may know that. */
  async last(objectType: string, objectId: string): Promise<HistoryEvent | undefined> {
    const params = { objectType, objectId, limit: 1 };
    const page = await firstValueFrom(this.#http.get<Page<HistoryEvent>>('/api/v1/history', { params })).catch(() => undefined);
    return page?.items[0];
  }
}
