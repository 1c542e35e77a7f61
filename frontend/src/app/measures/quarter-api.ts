import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { DeliveryPage } from '#contract/delivery.ts';
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

  /** The report on a measure that was returned in a quarter: none or one. Not asked while there is no such quarter. Call in an injection context. */
  returned(measure: () => string, quarter: () => string | undefined): HttpResourceRef<Pick<DeliveryPage, 'items'>> {
    return httpResource<Pick<DeliveryPage, 'items'>>(
      () => {
        const asked = quarter();
        return asked && `${ADDRESS}/${asked}/deliveries?kind=report&state=returned&measure=${measure()}`;
      },
      { defaultValue: { items: [] } },
    );
  }
}
