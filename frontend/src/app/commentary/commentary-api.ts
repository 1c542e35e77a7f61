import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AnnotationChange, AnnotationList, IndicatorCommentaries, NewAnnotation, NewCommentary } from '#contract/commentary.ts';

/** Of which indicator, in which quarter, about which place something was said. */
export interface CommentaryQuestion {
  readonly code: string;
  readonly quarter: string;
  readonly district: string;
}

const addressOf = (code: string, below: string): string => `/api/v1/indicators/${encodeURIComponent(code)}/${below}`;

const annotationAt = (id: string): string => `/api/v1/annotations/${encodeURIComponent(id)}`;

/** Reads and changes what people say about indicators. */
@Service()
export class CommentaryApi {
  readonly #http = inject(HttpClient);

  /** Call in an injection context. */
  commentaries(question: () => CommentaryQuestion): HttpResourceRef<IndicatorCommentaries | undefined> {
    return httpResource<IndicatorCommentaries>(() => {
      const { code, quarter, district } = question();
      return { url: addressOf(code, 'commentaries'), params: { quarter, district } };
    });
  }

  /** Events and breaks on the course of an indicator. Call in an injection context. */
  annotations(code: () => string): HttpResourceRef<AnnotationList | undefined> {
    return httpResource<AnnotationList>(() => addressOf(code(), 'annotations'));
  }

  /** Notes an event or a break. */
  async note(code: string, annotation: NewAnnotation): Promise<void> {
    await firstValueFrom(this.#http.post(addressOf(code, 'annotations'), annotation));
  }

  /** Changes what was noted, from the version that was seen. */
  async change(id: string, annotation: AnnotationChange): Promise<void> {
    await firstValueFrom(this.#http.patch(annotationAt(id), annotation));
  }

  /** Removes what was noted, if it is still what was seen. */
  async remove(id: string, version: number): Promise<void> {
    await firstValueFrom(this.#http.delete(annotationAt(id), { body: { version } }));
  }

  /** Writes a new version. */
  async write(code: string, commentary: NewCommentary): Promise<void> {
    await firstValueFrom(this.#http.put(addressOf(code, 'commentaries'), commentary));
  }
}
