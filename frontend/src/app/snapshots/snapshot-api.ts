import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { BodyRow } from '#contract/body.ts';
import type { Commentary } from '#contract/commentary.ts';
import type { Page } from '#contract/common.ts';
import type { Decision } from '#contract/decision.ts';
import type { DistrictResponse } from '#contract/district.ts';
import type { IndicatorOverviewResponse } from '#contract/indicator-overview.ts';
import type { IndicatorResponse } from '#contract/indicator.ts';
import type { MeasureSummary } from '#contract/measure.ts';
import type { QuarterList } from '#contract/quarter-cycle.ts';
import type { RecommendationRow } from '#contract/recommendation.ts';
import type { Comparison, SnapshotCheck, SnapshotResponse, SnapshotRow } from '#contract/snapshot.ts';
import { given } from '../shell/question';

const API = '/api/v1';
const addressOf = (quarter: string, ...below: readonly string[]): string =>
  [`${API}/quarters`, ...[quarter, ...below].map((part) => encodeURIComponent(part))].join('/');

/** The most that one request brings. */
const MOST = { many: 5000, some: 500 };

/** Reads quarters as they stood when they were adopted. Methods that answer a resource are called in an injection context. */
@Service()
export class SnapshotApi {
  readonly #http = inject(HttpClient);

  snapshot(quarter: () => string): HttpResourceRef<SnapshotResponse | undefined> {
    return httpResource<SnapshotResponse>(() => addressOf(quarter(), 'snapshot'));
  }

  /** Has the hash computed again. */
  check(quarter: string): Promise<SnapshotCheck> {
    return firstValueFrom(this.#http.get<SnapshotCheck>(addressOf(quarter, 'snapshot-check')));
  }

  /** The districts of which figures were kept, from the whole to the smallest. Nothing is asked without a quarter; the same below. */
  districts(quarter: () => string | undefined): HttpResourceRef<Page<SnapshotRow & { readonly content: DistrictResponse }> | undefined> {
    return this.#asOf(quarter, (asOf) => ({ url: addressOf(asOf, 'snapshot', 'districts'), params: { limit: MOST.many } }));
  }

  figures(quarter: () => string | undefined, district: () => string | undefined): HttpResourceRef<IndicatorOverviewResponse | undefined> {
    return this.#asOf(quarter, (asOf) => ({ url: `${API}/indicator-overview`, params: given({ asOf, district: district() }) }));
  }

  measures(quarter: () => string | undefined): HttpResourceRef<Page<MeasureSummary> | undefined> {
    return this.#asOf(quarter, (asOf) => ({ url: `${API}/measures`, params: { asOf, limit: MOST.many } }));
  }

  recommendations(quarter: () => string | undefined): HttpResourceRef<Page<RecommendationRow> | undefined> {
    return this.#asOf(quarter, (asOf) => ({ url: `${API}/recommendations`, params: { asOf, limit: MOST.many } }));
  }

  bodies(quarter: () => string | undefined): HttpResourceRef<Page<BodyRow> | undefined> {
    return this.#asOf(quarter, (asOf) => ({ url: `${API}/bodies`, params: { asOf, limit: MOST.some } }));
  }

  decisions(quarter: () => string | undefined): HttpResourceRef<Page<Decision> | undefined> {
    return this.#asOf(quarter, (asOf) => ({ url: `${API}/decisions`, params: { asOf, limit: MOST.some } }));
  }

  commentary(quarter: () => string | undefined): HttpResourceRef<Page<SnapshotRow & { readonly content: Commentary }> | undefined> {
    return this.#asOf(quarter, (asOf) => ({ url: addressOf(asOf, 'snapshot', 'commentary'), params: { limit: MOST.many } }));
  }

  comparison(
    quarter: () => string,
    earlier: () => string | undefined,
    district: () => string | undefined,
  ): HttpResourceRef<Comparison | undefined> {
    return httpResource<Comparison>(() => {
      const other = earlier();
      return other === undefined
        ? undefined
        : { url: addressOf(quarter(), 'comparison'), params: given({ with: other, district: district() }) };
    });
  }

  quarters(): HttpResourceRef<QuarterList | undefined> {
    return httpResource<QuarterList>(() => `${API}/quarters`);
  }

  /** For units and decimals. */
  indicators(): HttpResourceRef<Page<IndicatorResponse> | undefined> {
    return httpResource<Page<IndicatorResponse>>(() => ({ url: `${API}/indicators`, params: { limit: 1000 } }));
  }

  #asOf<Answer>(
    quarter: () => string | undefined,
    request: (asOf: string) => { readonly url: string; readonly params: Record<string, string | number> },
  ): HttpResourceRef<Answer | undefined> {
    return httpResource<Answer>(() => {
      const asOf = quarter();
      return asOf === undefined ? undefined : request(asOf);
    });
  }
}
