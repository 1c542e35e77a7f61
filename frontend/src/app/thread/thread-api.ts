import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { ThreadResponse } from '#contract/thread.ts';
import { given, type Question } from '../shell/question';

/** Reads what hangs together. Methods are called in an injection context. */
@Service()
export class ThreadApi {
  /** Recommendations with their measures and indicators, and measures without a recommendation; nothing is asked without a question. */
  thread(question: () => Question | undefined): HttpResourceRef<ThreadResponse | undefined> {
    return httpResource<ThreadResponse>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: '/api/v1/thread', params: given(asked) };
    });
  }
}
