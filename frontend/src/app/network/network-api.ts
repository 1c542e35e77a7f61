import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Page } from '#contract/common.ts';
import type { DistrictResponse } from '#contract/district.ts';
import type { Network } from '#contract/network.ts';
import type { BodyOverlaps, OfferOverlaps } from '#contract/overlap.ts';
import { given, type Question } from '../shell/question';

/** Reads networks and overlaps as of a day; today without one. Each method is called in an injection context. */
@Service()
export class NetworkApi {
  network(asOf: () => string | undefined): HttpResourceRef<Network | undefined> {
    return httpResource<Network>(() => ({ url: '/api/v1/network', params: given({ asOf: asOf() }) }));
  }

  /** Which bodies share members; nothing is asked without a question. */
  bodies(question: () => Question | undefined): HttpResourceRef<BodyOverlaps | undefined> {
    return httpResource<BodyOverlaps>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: '/api/v1/overlap/bodies', params: given(asked) };
    });
  }

  /** Who offers what where; nothing is asked without a question. */
  offers(question: () => Question | undefined): HttpResourceRef<OfferOverlaps | undefined> {
    return httpResource<OfferOverlaps>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: '/api/v1/overlap/offers', params: given(asked) };
    });
  }

  /** All districts with what they lie in; nothing is asked without a chosen one. */
  places(chosen: () => string | undefined): HttpResourceRef<Page<DistrictResponse>> {
    return httpResource<Page<DistrictResponse>>(() => (chosen() === undefined ? undefined : '/api/v1/districts'), {
      defaultValue: { items: [], nextCursor: null, total: 0 },
    });
  }
}
