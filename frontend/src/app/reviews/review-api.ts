import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Review, ReviewHandling, ReviewNoting } from '#contract/review.ts';

const addressOf = (quarter: string): string => `/api/v1/quarters/${encodeURIComponent(quarter)}/review`;

/** Reads what there is to look at in the meeting, and writes what the meeting did. */
@Service()
export class ReviewApi {
  readonly #http = inject(HttpClient);

  /** Call in an injection context. */
  review(quarter: () => string): HttpResourceRef<Review | undefined> {
    return httpResource<Review>(() => addressOf(quarter()));
  }

  /** Answers the review as it is then. */
  handle(quarter: string, handling: ReviewHandling): Promise<Review> {
    return firstValueFrom(this.#http.post<Review>(`${addressOf(quarter)}/handlings`, handling));
  }

  /** Answers the review as it is then. */
  note(quarter: string, noting: ReviewNoting): Promise<Review> {
    return firstValueFrom(this.#http.post<Review>(`${addressOf(quarter)}/notings`, noting));
  }
}
