import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { IndicatorResponse } from '#contract/indicator.ts';
import type {
  FollowUpAnswer,
  MeasureChange,
  MeasurePeople,
  MeasureResponse,
  MeasureSummary,
  NewMeasure,
  StatusStep,
} from '#contract/measure.ts';
import type { NewSuccession } from '#contract/measure-bulk.ts';
import type { MilestoneChange } from '#contract/milestone.ts';
import type { MyMeasures, NewStatusReport, StatusReport, StatusReportList } from '#contract/status-report.ts';

const ADDRESS = '/api/v1/measures';
const addressOf = (code: string, ...below: readonly string[]): string => [ADDRESS, code, ...below].map(encoded).join('/');
const encoded = (part: string, index: number): string => (index === 0 ? part : encodeURIComponent(part));

/** How many measures a search lists at once. */
const FOUND = 12;

/** Reads and changes measures and what belongs to one. Methods that answer a resource are called in an injection context. */
@Service()
export class MeasureApi {
  readonly #http = inject(HttpClient);

  /** One measure with everything that is known about it; nothing is asked without a code. */
  measure(code: () => string | undefined): HttpResourceRef<MeasureResponse | undefined> {
    return httpResource<MeasureResponse>(() => {
      const asked = code();
      return asked === undefined ? undefined : addressOf(asked);
    });
  }

  /** Measures whose code or title fits; nothing is asked without a text. */
  found(text: () => string): HttpResourceRef<Page<MeasureSummary>> {
    return httpResource<Page<MeasureSummary>>(
      () => (text().trim() === '' ? undefined : { url: ADDRESS, params: { text: text().trim(), limit: FOUND } }),
      { defaultValue: { items: [], nextCursor: null, total: 0 } },
    );
  }

  add(measure: NewMeasure): Promise<MeasureResponse> {
    return firstValueFrom(this.#http.post<MeasureResponse>(ADDRESS, measure));
  }

  change(code: string, change: MeasureChange): Promise<MeasureResponse> {
    return firstValueFrom(this.#http.patch<MeasureResponse>(addressOf(code), change));
  }

  /** As it is stored now, for those who have to compare. */
  latest(code: string): Promise<MeasureResponse> {
    return firstValueFrom(this.#http.get<MeasureResponse>(addressOf(code)));
  }

  /** Takes it into another status. */
  step(code: string, step: StatusStep): Promise<MeasureResponse> {
    return firstValueFrom(this.#http.post<MeasureResponse>(addressOf(code, 'status'), step));
  }

  /** Ticks a milestone off or opens it again. */
  changeMilestone(code: string, id: string, change: MilestoneChange): Promise<unknown> {
    return firstValueFrom(this.#http.patch(addressOf(code, 'milestones', id), change));
  }

  /** Answers whether an ended measure still works. */
  answerFollowUp(code: string, months: number, answer: FollowUpAnswer): Promise<unknown> {
    return firstValueFrom(this.#http.post(addressOf(code, 'follow-ups', String(months)), answer));
  }

  /** All reports, newest quarter first, in a quarter the one that counts first. */
  reports(code: () => string | undefined): HttpResourceRef<StatusReportList | undefined> {
    return httpResource<StatusReportList>(() => {
      const asked = code();
      return asked === undefined ? undefined : addressOf(asked, 'status-reports');
    });
  }

  /** The same, once. */
  latestReports(code: string): Promise<StatusReportList> {
    return firstValueFrom(this.#http.get<StatusReportList>(addressOf(code, 'status-reports')));
  }

  report(code: string, report: NewStatusReport): Promise<StatusReport> {
    return firstValueFrom(this.#http.post<StatusReport>(addressOf(code, 'status-reports'), report));
  }

  /** What the person who asks has to say in a quarter. */
  mine(quarter: () => string | undefined): HttpResourceRef<MyMeasures | undefined> {
    return httpResource<MyMeasures>(() => {
      const asked = quarter();
      return { url: '/api/v1/my-measures', params: asked === undefined ? {} : { quarter: asked } };
    });
  }

  /** Indicators of the catalogue by name. */
  indicators(): HttpResourceRef<Page<Pick<IndicatorResponse, 'code' | 'name'>>> {
    return httpResource<Page<Pick<IndicatorResponse, 'code' | 'name'>>>(() => '/api/v1/indicators', {
      defaultValue: { items: [], nextCursor: null, total: 0 },
    });
  }

  /** People who can be made responsible. */
  people(): HttpResourceRef<MeasurePeople> {
    return httpResource<MeasurePeople>(() => '/api/v1/measure-people', { defaultValue: { items: [] } });
  }

  /** Merges, splits or replaces. */
  succeed(succession: NewSuccession): Promise<{ readonly predecessors: string[]; readonly successors: string[] }> {
    return firstValueFrom(
      this.#http.post<{ readonly predecessors: string[]; readonly successors: string[] }>('/api/v1/measure-successions', succession),
    );
  }
}
