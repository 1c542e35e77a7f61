import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { NewReviewPack, PackFormat, ReviewPack, ReviewPackDetail, ReviewPackList } from '#contract/pack-order.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';

const API = '/api/v1';
const addressOf = (quarter: string, ...below: readonly string[]): string =>
  [`${API}/quarters`, ...[quarter, 'review-packs', ...below].map((part) => encodeURIComponent(part))].join('/');

/** Where a file of a pack is. */
export const packFileAddress = ({ quarter, id }: Pick<ReviewPack, 'quarter' | 'id'>, format: PackFormat): string =>
  addressOf(quarter, id, format);

/** Review packs. Methods that answer a resource are called in an injection context; nothing is asked while they get undefined. */
@Service()
export class ReviewPackApi {
  readonly #http = inject(HttpClient);

  /** Of a quarter. */
  packs(quarter: () => string | undefined): HttpResourceRef<ReviewPackList | undefined> {
    return httpResource<ReviewPackList>(() => {
      const of = quarter();
      return of === undefined ? undefined : addressOf(of);
    });
  }

  /** Those that the council can read, newest quarter first. */
  released(wanted: () => boolean = () => true): HttpResourceRef<ReviewPackList | undefined> {
    return httpResource<ReviewPackList>(() => (wanted() ? `${API}/review-packs` : undefined));
  }

  pack(which: () => { readonly quarter: string; readonly id: string } | undefined): HttpResourceRef<ReviewPackDetail | undefined> {
    return httpResource<ReviewPackDetail>(() => {
      const it = which();
      return it === undefined ? undefined : addressOf(it.quarter, it.id);
    });
  }

  /** Whether the quarter has been adopted: packs are made of what was. */
  quarter(quarter: () => string): HttpResourceRef<QuarterDetail | undefined> {
    return httpResource<QuarterDetail>(() => `${API}/quarters/${encodeURIComponent(quarter())}`);
  }

  order(quarter: string, order: NewReviewPack): Promise<ReviewPack> {
    return firstValueFrom(this.#http.post<ReviewPack>(addressOf(quarter), order));
  }

  release({ quarter, id }: ReviewPack): Promise<ReviewPack> {
    return firstValueFrom(this.#http.post<ReviewPack>(addressOf(quarter, id, 'release'), {}));
  }

  withdraw({ quarter, id }: ReviewPack, reason: string): Promise<ReviewPack> {
    return firstValueFrom(this.#http.post<ReviewPack>(addressOf(quarter, id, 'withdrawal'), { reason }));
  }

  remove({ quarter, id }: ReviewPack): Promise<unknown> {
    return firstValueFrom(this.#http.delete(addressOf(quarter, id)));
  }
}
