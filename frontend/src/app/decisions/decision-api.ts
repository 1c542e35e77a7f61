import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type {
  Decision,
  DecisionChange,
  DecisionDetail,
  FollowUp,
  MeasureFromDecision,
  MeasureMade,
  NewTask,
  Task,
  TaskChange,
} from '#contract/decision.ts';
import type { MeasurePeople } from '#contract/measure.ts';
import { given, type Question } from '../shell/question';

const ADDRESS = '/api/v1/decisions';
/** The most decisions that one request brings. */
const MOST = 500;

const addressOf = (code: string, ...below: readonly string[]): string =>
  [ADDRESS, ...[code, ...below].map((part) => encodeURIComponent(part))].join('/');

/** Reads decisions and says how they go on. Methods that answer a resource are called in an injection context. */
@Service()
export class DecisionApi {
  readonly #http = inject(HttpClient);

  /** Open ones by their day, then the settled; nothing is asked without a question. */
  decisions(question: () => Question | undefined): HttpResourceRef<Page<Decision> | undefined> {
    return httpResource<Page<Decision>>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: ADDRESS, params: { ...given(asked), limit: MOST } };
    });
  }

  decision(code: () => string): HttpResourceRef<DecisionDetail | undefined> {
    return httpResource<DecisionDetail>(() => addressOf(code()));
  }

  /** People who can be made responsible for a task. */
  people(): HttpResourceRef<MeasurePeople> {
    return httpResource<MeasurePeople>(() => '/api/v1/measure-people', { defaultValue: { items: [] } });
  }

  change(code: string, change: DecisionChange): Promise<unknown> {
    return firstValueFrom(this.#http.patch(addressOf(code), change));
  }

  /** Only before the minutes were approved; what came of it stands against it. */
  remove(code: string, version: number): Promise<unknown> {
    return firstValueFrom(this.#http.delete(addressOf(code), { body: { version } }));
  }

  /** Says how it goes on. */
  follow(code: string, step: FollowUp): Promise<DecisionDetail> {
    return firstValueFrom(this.#http.post<DecisionDetail>(addressOf(code, 'steps'), step));
  }

  /** Makes a proposed measure of it. */
  makeMeasure(code: string, measure: MeasureFromDecision): Promise<MeasureMade> {
    return firstValueFrom(this.#http.post<MeasureMade>(addressOf(code, 'measures'), measure));
  }

  addTask(code: string, task: NewTask): Promise<Task> {
    return firstValueFrom(this.#http.post<Task>(addressOf(code, 'tasks'), task));
  }

  changeTask(id: string, change: TaskChange): Promise<Task> {
    return firstValueFrom(this.#http.patch<Task>(`/api/v1/tasks/${encodeURIComponent(id)}`, change));
  }
}
