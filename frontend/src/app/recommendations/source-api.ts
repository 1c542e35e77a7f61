import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { NewSource, SourceChange, SourceResponse } from '#contract/source.ts';

const ADDRESS = '/api/v1/sources';
const addressOf = (code: string): string => `${ADDRESS}/${encodeURIComponent(code)}`;

/** The most sources that one request brings. */
const MOST = 500;

/** Reads and changes the sources of recommendations. Methods that answer a resource are called in an injection context. */
@Service()
export class SourceApi {
  readonly #http = inject(HttpClient);

  /** All of them, newest first. */
  sources(): HttpResourceRef<Page<SourceResponse> | undefined> {
    return httpResource<Page<SourceResponse>>(() => ({ url: ADDRESS, params: { limit: MOST } }));
  }

  /** As it is stored now. */
  latest(code: string): Promise<SourceResponse> {
    return firstValueFrom(this.#http.get<SourceResponse>(addressOf(code)));
  }

  add(source: NewSource): Promise<SourceResponse> {
    return firstValueFrom(this.#http.post<SourceResponse>(ADDRESS, source));
  }

  change(code: string, change: SourceChange): Promise<SourceResponse> {
    return firstValueFrom(this.#http.patch<SourceResponse>(addressOf(code), change));
  }

  /** Removes a source as it was seen. */
  async remove({ code, version }: SourceResponse): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(code), { headers: { 'If-Match': `"${version}"` } }));
  }
}
