import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Page } from '#contract/common.ts';
import type { NewRecommendation, RecommendationChange, RecommendationDetail, RecommendationRow } from '#contract/recommendation.ts';
import type { NewProgressOverride, ProgressResponse } from '#contract/recommendation-progress.ts';
import type { NewRecommendationAnswer } from '#contract/recommendation-response.ts';
import type { RecommendationPriority } from '#contract/priority-result.ts';
import type { NewStatement } from '#contract/statement.ts';
import type { FileFormat } from '#contract/table-file.ts';
import { given, type Question } from '../shell/question';

const ADDRESS = '/api/v1/recommendations';
const addressOf = (code: string, ...below: readonly string[]): string =>
  [ADDRESS, ...[code, ...below].map((part) => encodeURIComponent(part))].join('/');

/** The most recommendations that one request brings. */
const MOST = 5000;
/** How many recommendations a search lists at once. */
const FOUND = 12;

const NOTHING: Page<RecommendationRow> = { items: [], nextCursor: null, total: 0 };

/** Reads and changes recommendations and what belongs to one. Methods that answer a resource are called in an injection context. */
@Service()
export class RecommendationApi {
  readonly #http = inject(HttpClient);

  /** Recommendations as rows, by their code; nothing is asked without a question. */
  recommendations(question: () => Question | undefined): HttpResourceRef<Page<RecommendationRow> | undefined> {
    return httpResource<Page<RecommendationRow>>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: ADDRESS, params: { ...given(asked), limit: MOST } };
    });
  }

  /** Where the same recommendations are as a file, which can be read in again. */
  fileAddress(format: FileFormat, question: Question): string {
    return `${ADDRESS}/export?${new URLSearchParams({ format, ...given(question) }).toString()}`;
  }

  /** Those whose code, number, title or wording fits; nothing is asked without a text. */
  found(text: () => string): HttpResourceRef<Page<RecommendationRow>> {
    return httpResource<Page<RecommendationRow>>(
      () => (text().trim() === '' ? undefined : { url: ADDRESS, params: { text: text().trim(), limit: FOUND } }),
      { defaultValue: NOTHING },
    );
  }

  /** One recommendation with everything that is known about it, its progress as of a quarter; nothing is asked without a code. */
  recommendation(
    code: () => string | undefined,
    quarter: () => string | undefined = () => undefined,
  ): HttpResourceRef<RecommendationDetail | undefined> {
    return httpResource<RecommendationDetail>(() => {
      const asked = code();
      return asked === undefined ? undefined : { url: addressOf(asked), params: given({ quarter: quarter() }) };
    });
  }

  /** As it is stored now, for those who have to compare. */
  latest(code: string): Promise<RecommendationDetail> {
    return firstValueFrom(this.#http.get<RecommendationDetail>(addressOf(code)));
  }

  add(recommendation: NewRecommendation): Promise<RecommendationDetail> {
    return firstValueFrom(this.#http.post<RecommendationDetail>(ADDRESS, recommendation));
  }

  change(code: string, change: RecommendationChange): Promise<RecommendationDetail> {
    return firstValueFrom(this.#http.patch<RecommendationDetail>(addressOf(code), change));
  }

  /** Records what a body has decided, or corrects that. */
  respond(code: string, answer: NewRecommendationAnswer): Promise<unknown> {
    return firstValueFrom(this.#http.post(addressOf(code, 'responses'), answer));
  }

  /** Its progress in a quarter and in those before, by itself. */
  progress(code: () => string | undefined, quarter: () => string | undefined): HttpResourceRef<ProgressResponse | undefined> {
    return httpResource<ProgressResponse>(() => {
      const asked = code();
      return asked === undefined ? undefined : { url: addressOf(asked, 'progress'), params: given({ quarter: quarter() }) };
    });
  }

  /** Sets the progress of a quarter in the place of the derived one. */
  setProgress(code: string, override: NewProgressOverride): Promise<unknown> {
    return firstValueFrom(this.#http.post(addressOf(code, 'progress-overrides'), override));
  }

  /** Lets the derived progress hold again. */
  async withdrawProgress(code: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(code, 'progress-overrides', id)));
  }

  /** What priority rounds that are closed and shown say about it. */
  priorities(code: () => string): HttpResourceRef<{ readonly items: readonly RecommendationPriority[] } | undefined> {
    return httpResource<{ readonly items: readonly RecommendationPriority[] }>(() => addressOf(code(), 'priorities'));
  }

  /** Records what was said. */
  addStatement(code: string, statement: NewStatement): Promise<unknown> {
    return firstValueFrom(this.#http.post(addressOf(code, 'statements'), statement));
  }

  async removeStatement(code: string, id: string): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(code, 'statements', id)));
  }
}
