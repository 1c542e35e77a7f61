import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { NewQuarterStep, QuarterChange, QuarterDetail, QuarterList } from '#contract/quarter-cycle.ts';

const ADDRESS = '/api/v1/quarters';

/** Address of a quarter and of what lies below it. */
export const addressOf = (quarter: string, ...below: readonly string[]): string =>
  [ADDRESS, ...[quarter, ...below].map((part) => encodeURIComponent(part))].join('/');

/** Reads quarters and takes them from step to step. Methods that answer a resource are called in an injection context. */
@Service()
export class QuarterApi {
  readonly #http = inject(HttpClient);

  /** Newest first. */
  quarters(): HttpResourceRef<QuarterList | undefined> {
    return httpResource<QuarterList>(() => ADDRESS);
  }

  quarter(quarter: () => string): HttpResourceRef<QuarterDetail | undefined> {
    return httpResource<QuarterDetail>(() => addressOf(quarter()));
  }

  /** Sets deadlines and the meeting of the review. */
  change(quarter: string, change: QuarterChange): Promise<QuarterDetail> {
    return firstValueFrom(this.#http.patch<QuarterDetail>(addressOf(quarter), change));
  }

  /** Takes the quarter into another state. An adoption has only begun with the answer. */
  step(quarter: string, step: NewQuarterStep): Promise<QuarterDetail> {
    return firstValueFrom(this.#http.post<QuarterDetail>(addressOf(quarter, 'steps'), step));
  }
}
