import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { MeasureSummary } from '#contract/measure.ts';
import type { BulkChange, BulkChangeResponse } from '#contract/measure-bulk.ts';
import type { FullCost } from '#contract/measure-cost.ts';
import type { MeasureDashboard, MeasureMap } from '#contract/measure-dashboard.ts';
import type { MeasureView, MeasureViewChange, NewMeasureView } from '#contract/measure-view.ts';
import { given, type Question } from '../shell/question';

const ADDRESS = '/api/v1/measures';
const VIEWS = '/api/v1/measure-views';

/** The most measures that one request brings. */
const MOST = 5000;

/** Reads many measures at once. Methods that answer a resource are called in an injection context; without a question nothing is asked. */
@Service()
export class MeasureListApi {
  readonly #http = inject(HttpClient);

  /** Measures as rows, by their code. */
  measures(question: () => Question | undefined): HttpResourceRef<Page<MeasureSummary> | undefined> {
    return httpResource<Page<MeasureSummary>>(() => asked(ADDRESS, question(), { limit: MOST }));
  }

  /** Where the same measures are as a file, which can be read in again. */
  fileAddress(format: 'csv' | 'xlsx', question: Question): string {
    return `${ADDRESS}/export?${new URLSearchParams({ format, ...given(question) }).toString()}`;
  }

  dashboard(question: () => Question | undefined): HttpResourceRef<MeasureDashboard | undefined> {
    return httpResource<MeasureDashboard>(() => asked('/api/v1/measure-dashboard', question()));
  }

  map(question: () => Question | undefined): HttpResourceRef<MeasureMap | undefined> {
    return httpResource<MeasureMap>(() => asked('/api/v1/measure-map', question()));
  }

  fullCost(question: () => Question | undefined): HttpResourceRef<FullCost | undefined> {
    return httpResource<FullCost>(() => asked('/api/v1/full-cost', question()));
  }

  /** Says what a change of several measures would do, or does it. */
  changeMany(change: BulkChange): Promise<BulkChangeResponse> {
    return firstValueFrom(this.#http.post<BulkChangeResponse>(`${ADDRESS}/bulk-change`, change));
  }

  /** Ways to look at the measures that the person keeps, and those that all have. */
  views(): HttpResourceRef<{ readonly items: readonly MeasureView[] }> {
    return httpResource<{ readonly items: readonly MeasureView[] }>(() => VIEWS, { defaultValue: { items: [] } });
  }

  keepView(view: NewMeasureView): Promise<MeasureView> {
    return firstValueFrom(this.#http.post<MeasureView>(VIEWS, view));
  }

  changeView(id: string, change: MeasureViewChange): Promise<MeasureView> {
    return firstValueFrom(this.#http.patch<MeasureView>(`${VIEWS}/${id}`, change));
  }

  /** Drops a view as it was seen. */
  async dropView({ id, version }: MeasureView): Promise<void> {
    await firstValueFrom(this.#http.delete(`${VIEWS}/${id}`, { headers: { 'If-Match': `"${version}"` } }));
  }
}

const asked = (url: string, question: Question | undefined, more: Readonly<Record<string, number>> = {}) =>
  question === undefined ? undefined : { url, params: { ...given(question), ...more } };
