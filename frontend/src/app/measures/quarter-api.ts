import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { QuarterResponse } from '#contract/quarter.ts';

const ADDRESS = '/api/v1/quarters';

/** Reads whether quarters take reports, and decides on it. */
@Service()
export class QuarterApi {
  readonly #http = inject(HttpClient);

  /** From the newest completed one back to the first with a report; not asked while nobody wants to know. Call in an injection context. */
  quarters(isWanted: () => boolean = () => true): HttpResourceRef<{ readonly items: readonly QuarterResponse[] }> {
    return httpResource<{ readonly items: readonly QuarterResponse[] }>(() => (isWanted() ? ADDRESS : undefined), {
      defaultValue: { items: [] },
    });
  }

  /** Closes the reports of a quarter, or opens them again. */
  setLocked(quarter: string, locked: boolean): Promise<QuarterResponse> {
    return firstValueFrom(this.#http.put<QuarterResponse>(`${ADDRESS}/${quarter}/lock`, { locked }));
  }
}
