import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { QuarterResponse } from '#contract/quarter-cycle.ts';

const ADDRESS = '/api/v1/quarters';

/** Reads whether quarters take reports. */
@Service()
export class QuarterApi {
  /** From the present one back to the first with a report; not asked while nobody wants to know. Call in an injection context. */
  quarters(isWanted: () => boolean = () => true): HttpResourceRef<{ readonly items: readonly QuarterResponse[] }> {
    return httpResource<{ readonly items: readonly QuarterResponse[] }>(() => (isWanted() ? ADDRESS : undefined), {
      defaultValue: { items: [] },
    });
  }
}
